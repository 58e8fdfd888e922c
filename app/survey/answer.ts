import { westernDigits } from '#app/platform/i18n/numbers.ts'
import { choices, notNeeded, takesMany, undisclosed, unknown } from './choices.ts'
import { cleanLine, cleanText } from './clean-text.ts'
import type { Placed } from './placed.ts'
import type { AnswerValue, Question, QuestionType } from './questionnaire.ts'

export type Via = 'face' | 'picture' | 'choice' | 'words' | 'voice' | 'drawing' | 'photo'

/** One answer. Skipped is a state of its own: the person saw the question and chose to pass. */
export type GivenAnswer = {
  readonly question: string
  readonly type: QuestionType
  readonly via: Via
  readonly value: AnswerValue | null
  readonly words: string | null
  readonly skipped: boolean
  /** Given where somebody also, or only, said it aloud. */
  readonly voice?: Voice
  /** Given where somebody also, or only, made a picture. */
  readonly drawing?: Drawing
}

/** A recording that answers a question: how long it is, where that could be measured. */
export type Voice = { readonly id: string; readonly lengthMs: number | null; readonly words: string | null }

/** A picture that answers a question, with what the person says of it. */
export type Drawing = {
  readonly id: string
  readonly kind: 'drawing' | 'photo' | 'placed'
  readonly words: string | null
  /** Which pictures stand where, where it was put together from pictures. */
  readonly placed: Placed | null
  /** The page that made it: what is saved with it goes on with this picture. */
  readonly key: string
  readonly updatedAt: string
}

/** Ways of answering that stand beside what was chosen or typed. */
export const isBeside = (via: Via): boolean => via === 'voice' || via === 'drawing' || via === 'photo'

/** What was chosen or typed, without what was also said or drawn; undefined where it was only that. */
export function typedPart(answer: GivenAnswer | undefined): GivenAnswer | undefined {
  if (!answer || isBeside(answer.via)) return undefined
  const { voice, drawing, ...typed } = answer
  const beside = voice ?? drawing
  return beside && typed.words === null && typed.value === null ? { ...typed, skipped: true } : typed
}

/** Lengths in UTF-16 code units, as a browser's `maxlength` counts them. */
export const openLengthMax = 10_000
export const shortLengthMax = 200
/** Of what somebody says of their picture. */
export const descriptionLengthMax = 2000
const yearMin = 1990
const yearMax = 2100

export type AnswerProblem =
  | { readonly code: 'answer.missing' }
  | { readonly code: 'answer.unknown-choice' }
  | { readonly code: 'answer.too-many' }
  | { readonly code: 'answer.too-long'; readonly max: number; readonly length: number }
  | { readonly code: 'answer.not-a-date' }
  | { readonly code: 'answer.date-out-of-range'; readonly from: number; readonly to: number }
  | { readonly code: 'form.unknown-field' }
  | { readonly code: 'form.not-text' }

/** What was sent, cleaned, for showing the page again with the words still there. */
export type Sent = {
  readonly answer: readonly string[]
  readonly words: string
  readonly month: string
  readonly year: string
}

export type AnswerRead =
  | { readonly ok: true; readonly answer: GivenAnswer }
  | { readonly ok: false; readonly problem: AnswerProblem; readonly sent: Sent }

/** Which choice is shown where they are shown one at a time: a small number, 0 for anything else. */
export const optionOf = (typed: unknown): number =>
  typeof typed === 'string' && /^\d{1,2}$/.test(typed) ? Number(typed) : 0

/** Anything that lists its fields: `FormData`, `URLSearchParams`, an array of pairs. */
export type FormEntries = Iterable<readonly [string, unknown]>

/** Fields that the page's form carries beside the answer; the caller has read them. */
export const frameFields: readonly string[] = [
  'token',
  'csrf',
  'key',
  'go',
  'step',
  'question',
  'from',
  'option',
  'recording',
  'unrecord',
  'revision',
]

const formProblems = ['form.unknown-field', 'form.not-text'] as const
const choiceProblems = [
  'answer.missing',
  'answer.unknown-choice',
  'answer.too-many',
  ...formProblems,
] as const
const wordProblems = ['answer.too-long', ...formProblems] as const

/** Every problem a question of this type can have, as data: a test renders each. */
export const problemsOf: Readonly<Record<QuestionType, readonly AnswerProblem['code'][]>> = {
  faces: choiceProblems,
  agree: choiceProblems,
  frequency: choiceProblems,
  'yes-sometimes-no': choiceProblems,
  single: choiceProblems,
  multi: ['answer.missing', 'answer.unknown-choice', ...formProblems],
  pictures: ['answer.missing', 'answer.unknown-choice', ...formProblems],
  short: wordProblems,
  open: wordProblems,
  'date-part': [
    'answer.missing',
    'answer.unknown-choice',
    'answer.not-a-date',
    'answer.date-out-of-range',
    ...formProblems,
  ],
}

// No schema library here: this is also read on a device that has no network.
const month = /^0?[1-9]$|^1[0-2]$/
const year = /^\d{4}$/

