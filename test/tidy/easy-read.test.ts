import { expect, test } from 'vitest'
import { questionnaires } from '#app/survey/questionnaires/index.ts'
import { baseOf, localeFiles } from './locale-files.ts'

const english = localeFiles().filter((file) => file.language === 'en')
const easyFiles = english.filter((file) => file.namespace.endsWith('.easy'))
const keysOf = (namespace: string) =>
  new Set([...(english.find((file) => file.namespace === namespace)?.words.keys() ?? [])].map(baseOf))

/** Where the ordinary words of a question may stand: its own file, or the words that questionnaires share. */
function ordinaryKeys(namespace: string): Set<string> {
  const questionnaire = questionnaires.find(({ id }) => namespace === `survey/${id}`)
  const shared = keysOf('survey/about')
  const fromShared = (questionnaire?.questions ?? []).flatMap((question) => [
    ...[...shared]
      .filter((key) => key.startsWith(`questions.${question.id.replace(/^[a-z]_/, '')}.`))
      .map((key) => key.replace(/^questions\.[a-z_]+/, `questions.${question.id}`)),
    // A question without a hint of its own may have one in easy read: what a hard word means.
    `questions.${question.id}.hint`,
  ])
  const own = [...keysOf(namespace)]
  const sharedHints = own.map((key) => key.replace(/^(questions\.\w+)\..*$/, '$1.hint'))
  return new Set([...own, ...fromShared, ...sharedHints])
}

test('easy read says what ordinary words say: each of its keys exists in them too', () => {
  expect(easyFiles.length).toBeGreaterThan(5)
  for (const { namespace, words } of easyFiles) {
    const known = ordinaryKeys(namespace.replace(/\.easy$/, ''))
    const alone = [...new Set([...words.keys()].map(baseOf))].filter((key) => !known.has(key))
    expect(alone, namespace).toEqual([])
  }
})

test('easy read holds only what it says otherwise', () => {
  for (const { namespace, words } of easyFiles) {
    const ordinary = english.find((file) => file.namespace === namespace.replace(/\.easy$/, ''))?.words
    const same = [...words].filter(([key, text]) => ordinary?.get(key) === text).map(([key]) => key)
    expect(same, namespace).toEqual([])
  }
})
