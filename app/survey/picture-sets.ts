import { givenByPictures, helperPictures } from './easy-read-pictures.ts'
import { choicePicture, helpNow, questionPicture, startParts } from './frame.ts'
import type { PictureName } from './pictures.ts'
import { choices, type Questionnaire } from './questionnaire.ts'
import { questionnaires } from './questionnaires/index.ts'

/** The words that scales end with, on almost every question. */
const answers: readonly PictureName[] = ['yes', 'sometimes', 'no', 'not-sure', 'not-needed', 'rather-not-say']
/** Beside the switch to easy read. */
const ofTheSwitch: readonly PictureName[] = ['write', 'read-later']
/** Beside the headings of the pages around the questions. */
const ofHeadings: readonly PictureName[] = ['check', 'send', 'receipt', 'delete', 'stop']

/**
 * Which pictures are loaded together: those of the first page, those of the pages around the questions, the answers
 * that all questionnaires share, and each questionnaire's own, in ordinary words and in easy read.
 */
export function pictureSets(): Record<string, PictureName[]> {
  const parts = questionnaires.flatMap((one) => [...startParts(one), ...startParts(one, true)])
  const start = [...ofTheSwitch, ...parts.map(({ picture }) => picture)]
  const around = [
    ...ofTheSwitch,
    ...ofHeadings,
    ...helpNow(undefined).map(({ picture }) => picture),
    ...Object.values(givenByPictures),
    ...Object.values(helperPictures),
  ]
  const own = questionnaires.map((one) => [
    one.id,
    ownPictures(one).filter((name) => !answers.includes(name)),
  ])
  return { start, around, answers: [...answers], ...Object.fromEntries(own) }
}

function ownPictures(questionnaire: Questionnaire): PictureName[] {
  return questionnaire.questions.flatMap((question) =>
    [
      questionPicture(questionnaire, question) ?? [],
      ...choices(question).flatMap((value) =>
        [false, true].flatMap((easyRead) => choicePicture(questionnaire, question, value, easyRead) ?? []),
      ),
    ].flat(),
  )
}
