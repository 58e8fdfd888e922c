import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import {
  isLanguage,
  type Language,
  languageIds,
  languages,
  sourceLanguage,
} from '#app/platform/i18n/languages.ts'
import { readersOf } from '#app/platform/i18n/readers.ts'
import { isUsed, keyUseIn } from './key-use.ts'
import { faultsOf, filesWanted, stateFaults } from './locale-checks.ts'
import { baseOf, type LocaleFile, localeFiles, readLocale } from './locale-files.ts'
import { differences } from './locale-keys.ts'
import { tidied } from './locale-tidy.ts'
import { western, writingFaults } from './locale-writing.ts'
import { appSources } from './source.ts'

const files = localeFiles()
const english = files.filter((file) => file.language === sourceLanguage)
const others = languageIds.filter((language) => language !== sourceLanguage)

for (const language of others) {
  test(`${languages[language].name} (${language}) has no file that English has not`, () => {
    const wanted = filesWanted(english, language).map((file) => file.namespace)
    const there = files.filter((file) => file.language === language).map((file) => file.namespace)
    expect(there.filter((namespace) => !wanted.includes(namespace))).toEqual([])
  })

  for (const source of filesWanted(english, language)) {
    const path = `locales/${language}/${source.namespace}.json`
    test(`${path} is there, whole and well written`, () => {
      const file = files.find((known) => known.path === path)
      expect(faultsOf(source, file, language)).toEqual([])
    })
  }
}

test('there is no folder of a language that nobody can choose', () => {
  expect(
    [...new Set(files.map((file) => file.language))].filter((language) => !isLanguage(language)),
  ).toEqual([])
})

test('English is the source and has every plural form it needs', () => {
  expect(english.length).toBeGreaterThan(5)
  expect(english.filter(({ state }) => state !== 'source').map(({ path }) => path)).toEqual([])
  expect(english.flatMap((file) => differences(file.words, file.words, 'en'))).toEqual([])
})

test('no text is empty', () => {
  const empty = files.flatMap((file) =>
    [...file.words].filter(([, text]) => text.trim() === '').map(([key]) => `${file.path} ${key}`),
  )
  expect(empty).toEqual([])
})

const use = keyUseIn([...appSources(), ...appSources(/^server\.ts$/)])

test('every text is used somewhere', () => {
  const unused = english.flatMap((file) =>
    [...new Set([...file.words.keys()].map(baseOf))]
      .filter((key) => !isUsed(use, file.namespace, key))
      .map((key) => `${file.namespace}:${key}`),
  )
  expect(unused).toEqual([])
})

test('every text that code asks for exists', () => {
  const known = english.flatMap((file) =>
    [...file.words.keys()].map((key) => `${file.namespace}:${baseOf(key)}`),
  )
  const missing = use.asked.filter(({ pattern }) => !known.some((key) => pattern.test(key)))
  expect(missing.map(({ where, text }) => `${where} ${text}`)).toEqual([])
})