/**
 * The answer in a posted page. Choices come as `answer` (repeated for many), text as `words`, a date as
 * `month` and `year`. Empty text is a skip; no choice is a problem, since the page has a button for skipping.
 * Fields beyond these and `alsoExpected` are refused.
 */
export function readAnswer(
  question: Question,
  form: FormEntries,
  alsoExpected: readonly string[] = frameFields,
): AnswerRead {
  const { sent, problem } = readFields(question, form, alsoExpected)
  const read: Given | AnswerProblem = problem ?? readValue(question, sent)
  if ('code' in read) return { ok: false, problem: read, sent }
  return { ok: true, answer: { question: question.id, type: question.type, via: viaOf(question), ...read } }
}

/** The answer of somebody who passes. */
export function skip(question: Question): GivenAnswer {
  return {
    question: question.id,
    type: question.type,
    via: viaOf(question),
    value: null,
    words: null,
    skipped: true,
  }
}

type Given = Pick<GivenAnswer, 'value' | 'words' | 'skipped'>

const given = (value: AnswerValue): Given => ({ value, words: null, skipped: false })

function viaOf(question: Question): Via {
  if (question.type === 'faces') return 'face'
  if (question.type === 'open' || question.type === 'short') return 'words'
  if (question.type === 'yes-sometimes-no' || question.options?.some((option) => option.picture))
    return 'picture'
  return 'choice'
}

function fieldsOf(type: QuestionType): readonly string[] {
  if (type === 'open' || type === 'short') return ['words']
  return type === 'date-part' ? ['answer', 'month', 'year'] : ['answer']
}

function readFields(question: Question, form: FormEntries, alsoExpected: readonly string[]) {
  const expected = fieldsOf(question.type)
  const texts = new Map<string, string[]>()
  let problem: AnswerProblem | undefined
  for (const [name, value] of form) {
    if (!expected.includes(name)) {
      if (!alsoExpected.includes(name)) problem ??= { code: 'form.unknown-field' }
    } else if (typeof value !== 'string') {
      problem ??= { code: 'form.not-text' }
    } else {
      const clean = name === 'words' && question.type === 'open' ? cleanText(value) : cleanLine(value)
      if (clean === '') continue
      const before = texts.get(name)
      if (before) before.push(clean)
      else texts.set(name, [clean])
    }
  }
  const sent: Sent = {
    answer: [...new Set(texts.get('answer'))],
    words: texts.get('words')?.join('\n') ?? '',
    month: texts.get('month')?.[0] ?? '',
    year: texts.get('year')?.[0] ?? '',
  }
  return { sent, problem }
}

function readValue(question: Question, sent: Sent): Given | AnswerProblem {
  switch (question.type) {
    case 'open':
      return readWords(sent.words, openLengthMax)
    case 'short':
      return readWords(sent.words, shortLengthMax)
    case 'date-part':
      return readDatePart(question, sent)
    default:
      return readChoice(question, sent.answer)
  }
}

function readWords(words: string, max: number): Given | AnswerProblem {
  if (words.length > max) return { code: 'answer.too-long', max, length: words.length }
  return words === '' ? { value: null, words: null, skipped: true } : { value: null, words, skipped: false }
}

function readChoice(question: Question, picked: readonly string[]): Given | AnswerProblem {
  const offered = new Map(choices(question).map((choice) => [String(choice), choice]))
  const values: (string | number)[] = []
  for (const one of picked) {
    const value = offered.get(one)
    if (value === undefined) return { code: 'answer.unknown-choice' }
    values.push(value)
  }
  const [first, second] = values
  if (first === undefined) return { code: 'answer.missing' }
  if (takesMany(question)) return given(settle(question, values.map(String)))
  return second === undefined ? given(first) : { code: 'answer.too-many' }
}

/**
 * Many picks in the order offered. Where "nobody" and "friend" are both picked, what says more stays: nobody is
 * sent back for it, and the page of answers shows what was kept. The three words give way in the same manner.
 */
function settle(question: Question, picked: readonly string[]): AnswerValue {
  const order = choices(question).map(String)
  const isWord = (id: string) => id === unknown || id === undisclosed || id === notNeeded
  const gives = (id: string) => {
    const others = picked.filter((other) => other !== id && !isWord(other))
    if (isWord(id)) return others.length > 0
    const excludes = question.options?.find((option) => option.id === id)?.excludes
    if (excludes === 'others') return others.length > 0
    return excludes !== undefined && others.some((other) => excludes.includes(other))
  }
  const kept = order.filter((id) => picked.includes(id) && !gives(id))
  const [only] = kept
  return only !== undefined && isWord(only) ? only : kept
}

function readDatePart(question: Question, sent: Sent): Given | AnswerProblem {
  if (sent.answer.length > 0) return readChoice(question, sent.answer)
  if (sent.month === '' && sent.year === '') return { code: 'answer.missing' }
  const inMonth = westernDigits(sent.month)
  const inYear = westernDigits(sent.year)
  if (!month.test(inMonth) || !year.test(inYear)) return { code: 'answer.not-a-date' }
  if (Number(inYear) < yearMin || Number(inYear) > yearMax)
    return { code: 'answer.date-out-of-range', from: yearMin, to: yearMax }
  return given(`${inYear}-${inMonth.padStart(2, '0')}`)
}
