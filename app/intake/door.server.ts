/**
 * The one door for every answer, whether from a form, an import or a paper.
 * First, without holding anything: screen the words, seal them. Then, in one transaction that the caller shares:
 * response, answers, concerns, the wish for coding, and sending. Nothing unscreened or unsealed can pass: what is
 * stored is built from `Screened` answers only.
 */
import { newResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { newId } from '#app/platform/crypto/random.server.ts'
import { type Key, seal } from '#app/platform/crypto/seal.server.ts'
import {
  type SafeScreening,
  type Screen,
  type Screened,
  screen,
  screenAnswer,
} from '#app/safeguarding/index.ts'
import { type GivenAnswer, holds, type Questionnaire } from '#app/survey/index.ts'
import { raiseConcern } from '#db/concerns-raise.server.ts'
import type { Db } from '#db/connect.server.ts'
import { enqueueJob } from '#db/jobs.server.ts'
import {
  type AnswerToSave,
  addResponses,
  answerRevision,
  dropAnswers,
  givenWay,
  lockResponse,
  type NewResponse,
  saveAnswers,
  submitResponse,
  touchResponse,
} from '#db/responses.server.ts'
import { deleteReturnCode } from '#db/return-codes.server.ts'
import type { ConcernLevel, Instant } from '#db/schema.ts'

export type OpenResponse = { id: string; inspectionId: string; preview: boolean; language: string; key: Key }

/** An answer, and the recording or picture that it is where it was spoken or drawn. */
export type AnswerOfAWay = GivenAnswer & { readonly way?: string }

/** What comes to the door for one response. */
export type Arrival = {
  response: OpenResponse
  /** Given for a response that does not exist yet. */
  added?: NewResponse
  questionnaire: Questionnaire
  answers: readonly AnswerOfAWay[]
  givenBy?: { givenBy: string; helper: string | null }
  /** Sends the response: answers no longer asked are dropped. */
  send?: { receiptHash: string; unreachable: readonly string[] }
  /**
   * For what a device kept while the same person sent from elsewhere: of a response already sent nothing is changed, but
   * these questions, which it leaves open, are filled. Everything is screened all the same.
   */
  fills?: ReadonlySet<string>
  /**
   * Half-typed words, saved by a page that knew the answer at this revision. Where it has grown since, something newer
   * was said: a save that was long on its way changes nothing.
   */
  halfTyped?: { question: string; knows: number }
  now: Instant
}

/** Everything computed and sealed: storing it needs no key and cannot fail on the words. */
export type SealedArrival = {
  readonly arrival: Omit<Arrival, 'answers'>
  readonly answers: readonly SealedAnswer[]
  readonly __sealed: true
}
type SealedAnswer = {
  readonly row: AnswerToSave
  readonly concern?: Omit<Parameters<typeof raiseConcern>[1], 'id' | 'eventId'>
}

export type Stored = 'stored' | 'already-sent' | 'already-there' | 'erased' | 'overtaken'

/** An answer's id says whose and to what: stable through every save, and what its words are sealed to. */
export const answerIdOf = (responseId: string, question: string, way = givenWay): string =>
  way === givenWay ? `${responseId}.${question}` : `${responseId}.${question}.${way}`

export function screenAndSeal({ answers, ...arrival }: Arrival, screener: Screen = screen): SealedArrival {
  const { response, questionnaire } = arrival
  const { language } = response
  const sealedAnswers = answers.map((answer) => {
    const words = answer.words === null ? {} : { words: answer.words }
    const context = { audience: questionnaire.audience, question: answer.question }
    return sealAnswer(arrival, screenAnswer({ answer, language, ...words }, context, screener))
  })
  return { arrival, answers: sealedAnswers, __sealed: true }
}

/** Stores an arrival inside the transaction given. Repeating it changes nothing but the time. */
export async function takeIn(trx: Db, sealed: SealedArrival): Promise<Stored> {
  const { arrival, answers } = sealed
  const { response, now } = arrival
  if (arrival.added) return (await takeInNew(trx, [sealed]))[0] ?? 'already-there'
  const state = await lockResponse(trx, response.id)
  if (!state) return 'erased'
  if (state === 'submitted' && arrival.fills) return fillGaps(trx, sealed, arrival.fills)
  if (state === 'submitted') return 'already-sent'
  if (arrival.halfTyped && (await isOvertaken(trx, response.id, arrival.halfTyped))) return 'overtaken'
  await storeAnswers(trx, [sealed])
  await touchResponse(trx, { id: response.id, language: response.language, now, ...arrival.givenBy })
  if (arrival.send) {
    await dropAnswers(trx, response.id, arrival.send.unreachable)
    await submitResponse(trx, { id: response.id, receiptHash: arrival.send.receiptHash, now })
    await deleteReturnCode(trx, response.id)
  }
  if (!response.preview && asksForCoding(answers)) await wishForCoding(trx, response.inspectionId, now)
  return 'stored'
}

async function isOvertaken(
  trx: Db,
  responseId: string,
  { question, knows }: NonNullable<Arrival['halfTyped']>,
): Promise<boolean> {
  return (await answerRevision(trx, { responseId, question })) > knows
}

/**
 * Stores one more way of answering a question beside what is there, whether the response is sent or not: a recording,
 * the words that were heard in one, or a picture.
 */
export async function takeInBeside(trx: Db, sealed: SealedArrival): Promise<'stored' | 'erased'> {
  const { response, now } = sealed.arrival
  if (!(await lockResponse(trx, response.id))) return 'erased'
  await storeAnswers(trx, [sealed])
  if (!response.preview && asksForCoding(sealed.answers)) await wishForCoding(trx, response.inspectionId, now)
  return 'stored'
}

/** Concerns alone, of words that are nobody's answer: those that what is stored does not raise as gravely by itself. */
export async function raiseBeside(trx: Db, sealed: SealedArrival, stored?: SealedArrival): Promise<void> {
  const known = new Set(
    stored?.answers.map(({ concern }) => concern && `${concern.answerId} ${concern.level}`),
  )
  const answers = sealed.answers.filter(
    ({ concern }) => concern && !known.has(`${concern.answerId} ${concern.level}`),
  )
  await raiseConcerns(trx, { ...sealed, answers })
}

async function fillGaps(trx: Db, sealed: SealedArrival, fills: ReadonlySet<string>): Promise<Stored> {
  const { arrival, answers } = sealed
  const filling = answers.filter(({ row }) => fills.has(row.question))
  await saveAnswers(
    trx,
    filling.map(({ row }) => row),
  )
  await raiseConcerns(trx, sealed)
  if (!arrival.response.preview && asksForCoding(filling))
    await wishForCoding(trx, arrival.response.inspectionId, arrival.now)
  return 'already-sent'
}

/** Stores up to 500 responses that do not exist yet, in few statements: outcomes in the order given. */
export async function takeInNew(trx: Db, arrivals: readonly SealedArrival[]): Promise<Stored[]> {
  const news = arrivals.flatMap(({ arrival }) => (arrival.added ? [arrival.added] : []))
  if (news.length !== arrivals.length)
    throw new Error('only responses that do not exist yet come in together')
  const added = await addResponses(trx, news)
  const stored = arrivals.filter(({ arrival }) => added.has(arrival.response.id))
  await storeAnswers(trx, stored)
  const toCode = new Map(
    stored
      .filter(({ arrival, answers }) => !arrival.response.preview && asksForCoding(answers))
      .map(({ arrival }) => [arrival.response.inspectionId, arrival.now]),
  )
  for (const [inspectionId, now] of toCode) await wishForCoding(trx, inspectionId, now)
  return arrivals.map(({ arrival }) => (added.has(arrival.response.id) ? 'stored' : 'already-there'))
}

async function storeAnswers(trx: Db, arrivals: readonly SealedArrival[]): Promise<void> {
  await saveAnswers(
    trx,
    arrivals.flatMap(({ answers }) => answers.map(({ row }) => row)),
  )
  for (const arrival of arrivals) await raiseConcerns(trx, arrival)
}

async function raiseConcerns(trx: Db, { arrival, answers }: SealedArrival): Promise<void> {
  // A preview is somebody trying the questionnaire: nothing they type is a disclosure.
  if (arrival.response.preview) return
  for (const { concern } of answers)
    if (concern) await raiseConcern(trx, { ...concern, id: newId(), eventId: newId() })
}

const asksForCoding = (answers: readonly SealedAnswer[]) => answers.some(({ row }) => row.toCode)

/** One row an inspection, however many answers wait. */
export async function wishForCoding(trx: Db, inspectionId: string, now: Instant): Promise<void> {
  await enqueueJob(trx, {
    id: newId(),
    kind: 'themes.code',
    key: `themes.code/${inspectionId}`,
    payload: { inspectionId },
    now,
  })
}

/** A new response's key, opened and wrapped. */
export function keyFor(inspection: { id: string; key: Key }, responseId: string) {
  return newResponseKey(inspection.key, inspection.id, responseId)
}

function sealAnswer(
  arrival: Omit<Arrival, 'answers'>,
  screened: Screened<{ answer: AnswerOfAWay; language: string }>,
): SealedAnswer {
  const { response, questionnaire, now } = arrival
  const { answer, screening } = screened
  const way = answer.way ?? givenWay
  const id = answerIdOf(response.id, answer.question, way)
  const place = (table: string, field: string) => ({
    inspection: response.inspectionId,
    table,
    record: id,
    field,
  })
  const row = {
    id,
    responseId: response.id,
    inspectionId: response.inspectionId,
    question: answer.question,
    way,
    type: answer.type,
    via: answer.via,
    value: answer.value,
    textSealed: answer.words === null ? null : seal(response.key, answer.words, place('answers', 'text')),
    skipped: answer.skipped,
    toCode: hasWordsToCode(answer, way),
    savedAt: now,
  }
  const level = concernLevel(questionnaire, answer, screening)
  if (!level) return { row }
  return {
    row,
    concern: {
      inspectionId: response.inspectionId,
      responseId: response.id,
      answerId: id,
      question: answer.question,
      level,
      wordsSealed: seal(response.key, answer.words ?? '', place('concerns', 'words')),
      reasonsSealed: seal(response.key, JSON.stringify(screening.reasons), place('concerns', 'reasons')),
      at: now,
    },
  }
}

/** A voice has words to code once it has words; those of a picture may go again, and what was made of them goes too. */
function hasWordsToCode({ type, via, words }: AnswerOfAWay, way: string): boolean {
  if (way === givenWay) return type === 'open' || type === 'short'
  return words !== null || via !== 'voice'
}

function concernLevel(
  questionnaire: Questionnaire,
  answer: GivenAnswer,
  screening: SafeScreening,
): ConcernLevel | undefined {
  if (screening.level !== 'none') return screening.level
  const question = questionnaire.questions.find((asked) => asked.id === answer.question)
  const says = question?.raisesConcernWhen && holds(question.raisesConcernWhen, { [answer.question]: answer })
  return says ? 'concern' : undefined
}
