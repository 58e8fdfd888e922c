import { existsSync, readFileSync } from 'node:fs'
import { createInstance } from 'i18next'
import { describe, expect, test } from 'vitest'
import { problemsOf } from '#app/survey/answer.ts'
import {
  choiceKeys,
  hasAdultNote,
  helpNow,
  helpNowLead,
  hintKeys,
  questionKeys,
  startParts,
  wordsOf,
} from '#app/survey/frame.ts'
import { givenByChoices, givenByProblems, helperIds } from '#app/survey/given-by.ts'
import { audiences, choices, type Questionnaire, questionTypes } from '#app/survey/questionnaire.ts'
import { questionnaires } from '#app/survey/questionnaires/index.ts'

type Tree = { readonly [key: string]: string | Tree }
const languages = ['en', 'ar'] as const
const plain = ['survey-frame', 'survey/about', ...questionnaires.map(wordsOf)]
const easy = plain.map((name) => `${name}.easy`).filter((name) => existsSync(pathOf('en', name)))
const namespaces = [...plain, ...easy]

function pathOf(language: string, namespace: string) {
  return new URL(`../../locales/${language}/${namespace}.json`, import.meta.url)
}

/** What a language has of it: what it lacks is missed below, and by the tests of locale files. */
function read(language: string, namespace: string): Tree {
  const path = pathOf(language, namespace)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

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

const sentencesOf = (text: string) => text.split(/(?<=[.?!؟])\s+/)
const wordsPerSentence = (questionnaire: Questionnaire) =>
  questionnaire.audience === 'child' || questionnaire.audience === 'young-person' ? 12 : 15

describe.each(languages)('in %s', (language) => {
  const words = wordsIn(language)
  const frame = (key: string) => words.exists(`survey-frame:${key}`)

  test.each([false, true])(
    'every question and everything that can be chosen has words (easy: %s)',
    (easyRead) => {
      const missing = questionnaires.flatMap((questionnaire) =>
        questionnaire.questions.flatMap((question) => {
          const ask = questionKeys(questionnaire, question, 'ask', easyRead)
          const labels = choices(question).map((value) =>
            choiceKeys(questionnaire, question, value, easyRead),
          )
          return [ask, ...labels].filter((keys) => !keys.some((key) => words.exists(key)))
        }),
      )
      expect(missing).toEqual([])
    },
  )

  test('no words stand for a question or option that is not there', () => {
    for (const questionnaire of questionnaires)
      for (const name of [wordsOf(questionnaire), `${wordsOf(questionnaire)}.easy`]) {
        const known = questionnaire.questions.flatMap((question) => [
          `questions.${question.id}.ask`,
          `questions.${question.id}.hint`,
          ...choices(question).map((value) => `questions.${question.id}.options.${value}`),
        ])
        const written = leaves(read(language, name)).map(([key]) => key)
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
      ]),
      ...[...audiences, undefined].flatMap((audience) => [
        helpNowLead(audience),
        ...helpNow(audience).flatMap(({ id }) => [`help-now.${id}.name`, `help-now.${id}.how`]),
      ]),
      ...helperIds.map((id) => `given-by.helpers.${id}`),
      ...questionTypes.flatMap((type) => problemsOf[type]).map((code) => `problems.${code}`),
      ...givenByProblems.map((code) => `problems.${code}`),
    ]
    expect(keys.filter((key) => !frame(key))).toEqual([])
  })

  test('every part before the start has a sentence of its own in easy read', () => {
    const missing = questionnaires
      .filter((one) => one.kind === 'ordinary')
      .flatMap((one) =>
        startParts(one, true).map((part) => `survey-frame.easy:start.${one.id}.parts.${part.key}.text`),
      )
      .filter((key) => !words.exists(key))
    expect(missing).toEqual([])
  })

  test('who to call is the same everywhere', () => {
    for (const name of ['survey-frame', 'survey-frame.easy'])
      for (const [id, number] of Object.entries({
        emergency: '999',
        childline: '0800 1111',
        samaritans: '116 123',
        shout: '85258',
        nspcc: '0808 800 5000',
        nhs: '111',
      })) {
        const keys = [`${name}:help-now.${id}.how`, `survey-frame:help-now.${id}.how`]
        expect(words.t(keys).replaceAll('\u00a0', ' '), `${name} ${id}`).toContain(number)
      }
  })

  test('easy read says one short thing at a time, two beside a picture at most', () => {
    let seen = 0
    for (const questionnaire of questionnaires)
      for (const question of questionnaire.questions)
        for (const [what, keys] of [
          ['ask', questionKeys(questionnaire, question, 'ask', true)],
          ['hint', hintKeys(questionnaire, question, true)],
          ...choices(question).map(
            (value) => [String(value), choiceKeys(questionnaire, question, value, true)] as const,
          ),
        ] as const) {
          if (!words.exists(keys)) continue
          seen++
          const sentences = sentencesOf(words.t(keys))
          const where = `${questionnaire.id} ${question.id} ${what}: ${sentences.join(' ')}`
          for (const sentence of sentences)
            expect(sentence.split(/\s+/).length, where).toBeLessThanOrEqual(wordsPerSentence(questionnaire))
          expect(sentences.length, where).toBeLessThanOrEqual(2)
        }
    expect(seen).toBeGreaterThan(500)
    for (const [key, text] of leaves(read(language, 'survey-frame.easy'))) {
      const max = /^start\.(young-adult|parent-carer|practitioner)\./.test(key) ? 15 : 12
      for (const sentence of sentencesOf(text))
        expect(sentence.split(/\s+/).length, `${key}: ${sentence}`).toBeLessThanOrEqual(max)
      expect(sentencesOf(text).length, key).toBeLessThanOrEqual(2)
    }
  })

  test('in easy read anybody reads at most 8 sentences before the start', () => {
    for (const one of questionnaires) {
      const texts = startParts(one, true).map(({ key }) => {
        const at = `start.${one.id}.parts.${key}.text`
        return words.t([`survey-frame.easy:${at}`, `survey-frame:${at}`])
      })
      expect(texts.flatMap(sentencesOf), one.id).toHaveLength(8)
    }
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

test('what questionnaires share is said once: none repeats the shared words', () => {
  const shared = new Map(leaves(read('en', 'survey/about')))
  for (const questionnaire of questionnaires)
    for (const [key, text] of leaves(read('en', wordsOf(questionnaire)))) {
      if (key === '_state') continue
      const sharedKey = key.replace(/^questions\.[a-z]_/, 'questions.')
      expect(shared.get(sharedKey) ?? '', `${questionnaire.id} ${key}`).not.toBe(text)
    }
})

test('Childline is for people under 19, so an adult is told of somebody else', () => {
  const ids = (audience: Questionnaire['audience']) => helpNow(audience).map(({ id }) => id)
  expect(ids('child')).toContain('childline')
  expect(ids('young-person')).toContain('childline')
  for (const audience of ['young-adult', 'parent-carer', 'practitioner'] as const) {
    expect(ids(audience)).not.toContain('childline')
    expect(ids(audience)).toContain('samaritans')
  }
  for (const audience of audiences) expect(ids(audience)[0]).toBe('emergency')
})
