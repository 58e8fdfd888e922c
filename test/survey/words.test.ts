import { readFileSync } from 'node:fs'
import { createInstance } from 'i18next'
import { describe, expect, test } from 'vitest'
import { problemsOf } from '#app/survey/answer.ts'
import { choiceKeys, hasAdultNote, helpNow, startParts, wordsOf } from '#app/survey/frame.ts'
import { givenByChoices, givenByProblems, helperIds } from '#app/survey/given-by.ts'
import { choices, questionTypes } from '#app/survey/questionnaire.ts'
import { questionnaires } from '#app/survey/questionnaires/index.ts'

type Tree = { readonly [key: string]: string | Tree }
const languages = ['en', 'ar'] as const
const namespaces = ['survey-frame', ...questionnaires.map(wordsOf)]

const read = (language: string, namespace: string): Tree =>
  JSON.parse(readFileSync(new URL(`../../locales/${language}/${namespace}.json`, import.meta.url), 'utf8'))

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  )
}

/** Without a language to fall back on, so that what is missing shows. */
function wordsIn(language: string) {
  const words = createInstance({
    lng: language,
    fallbackLng: false,
    ns: namespaces,
    initAsync: false,
    resources: { [language]: Object.fromEntries(namespaces.map((name) => [name, read(language, name)])) },
  })
  void words.init()
  return words
}

describe.each(languages)('in %s', (language) => {
  const words = wordsIn(language)
  const frame = (key: string) => words.exists(`survey-frame:${key}`)

  test('every question and everything that can be chosen has words', () => {
    const missing = questionnaires.flatMap((questionnaire) =>
      questionnaire.questions.flatMap((question) => {
        const ask = `${wordsOf(questionnaire)}:questions.${question.id}.ask`
        const labels = choices(question).map((value) => choiceKeys(questionnaire, question, value))
        return [[ask], ...labels].filter((keys) => !keys.some((key) => words.exists(key)))
      }),
    )
    expect(missing).toEqual([])
  })

  test('no words stand for a question or option that is not there', () => {
    for (const questionnaire of questionnaires) {
      const known = questionnaire.questions.flatMap(({ id, ...question }) => [
        `questions.${id}.ask`,
        `questions.${id}.hint`,
        ...choices({ id, ...question }).map((value) => `questions.${id}.options.${value}`),
      ])
      const written = leaves(read(language, wordsOf(questionnaire))).map(([key]) => key)
      expect(written.filter((key) => key.startsWith('questions.') && !known.includes(key))).toEqual([])
    }
  })

  test('the frame has words for each part, helper, helpline and problem', () => {
    const keys = [
      ...questionnaires.flatMap((one) => [
        ...startParts(one).map((part) => `start.${one.id}.parts.${part.key}.text`),
        ...(hasAdultNote(one) ? [`start.${one.id}.adult-note.title`, `start.${one.id}.adult-note.text`] : []),
        ...(one.kind === 'ordinary'
          ? startParts(one).map((part) => `start.${one.id}.parts.${part.key}.title`)
          : []),
        ...givenByChoices(one).map((id) => `given-by.choices.${id}`),
        ...helpNow.flatMap(({ id }) => [`help-now.${one.kind}.${id}.name`, `help-now.${one.kind}.${id}.how`]),
      ]),
      ...helperIds.map((id) => `given-by.helpers.${id}`),
      ...questionTypes.flatMap((type) => problemsOf[type]).map((code) => `problems.${code}`),
      ...givenByProblems.map((code) => `problems.${code}`),
    ]
    expect(keys.filter((key) => !frame(key))).toEqual([])
  })

  test('who to call is the same everywhere', () => {
    const texts = new Map(leaves(read(language, 'survey-frame')))
    for (const kind of ['ordinary', 'easy-read'])
      for (const [id, number] of [
        ['emergency', '999'],
        ['childline', '0800 1111'],
        ['shout', '85258'],
        ['nhs', '111'],
      ])
        expect(texts.get(`help-now.${kind}.${id}.how`)?.replaceAll('\u00a0', ' ')).toContain(number)
  })

  test('easy read has at most 12 words in a sentence and 2 sentences beside a picture', () => {
    const easy = leaves(read(language, 'survey/child-easy-read')).concat(
      leaves(read(language, 'survey-frame')).filter(
        ([key]) => /(^|\.)(easy-read|child-easy-read)/.test(key) && !key.includes('adult-note'),
      ),
      leaves(read(language, 'survey-frame')).filter(([key]) => /^(scales|three-words|buttons)\./.test(key)),
    )
    expect(easy.length).toBeGreaterThan(100)
    for (const [key, text] of easy) {
      const sentences = text.split(/(?<=[.?!؟])\s+/)
      for (const sentence of sentences)
        expect(sentence.split(/\s+/).length, `${key}: ${sentence}`).toBeLessThan(13)
      expect(sentences.length, key).toBeLessThan(key.startsWith('stop.') ? 4 : 3)
    }
  })

  test('a child reads at most 8 sentences before the start', () => {
    const child = questionnaires.find((one) => one.id === 'child-easy-read')
    const texts = child
      ? startParts(child).map((part) => words.t(`survey-frame:start.${child.id}.parts.${part.key}.text`))
      : []
    expect(texts.flatMap((text) => text.split(/(?<=[.?!])\s+/))).toHaveLength(8)
  })

  test('only the page after sending thanks', () => {
    for (const namespace of namespaces)
      for (const [key, text] of leaves(read(language, namespace)))
        expect(/thank you|شكر/i.test(text), `${namespace}:${key}`).toBe(key === 'sent.heading')
  })

  test('counted sentences have every plural form of the language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const base of ['check.skipped-count', 'check.dropped'])
      expect(
        leaves(read(language, 'survey-frame'))
          .map(([key]) => key)
          .filter((key) => key.startsWith(`${base}_`))
          .sort(),
      ).toEqual(forms.map((form) => `${base}_${form}`).sort())
  })
})

describe.each(namespaces)('%s', (namespace) => {
  const [en, ar] = [leaves(read('en', namespace)), leaves(read('ar', namespace))]
  const withoutForm = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')

  test('has the same keys in the same order, and says who wrote it', () => {
    const keys = (all: [string, string][]) => [...new Set(all.map(([key]) => withoutForm(key)))]
    expect(keys(ar)).toEqual(keys(en))
    expect([read('en', namespace)._state, read('ar', namespace)._state]).toEqual(['source', 'machine'])
  })

  test('fills the same places', () => {
    const places = (text: string) => [...text.matchAll(/\{\{.*?\}\}/g)].map(String).sort()
    const english = new Map(en)
    for (const [key, text] of ar)
      if (english.has(key) && withoutForm(key) === key)
        expect(places(text), key).toEqual(places(english.get(key) ?? ''))
  })

  test('is written, not left in English', () => {
    for (const [key, text] of ar) if (key !== '_state') expect(text, key).toMatch(/[\u0600-\u06ff]/)
    for (const [key, text] of en) expect(text.trim(), key).not.toBe('')
  })
})
