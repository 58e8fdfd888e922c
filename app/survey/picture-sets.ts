import { choicePicture, helpNow, questionPicture, startParts } from './frame.ts'
import type { PictureName } from './pictures.ts'
import { choices } from './questionnaire.ts'
import { questionnaires } from './questionnaires/index.ts'

/** What almost every page may show: a person has it from the first page on. */
const everywhere: readonly PictureName[] = [
  'yes',
  'sometimes',
  'no',
  'not-sure',
  'not-needed',
  'rather-not-say',
]

/** Which pictures are loaded together: the frame's around every survey, and each questionnaire's own in easy read. */
export function pictureSets(): Record<string, PictureName[]> {
  const frame = [
    ...questionnaires.flatMap((questionnaire) =>
      [false, true].flatMap((easyRead) => startParts(questionnaire, easyRead).map(({ picture }) => picture)),
    ),
    ...questionnaires.flatMap(({ audience }) => helpNow(audience).map(({ picture }) => picture)),
    ...everywhere,
  ]
  const own = questionnaires.map((questionnaire): [string, PictureName[]] => {
    const shown = questionnaire.questions.flatMap((question) => [
      questionPicture(questionnaire, question) ?? [],
      ...choices(question).map((value) => choicePicture(questionnaire, question, value, true) ?? []),
    ])
    return [questionnaire.id, shown.flat().filter((name) => !everywhere.includes(name))]
  })
  return { frame, ...Object.fromEntries(own) }
}