describe('the checks themselves', () => {
  const words = (tree: unknown) => readLocale(JSON.stringify(tree)).words
  const source = words({
    a: { hello: 'Hello {{name}}' },
    n_one: '{{count}} answer',
    n_other: '{{count}} answers',
  })
  const form = (text: string) => ({
    n_zero: text,
    n_one: text,
    n_two: text,
    n_few: text,
    n_many: text,
    n_other: text,
  })

  test('a missing key, an extra key and a wrong order are noticed', () => {
    expect(differences(source, words({ a: { hello: '{{name}}' } }), 'ar')).toEqual(['n is missing'])
    expect(differences(words({ x: 'X' }), words({ x: 'X', y: 'Y' }), 'ar')).toEqual(['y is not in English'])
    expect(differences(words({ x: 'X', y: 'Y' }), words({ y: 'Y', x: 'X' }), 'ar')).toEqual([
      'y stands where English has x',
    ])
  })

  test('a missing plural form and a lost or strange placeholder are noticed', () => {
    const good = { a: { hello: '{{name}}' }, ...form('{{count}}') }
    expect(differences(source, words(good), 'ar')).toEqual([])
    const { n_few: _, ...lacking } = good
    expect(differences(source, words(lacking), 'ar')).toEqual(['n_few is missing'])
    expect(differences(source, words({ ...good, a: { hello: '{{nom}}' } }), 'ar')).toEqual([
      'a.hello lacks {{name}}',
      'a.hello has {{nom}}, English has not',
    ])
    expect(differences(source, words({ ...good, n_one: 'one' }), 'ar')).toEqual([])
    expect(differences(source, words({ ...good, n_other: 'some' }), 'ar')).toEqual([
      'n_other lacks {{count}}',
    ])
  })

  test('each language needs the plural forms that it has', () => {
    const two = words({ n_one: '{{count}}', n_other: '{{count}}' })
    const lacking = (language: string) =>
      differences(source, new Map([...words({ a: { hello: '{{name}}' } }), ...two]), language)
    expect(lacking('en')).toEqual([])
    expect(lacking('pl')).toEqual(['n_few is missing', 'n_many is missing'])
    expect(lacking('uk')).toEqual(['n_few is missing', 'n_many is missing'])
    expect(lacking('ro')).toEqual(['n_few is missing'])
    expect(lacking('cy').length).toBe(4)
  })

  test('a file says whether a machine or which person wrote it', () => {
    for (const state of ['machine', 'reviewed by Amina, 3 December 2026'])
      expect(stateFaults(state)).toEqual([])
    for (const state of [undefined, 'source', 'reviewed', 'reviewed by', true])
      expect(stateFaults(state)).toHaveLength(1)
  })

  test('the desk and practitioners have their own files; all others, also new ones, are for families', () => {
    expect(readersOf('inspector')).toBe('professionals')
    expect(readersOf('survey/practitioner.easy')).toBe('professionals')
    expect(readersOf('survey/parent-carer.easy')).toBe('families')
    expect(readersOf('something-new')).toBe('families')
  })

  test('a missing file is a fault in each language of its readers, and in no other', () => {
    const file = (namespace: string): LocaleFile => ({
      path: '',
      language: 'en',
      namespace,
      state: 'source',
      same: [],
      words: new Map([['a', 'One']]),
    })
    const both = [file('stay'), file('inspector')]
    expect(filesWanted(both, 'pl').map(({ namespace }) => namespace)).toEqual(['stay'])
    expect(filesWanted(both, 'ar').map(({ namespace }) => namespace)).toEqual(['stay', 'inspector'])
    expect(faultsOf(file('stay'), undefined, 'pl')).toEqual(['the file is missing, with its 1 texts'])
  })

  test('a text may be that of English only when its file says so', () => {
    const en = { ...readLocale('{"autism":"Autism"}'), path: '', language: 'en', namespace: 'x' }
    const told = (json: string) => ({ ...readLocale(json), path: '', language: 'cy', namespace: 'x' })
    expect(faultsOf(en, told('{"_state":"machine","autism":"Autism"}'), 'cy')).toEqual([
      'autism is the English text: Autism',
    ])
    expect(faultsOf(en, told('{"_state":"machine","_same":["autism"],"autism":"Autism"}'), 'cy')).toEqual([])
    expect(faultsOf(en, told('{"_state":"machine","_same":["gone"],"autism":"Awtistiaeth"}'), 'cy')).toEqual([
      '_same names gone, which is not there',
    ])
  })

  const good: [Language, string, string][] = [
    ['cy', 'Question {{number}} of {{total}}', 'Cwestiwn {{number}} o {{total}}'],
    ['pa', 'Stop for now.', 'ਹੁਣ ਲਈ ਰੁਕੋ।'],
    ['ur', 'Call 0800 1111 now, please?', 'ابھی 0800\u00a01111 پر کال کریں، ٹھیک ہے؟'],
    ['bn', 'It takes about 10 minutes. Call 999.', 'প্রায় ১০ মিনিট লাগে। 999 নম্বরে ফোন করুন।'],
    ['gu', 'It takes about 10 minutes.', 'લગભગ 10 મિનિટ લાગે છે.'],
    ['ar', 'Over 2 years', 'أكثر من سنتين'],
    ['uk', 'My health', 'Моє здоров’я'],
    ['ro', 'Earshot', 'Earshot'],
  ]
  test.for(good)('good %s is left alone', ([language, from, to]) => {
    expect(writingFaults(to, from, language)).toEqual([])
  })

  const bad: [Language, string, string, RegExp][] = [
    ['pl', 'Stop for now', 'Stop for now', /is the English text/],
    ['pl', 'You can stop. That is fine.', 'Możesz przestać. That is fine.', /has an English sentence/],
    ['pa', 'Stop for now', 'ہن رکو', /not Gurmukhi/],
    ['pa', 'Stop for now', 'अब रुको', /not Gurmukhi/],
    ['gu', 'Stop for now', 'Have mate roko', /not mainly Gujarati/],
    ['ro', 'And', 'şi', /another language: ş/],
    ['uk', 'You', 'вы', /another language: ы/],
    ['ur', 'Book', 'كتاب', /another language: ك/],
    ['pl', 'Yes', 'Tаk', /not Latin: а/],
    ['ar', 'Is it good?', 'هل هو جيد?', /Latin mark where this language writes ؟/],
    ['bn', 'Thank you.', 'ধন্যবাদ.', /Latin mark where this language writes ।/],
    ['ar', 'Call 0800 1111.', 'اتصل على 0800 1111.', /no-break spaces/],
    ['tr', 'Call 0800 1111.', '0800 111 numarasını arayın.', /must have the number 0800 1111/],
    ['bn', 'Call 999.', '৯৯৯ নম্বরে ফোন করুন।', /must have the number 999/],
    ['bn', 'About 15 minutes', 'প্রায় 15 মিনিট', /digits that this language does not use here: 15/],
    ['gu', 'About 15 minutes', 'લગભગ ૧૫ મિનિટ', /digits that this language does not use here: ૧૫/],
    ['pt', 'About 15 minutes', 'Cerca de 10 minutos', /lacks the number 15/],
    ['so', 'Yes', ' Haa', /begins or ends with a space/],
    ['so', 'Yes, please', 'Haa,  fadlan', /two spaces/],
    ['ar', 'Yes', '\u202bنعم', /embeds or overrides/],
    ['pl', 'Yes', 'Tak\u200f', /mark for right-to-left/],
    ['tr', 'Yes', 'E\u200dvet', /invisible joiner/],
    ['cy', 'Your school', 'Eich ysgolŵ'.normalize('NFD'), /NFC/],
  ]
  test.for(bad)('bad %s is noticed: %s → %s', ([language, from, to, fault]) => {
    expect(writingFaults(to, from, language).join('\n')).toMatch(fault)
  })

  test('digits of every script are read as numbers', () => {
    for (const digits of ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '০১২৩৪৫৬৭৮৯', '੦੧੨੩੪੫੬੭੮੯', '૦૧૨૩૪૫૬૭૮૯'])
      expect(western(digits)).toBe('0123456789')
  })

  test('tidying puts a file in English order and loses nothing', () => {
    const english = '{"_state":"source","a":"A","n_one":"1","n_other":"2","faces":{"2":"two","1":"one"}}'
    const given = '{"n_other":"ن","faces":{"1":"1 2","2":"b"},"n_one":"w","a":"ŵ","_state":"machine"}'
    const after = tidied(given, english, 'ar')
    expect(JSON.parse(after)).toEqual(JSON.parse(given.normalize('NFC').replace('1 2', '1\u00a02')))
    expect(after.match(/"[\w]+"(?=:)/g)?.join(' ')).toBe('"_state" "a" "n_one" "n_other" "faces" "2" "1"')
  })

  test('keys are found in calls, in templates, and in a file’s own namespace', () => {
    const code = `const { t } = useTranslation('voice')
      t(ok ? 'stop' : 'ui:go'); words.t(\`survey-frame:titles.\${kind}\`); const path = \`/s/\${link}.html\``
    const found = keyUseIn([ts.createSourceFile('v.ts', code, ts.ScriptTarget.Latest, true)])
    expect(found.asked.map(({ text }) => text.replaceAll('$', ''))).toEqual([
      'voice:stop',
      'ui:go',
      '`survey-frame:titles.{kind}`',
    ])
    expect(isUsed(found, 'voice', 'stop')).toBe(true)
    expect(isUsed(found, 'survey-frame', 'titles.start')).toBe(true)
    expect(isUsed(found, 'survey-frame', 'other.start')).toBe(false)
  })
})
