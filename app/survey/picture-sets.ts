import { givenByPictures, helperPictures } from './easy-read-pictures.ts'
import { choicePicture, helpNow, questionPicture, startParts } from './frame.ts'
import type { PictureName } from './pictures.ts'
import { choices, type Questionnaire } from './questionnaire.ts'
import { questionnaires } from './questionnaires/index.ts'

/** Beside the headings and buttons of the frame, and the words that every scale ends with. */
const ofTheFrame: readonly PictureName[] = [
  ...(['check', 'send', 'receipt', 'delete', 'stop'] as const),
  ...(['yes', 'sometimes', 'no', 'not-sure', 'not-needed', 'rather-not-say'] as const),
]

/** Beside the switch to easy read. */
const ofTheSwitch: readonly PictureName[] = ['write', 'read-later']

/**
 * Which pictures are loaded together: those of the first page, those of the frame around the questions, and each
 * questionnaire's own, in ordinary words and in easy read. What the frame has is in no questionnaire's file.
 */
export function pictureSets(): Record<string, PictureName[]> {
  const start = questionnaires.flatMap((one) => [...startParts(one), ...startParts(one, true)])
  const frame = [
    ...ofTheFrame,
    ...ofTheSwitch,
    ...helpNow(undefined).map(({ picture }) => picture),
    ...Object.values(givenByPictures),
    ...Object.values(helperPictures),
  ]
  const own = questionnaires.map((one) => [one.id, ownPictures(one).filter((name) => !frame.includes(name))])
  return {
    start: [...ofTheSwitch, ...start.map(({ picture }) => picture)],
    frame,
    ...Object.fromEntries(own),
  }
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
