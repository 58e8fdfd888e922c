import { notNeeded, undisclosed, unknown } from './choices.ts'
import type { PictureName } from './pictures.ts'
import type { Question, Questionnaire } from './questionnaire.ts'

/** A part of the page before the start. Its words are `survey-frame:start.<questionnaire>.parts.<key>`. */
export type StartPart = { readonly key: string; readonly picture: PictureName }

const easyReadParts: readonly StartPart[] = [
  { key: 'asking', picture: 'asking' },
  { key: 'time', picture: 'time' },
  { key: 'choose', picture: 'choose' },
  { key: 'private', picture: 'private' },
  { key: 'same-help', picture: 'same-help' },
  { key: 'read-later', picture: 'read-later' },
  { key: 'tell-to-keep-safe', picture: 'tell-to-keep-safe' },
  { key: 'help-now', picture: 'help-now' },
]
const ordinaryParts: readonly StartPart[] = [
  { key: 'asking', picture: 'asking' },
  { key: 'improve', picture: 'improve' },
  { key: 'time', picture: 'time' },
  { key: 'choose', picture: 'choose' },
  { key: 'private', picture: 'private' },
  { key: 'kept', picture: 'receipt' },
  { key: 'same-help', picture: 'same-help' },
  { key: 'tell-to-keep-safe', picture: 'tell-to-keep-safe' },
  { key: 'help-now', picture: 'help-now' },
]

/** What is said before the start, in order: consent from 16, assent below. Easy read has `text` only. */
export function startParts(questionnaire: Questionnaire): readonly StartPart[] {
  if (questionnaire.kind === 'easy-read') return easyReadParts
  return questionnaire.audience === 'young-person'
    ? [...ordinaryParts, { key: 'age', picture: 'teenager' }]
    : ordinaryParts
}

/** Children and young people have a note for the adult beside them: `start.<questionnaire>.adult-note`. */
export const hasAdultNote = (questionnaire: Questionnaire) =>
  questionnaire.audience === 'child' || questionnaire.audience === 'young-person'

/** Who can help now, in order. Words: `survey-frame:help-now.<kind>.<id>.name` and `.how`. */
export const helpNow: readonly {
  readonly id: string
  readonly href: string
  readonly picture: PictureName
}[] = [
  { id: 'emergency', href: 'tel:999', picture: 'help-now' },
  { id: 'childline', href: 'tel:08001111', picture: 'talk' },
  { id: 'shout', href: 'sms:85258', picture: 'write' },
  { id: 'nhs', href: 'tel:111', picture: 'doctor-or-nurse' },
]

/** Where the words of a questionnaire stand. */
export const wordsOf = (questionnaire: Questionnaire) => `survey/${questionnaire.id}`

/** Keys of a choice's words, most particular first: i18next takes the first that exists. */
export function choiceKeys(
  questionnaire: Questionnaire,
  question: Question,
  value: string | number,
): [string, ...string[]] {
  const own = `${wordsOf(questionnaire)}:questions.${question.id}.options.${value}`
  if (isFrameWord(value)) return [own, `survey-frame:three-words.${value}`]
  return question.options ? [own] : [own, `survey-frame:scales.${question.type}.${value}`]
}

const facePictures: Readonly<Record<string, PictureName>> = {
  5: 'very-happy',
  4: 'happy',
  3: 'in-between',
  2: 'sad',
  1: 'very-sad',
}
const scalePictures: Readonly<Record<string, PictureName>> = { yes: 'yes', sometimes: 'sometimes', no: 'no' }
const framePictures: Readonly<Record<string, PictureName>> = {
  [unknown]: 'not-sure',
  [undisclosed]: 'rather-not-say',
  [notNeeded]: 'not-needed',
}

/** The picture beside a choice, where the question is shown in pictures. */
export function choicePicture(question: Question, value: string | number): PictureName | undefined {
  const own = question.options?.find((option) => option.id === value)?.picture
  const faces = question.type === 'faces' ? facePictures : undefined
  const scale = question.type === 'yes-sometimes-no' ? scalePictures : undefined
  const pictured = faces || scale || question.options?.some((option) => option.picture)
  return own ?? faces?.[value] ?? scale?.[value] ?? (pictured ? framePictures[value] : undefined)
}

const isFrameWord = (value: string | number) =>
  value === unknown || value === undisclosed || value === notNeeded
