import type { Questionnaire } from '../questionnaire.ts'
import { type Spoken, spokenOf } from './spoken.ts'
import type { SurveyWords } from './survey-words.ts'
import { wordsHash } from './words-hash.ts'

export type Text = Spoken & { hash: string }
/** Of so many different texts: read by a person, by the machine's voice, by nobody. */
export type Coverage = { texts: number; person: number; machine: number; none: number }

/** Every text of a questionnaire that is read aloud, once, in both ways of reading. */
export function textsOf(
  language: string,
  questionnaire: Questionnaire,
  words: { ordinary: SurveyWords; easy: SurveyWords },
): Text[] {
  const all = new Map<string, Text>()
  for (const one of [...spokenOf(questionnaire, words.ordinary), ...spokenOf(questionnaire, words.easy)]) {
    const hash = wordsHash(language, one.words)
    if (!all.has(hash)) all.set(hash, { ...one, hash })
  }
  return [...all.values()]
}

export function coverageOf(
  texts: readonly Text[],
  recorded: ReadonlySet<string>,
  machine: boolean,
): Coverage {
  const hashes = [...new Set(texts.map((text) => text.hash))]
  const person = hashes.filter((hash) => recorded.has(hash)).length
  const others = hashes.length - person
  return {
    texts: hashes.length,
    person,
    machine: machine ? others : 0,
    none: machine ? 0 : others,
  }
}

/** The questions of a questionnaire, the start first: what a video can be made for. */
export const signable = (texts: readonly Text[]) => texts.filter((text) => text.place.split('/').length === 2)
