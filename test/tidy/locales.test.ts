import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { isUsed, keyUseIn } from './key-use.ts'
import { baseOf, differences, localeFiles, readLocale } from './locale-files.ts'
import { appSources } from './source.ts'

const files = localeFiles()
const english = files.filter((file) => file.language === 'en')
const others = files.filter((file) => file.language !== 'en')

test('every language has every file that English has, and no other', () => {
  const namesOf = (language: string) =>
    files.filter((file) => file.language === language).map((file) => file.namespace)
  expect(english.length).toBeGreaterThan(0)
  for (const language of new Set(others.map((file) => file.language)))
    expect(namesOf(language), language).toEqual(namesOf('en'))
})

for (const file of others)
  test(`${file.path} has the keys, the order, the plurals and the placeholders of English`, () => {
    const source = english.find((known) => known.namespace === file.namespace)
    expect(differences(source?.words ?? new Map(), file.words, file.language)).toEqual([])
  })

test('English has every plural form it needs', () => {
  expect(english.flatMap((file) => differences(file.words, file.words, 'en'))).toEqual([])
})

test('every file says whether people or a machine wrote it', () => {
  const untold = files.filter(({ language, state }) =>
    language === 'en' ? state !== 'source' : !/^(machine|reviewed( by .+)?)$/.test(String(state)),
  )
  expect(untold.map((file) => file.path)).toEqual([])
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
