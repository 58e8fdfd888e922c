import { givenByPictures, helperPictures, pagePictures } from './easy-read-pictures.ts'
import { choicePicture, helpNow, questionPicture, startParts } from './frame.ts'
import type { PictureName } from './pictures.ts'
import { placeable } from './placed.ts'
import { choices, type Questionnaire } from './questionnaire.ts'
import { questionnaires } from './questionnaires/index.ts'

/** The words that scales end with, on almost every question. */
const answers: readonly PictureName[] = ['yes', 'sometimes', 'no', 'not-sure', 'not-needed', 'rather-not-say']
/** Beside the switch to easy read. */
const ofTheSwitch: readonly PictureName[] = ['write', 'read-later']
/** Beside the ways of stopping. */
const ofStopping: readonly PictureName[] = ['write', 'time', 'send', 'delete']

/** Beside the ways of making a picture. */
const ofDrawing: readonly PictureName[] = ['draw', 'photo', 'choose']

/**
 * Which pictures are loaded together: those of the first page, those of the pages around the questions, those that
 * can be put into a picture, the answers
 * that all questionnaires share, and of each questionnaire those beside its questions and, apart, those beside its
 * choices, which the first question seldom needs.
 */
export function pictureSets(): Record<string, PictureName[]> {
  const parts = questionnaires.flatMap((one) => [...startParts(one), ...startParts(one, true)])
  const start = [...ofTheSwitch, ...parts.map(({ picture }) => picture)]
  const around = [
    ...ofTheSwitch,
    ...ofStopping,
    ...Object.values(pagePictures),
    ...helpNow(undefined).map(({ picture }) => picture),
    ...Object.values(givenByPictures),
    ...Object.values(helperPictures),
  ]
  const own = questionnaires.flatMap((one) => {
    const asked = asks(one)
    const known = [...answers, ...asked]
    return [
      [one.id, asked],
      [`${one.id}-choices`, choicesOf(one).filter((name) => !known.includes(name))],
    ]
  })
  return {
    start,
    around,
    placing: [...new Set([...ofDrawing, ...placeable])],
    answers: [...answers],
    ...Object.fromEntries(own),
  }
}

const asks = (questionnaire: Questionnaire): PictureName[] =>
  questionnaire.questions.flatMap((question) => questionPicture(questionnaire, question) ?? [])

const choicesOf = (questionnaire: Questionnaire): PictureName[] =>
  questionnaire.questions.flatMap((question) =>
    choices(question).flatMap((value) =>
      [false, true].flatMap((easyRead) => choicePicture(questionnaire, question, value, easyRead) ?? []),
    ),
  )
