import { choicePicture, helpNow, startParts } from './frame.ts'
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

/** Which pictures are loaded together: the frame's around every survey, and each questionnaire's own. */
export function pictureSets(): Record<string, PictureName[]> {
  const frame = [
    ...questionnaires.flatMap((questionnaire) => startParts(questionnaire).map(({ picture }) => picture)),
    ...helpNow.map(({ picture }) => picture),
    ...everywhere,
  ]
  const own = questionnaires.map((questionnaire): [string, PictureName[]] => {
    const shown = questionnaire.questions.flatMap((question) =>
      choices(question).flatMap((value) => choicePicture(question, value) ?? []),
    )
    return [questionnaire.id, shown.filter((name) => !everywhere.includes(name))]
  })
  return { frame, ...Object.fromEntries(own) }
}
