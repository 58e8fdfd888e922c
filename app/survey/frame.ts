import { notNeeded, undisclosed, unknown } from './choices.ts'
import { easyReadPictures, type PicturesOf, sharedEasyReadPictures } from './easy-read-pictures.ts'
import type { PictureName } from './pictures.ts'
import type { Audience, Question, Questionnaire } from './questionnaire.ts'

/** A part of the page before the start. Its words are `survey-frame:start.<questionnaire>.parts.<key>`. */
export type StartPart = { readonly key: string; readonly picture: PictureName }

const part = (key: PictureName, picture: PictureName = key): StartPart => ({ key, picture })

const childParts = [
  part('asking'),
  part('time'),
  part('choose'),
  part('private'),
  part('same-help'),
  part('read-later'),
  part('tell-to-keep-safe'),
  part('help-now'),
]
const easyReadParts = childParts.map((one) =>
  one.key === 'read-later' ? { key: 'kept', picture: 'receipt' as const } : one,
)
const ordinaryParts: readonly StartPart[] = [
  part('asking'),
  part('improve'),
  part('time'),
  part('choose'),
  part('private'),
  { key: 'kept', picture: 'receipt' },
  part('same-help'),
  part('tell-to-keep-safe'),
  part('help-now'),
]

/**
 * What is said before the start, in order: consent from 16, assent below. Easy read has `text` only, one sentence
 * beside each picture.
 */
export function startParts(questionnaire: Questionnaire, easyRead = false): readonly StartPart[] {
  if (questionnaire.kind === 'easy-read') return childParts
  if (easyRead) return easyReadParts
  return questionnaire.audience === 'young-person'
    ? [...ordinaryParts, { key: 'age', picture: 'teenager' }]
    : ordinaryParts
}

/** Children and young people have a note for the adult beside them: `start.<questionnaire>.adult-note`. */
export const hasAdultNote = (questionnaire: Questionnaire) => isYoung(questionnaire.audience)

const isYoung = (audience: Audience | undefined) => audience === 'child' || audience === 'young-person'

/** Words: `survey-frame:help-now.<id>.name` and `.how`. */
export type WayToHelp = { readonly id: string; readonly href: string; readonly picture: PictureName }

const emergency: WayToHelp = { id: 'emergency', href: 'tel:999', picture: 'help-now' }
const childline: WayToHelp = { id: 'childline', href: 'tel:08001111', picture: 'talk' }
const samaritans: WayToHelp = { id: 'samaritans', href: 'tel:116123', picture: 'with-help' }
const shout: WayToHelp = { id: 'shout', href: 'sms:85258', picture: 'write' }
const nspcc: WayToHelp = { id: 'nspcc', href: 'tel:08088005000', picture: 'child' }
const nhs: WayToHelp = { id: 'nhs', href: 'tel:111', picture: 'doctor-or-nurse' }

/** Who can help now, in order. Childline is for people under 19; without a known audience everybody is told of. */
export function helpNow(audience: Audience | undefined): readonly WayToHelp[] {
  if (isYoung(audience)) return [emergency, childline, shout, nhs]
  if (audience === 'young-adult') return [emergency, samaritans, shout, nhs]
  if (audience === 'parent-carer' || audience === 'practitioner')
    return [emergency, nspcc, samaritans, shout, nhs]
  return [emergency, childline, samaritans, shout, nspcc, nhs]
}

/** What stands above the ways to help: a child is told to tell a grown-up. */
export const helpNowLead = (audience: Audience | undefined) =>
  isYoung(audience) ? 'help-now.lead-young' : 'help-now.lead'

/** About how long answering takes: what the page before the start says in words. */
export const minutesOf = (questionnaire: Questionnaire) =>
  questionnaire.audience === 'parent-carer' ? 15 : 10

/** Where the words of a questionnaire stand. */
export const wordsOf = (questionnaire: Pick<Questionnaire, 'id'>) => `survey/${questionnaire.id}`

/** What a question is about, whoever is asked: `p_age_band` and `age_band` share words and pictures. */
const topicOf = (question: Pick<Question, 'id'>) => question.id.replace(/^[a-z]_/, '')

type Keys = [string, ...string[]]

/**
 * Keys of a question's words, most particular first: i18next takes the first that exists. What several
 * questionnaires say alike stands once, in `survey/about`; what easy read must say otherwise, in `….easy`.
 */
