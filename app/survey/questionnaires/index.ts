import type { Questionnaire } from '../questionnaire.ts'
import { childEasyReadV1 } from './child-easy-read.v1.ts'
import { parentCarerV1 } from './parent-carer.v1.ts'
import { practitionerV1 } from './practitioner.v1.ts'
import { youngAdultV1 } from './young-adult.v1.ts'
import { youngPersonV1 } from './young-person.v1.ts'

/** Every version ever released. A version somebody may have answered is never changed: add the next one. */
export const releasedQuestionnaires: readonly Questionnaire[] = [
  childEasyReadV1,
  youngPersonV1,
  youngAdultV1,
  parentCarerV1,
  practitionerV1,
]

/** The newest version of each questionnaire, in the order in which links are shown. */
export const questionnaires: readonly Questionnaire[] = newestOfEach(releasedQuestionnaires)

/** The version that a response was begun with, or undefined when there is no such version. */
export function questionnaireVersion(id: string, version: number): Questionnaire | undefined {
  return releasedQuestionnaires.find((one) => one.id === id && one.version === version)
}

/** The newest version of one questionnaire, or undefined when no questionnaire has this id. */
export function currentQuestionnaire(id: string): Questionnaire | undefined {
  return questionnaires.find((one) => one.id === id)
}

function newestOfEach(released: readonly Questionnaire[]): readonly Questionnaire[] {
  const newest = new Map<string, Questionnaire>()
  for (const one of released) {
    const known = newest.get(one.id)
    if (!known || known.version < one.version) newest.set(one.id, one)
  }
  return [...newest.values()]
}