export function questionKeys(
  questionnaire: Pick<Questionnaire, 'id'>,
  question: Pick<Question, 'id'>,
  what: string,
  easyRead = false,
): Keys {
  const [own, shared] = [wordsOf(questionnaire), 'survey/about']
  const key = `questions.${question.id}.${what}`
  const sharedKey = `questions.${topicOf(question)}.${what}`
  // A question of the frame is no part of a questionnaire: its words stand beside those of the frame's other pages.
  const stays = `questions.${question.id}.${what}`
  if (!easyRead) return [`${own}:${key}`, `${shared}:${sharedKey}`, `stay:${stays}`]
  return [
    `${own}.easy:${key}`,
    `${own}:${key}`,
    `${shared}.easy:${sharedKey}`,
    `${shared}:${sharedKey}`,
    `stay.easy:${stays}`,
    `stay:${stays}`,
  ]
}

/** Keys of a choice's words. */
export function choiceKeys(
  questionnaire: Questionnaire,
  question: Question,
  value: string | number,
  easyRead = questionnaire.kind === 'easy-read',
): Keys {
  const keys = questionKeys(questionnaire, question, `options.${value}`, easyRead)
  const frame = isFrameWord(value)
    ? `three-words.${value}`
    : question.options
      ? undefined
      : `scales.${question.type}.${value}`
  if (!frame) return keys
  return [...keys, ...(easyRead ? [`survey-frame.easy:${frame}`] : []), `survey-frame:${frame}`]
}

/** Keys of what stands below a question; there may be nothing. */
export function hintKeys(questionnaire: Questionnaire, question: Question, easyRead: boolean): Keys {
  const keys = questionKeys(questionnaire, question, 'hint', easyRead)
  const kind = question.about ? 'about' : question.type
  return [...keys, ...(easyRead ? [`survey/about.easy:hints.${kind}`] : []), `survey/about:hints.${kind}`]
}

const scalePictures: Readonly<Record<string, Readonly<Record<string, PictureName>>>> = {
  faces: { 5: 'very-happy', 4: 'happy', 3: 'in-between', 2: 'sad', 1: 'very-sad' },
  'yes-sometimes-no': { yes: 'yes', sometimes: 'sometimes', no: 'no' },
}
/** Shown in easy read only. */
const easyReadScalePictures: typeof scalePictures = {
  agree: { 5: 'yes-very-much', 4: 'yes', 3: 'in-between', 2: 'no', 1: 'not-at-all' },
  frequency: {
    always: 'amount-all',
    mostly: 'amount-most',
    sometimes: 'amount-half',
    'hardly-ever': 'amount-little',
    never: 'amount-none',
  },
}
const framePictures: Readonly<Record<string, PictureName>> = {
  [unknown]: 'not-sure',
  [undisclosed]: 'rather-not-say',
  [notNeeded]: 'not-needed',
}

/** The picture beside a choice, where the question is shown in pictures: always so in easy read. */
export function choicePicture(
  questionnaire: Pick<Questionnaire, 'id'>,
  question: Question,
  value: string | number,
  easyRead = false,
): PictureName | undefined {
  const option = question.options?.find((one) => one.id === value)
  const scale = scalePictures[question.type] ?? (easyRead ? easyReadScalePictures[question.type] : undefined)
  const added = easyRead ? picturesOf(questionnaire, question)?.options?.[value] : undefined
  const pictured = scale || easyRead || question.options?.some((one) => one.picture)
  return option?.picture ?? added ?? scale?.[value] ?? (pictured ? framePictures[value] : undefined)
}

/** The picture beside a question in easy read. */
export const questionPicture = (questionnaire: Pick<Questionnaire, 'id'>, question: Pick<Question, 'id'>) =>
  picturesOf(questionnaire, question)?.ask

function picturesOf(
  questionnaire: Pick<Questionnaire, 'id'>,
  question: Pick<Question, 'id'>,
): PicturesOf | undefined {
  const own = easyReadPictures[questionnaire.id]?.[question.id]
  const shared = sharedEasyReadPictures[topicOf(question)]
  return own ? { ...shared, ...own } : shared
}

const isFrameWord = (value: string | number) =>
  value === unknown || value === undisclosed || value === notNeeded
