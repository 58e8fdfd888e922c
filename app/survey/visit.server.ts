/**
 * A visit: one person, one browser, one survey link. The cookie holds 256 random bits and nothing else, is kept for
 * this link's pages only, and ends with the browser; the database holds its keyed hash.
 */

import { type KeyedInspection, openSurvey } from '#app/inspection/index.server.ts'
import { type WindowState, windowState } from '#app/inspection/index.ts'
import { type Keyring, unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { newToken, sameText } from '#app/platform/crypto/random.server.ts'
import { type Key, unseal } from '#app/platform/crypto/seal.server.ts'
import type { Db } from '#db/connect.server.ts'
import {
  type AnswerRow,
  findVisit,
  forgetVisit,
  givenWay,
  listAnswers,
  type VisitedResponse,
} from '#db/responses.server.ts'
import { saveVisitIdle, saveVisitSeen } from '#db/visits.server.ts'
import type { Drawing, GivenAnswer, Via } from './answer.ts'
import { type GivenBy, givenByIds, type Helper, helperIds } from './given-by.ts'
import type { Answers, SoFar } from './journey.ts'
import { isPlaced, type Placed } from './placed.ts'
import type { AnswerValue, Questionnaire, QuestionType } from './questionnaire.ts'
import { currentQuestionnaire, questionnaireVersion } from './questionnaires/index.ts'
import { framed } from './supporter.ts'

export type Visit = {
  link: string
  inspection: KeyedInspection
  window: WindowState
  /** The version being answered, with the frame's own question: the one it was begun with, whatever is newest now. */
  questionnaire: Questionnaire
  preview: boolean
  token: string
  hash: string
  /** Proves that a post comes from a page of this visit. */
  formToken: string
  response: (VisitedResponse & { key: Key }) | undefined
  soFar: SoFar
}

export type LinkProblem =
  | { code: 'link.unknown' }
  | { code: 'link.not-yet-open'; opensAt: string; timeZone: string }
  | { code: 'link.closed'; closedAt: string; timeZone: string }

type Needs = { db: Db; keyring: Keyring; clock: () => Date; config: { secure: boolean } }

/**
 * What stands behind a link for whoever holds this request's cookie. A visit without a cookie gets a new token, which
 * the caller hands out with `visitCookie`. Closed to newcomers is closed; a person in the middle has the grace time.
 */
export async function openVisit(
  needs: Needs,
  request: Request,
  link: string,
  /** With `anew`, a visit whose answers were sent gives way to a new one: a phone is handed round a family. */
  { anew = false }: { anew?: boolean } = {},
): Promise<{ ok: true; visit: Visit } | { ok: false; problem: LinkProblem }> {
  const survey = await openSurvey(needs, link)
  const newest = survey && currentQuestionnaire(survey.questionnaire)
  if (!newest) return { ok: false, problem: { code: 'link.unknown' } }

  const { inspection } = survey
  const held = tokenOf(request) ?? newToken()
  const begun = await findLiving(needs, inspection.id, needs.keyring.mac('visit', held))
  const preview = isPreviewToken(needs.keyring, held)
  const over = anew && begun?.state === 'submitted'
  const token = over ? (preview ? newPreviewToken(needs.keyring) : newToken()) : held
  const hash = needs.keyring.mac('visit', token)
  const response = over ? undefined : begun
  const window = preview ? 'open' : windowState(inspection, needs.clock())
  const { timeZone } = inspection
  if (window === 'not-yet-open')
    return { ok: false, problem: { code: 'link.not-yet-open', opensAt: inspection.opensAt, timeZone } }
  const mayFinish = response && (window === 'grace' || response.state === 'submitted')
  if (window !== 'open' && !mayFinish)
    return { ok: false, problem: { code: 'link.closed', closedAt: inspection.closesAt, timeZone } }

  const key = response && unwrapResponseKey(inspection.key, inspection.id, response.id, response.keyWrapped)
  const givenBy = givenByOf(response)
  const version = (response && questionnaireVersion(response.questionnaire, response.version)) ?? newest
  const questionnaire = framed(version, givenBy?.givenBy)
  const answers = response && key ? await answersGiven(needs.db, { ...response, key }) : {}
  return {
    ok: true,
    visit: {
      link,
      inspection,
      window,
      questionnaire,
      preview: response?.preview ?? preview,
      token,
      hash,
      formToken: needs.keyring.mac('form-token', hash, link),
      response: response && key ? { ...response, key } : undefined,
      soFar: {
        agreed: response !== undefined,
        givenBy,
        answers,
        submitted: response?.state === 'submitted',
      },
    },
  }
}

/** What stands given in a response, by question, with its words opened. */
export async function answersGiven(
  db: Db,
  response: { id: string; inspectionId: string; key: Key },
): Promise<Answers> {
  const rows = await listAnswers(db, response.id)
  const opened = (row: AnswerRow) => asGiven(row, response.key, response.inspectionId)
  const answers: Record<string, GivenAnswer> = {}
  for (const row of rows) if (row.way === givenWay) answers[row.question] = opened(row)
  // What was said aloud or drawn stands beside what was typed; not typed it is answered all the same, never skipped.
  for (const row of rows)
    if (row.way !== givenWay) {
      const { words, ...beside } = opened(row)
      const drawing = row.drawing && drawingOf(row, row.drawing, { ...response, words })
      answers[row.question] = {
        ...(answers[row.question] ?? { ...beside, words: null }),
        skipped: false,
        ...(drawing ? { drawing } : {}),
        ...(row.via === 'voice' ? { voice: { id: row.way, lengthMs: row.lengthMs, words } } : {}),
      }
    }
  return answers
}

function drawingOf(
  { way }: AnswerRow,
  { kind, placedSealed, updatedAt, idempotencyKey }: NonNullable<AnswerRow['drawing']>,
  { key, inspectionId, words }: { key: Key; inspectionId: string; words: string | null },
): Drawing {
  const placed = placedSealed && openPlaced(placedSealed, { key, inspectionId, id: way })
  return { id: way, kind, words, placed, key: idempotencyKey, updatedAt }
}

/** Where the sealed list of a picture put together from pictures belongs. */
export const placedPlace = (drawing: { inspectionId: string; id: string }) => ({
  inspection: drawing.inspectionId,
  table: 'drawings',
  record: drawing.id,
  field: 'placed',
})

export function openPlaced(
  sealed: Uint8Array,
  { key, ...drawing }: { key: Key; inspectionId: string; id: string },
): Placed {
  const read: unknown = JSON.parse(unseal(key, sealed, placedPlace(drawing)))
  return isPlaced(read) ? read : []
}

/** How long a visit on a shared device outlives the last page seen. */
export const sharedIdleMinutes = 20
/** A page that is seen is written down at most this often. */
const seenEverySeconds = 60

/** The visit's response, unless the device is shared and nobody has been here for so long that it is over. */
async function findLiving(needs: Needs, inspectionId: string, visitHash: string) {
  const found = await findVisit(needs.db, { inspectionId, visitHash })
  if (!found || found.idleMinutes === null) return found
  const now = needs.clock()
  const unseenSeconds = (now.getTime() - Date.parse(found.seenAt ?? found.updatedAt)) / 1000
  if (unseenSeconds > found.idleMinutes * 60) {
    await forgetVisit(needs.db, visitHash)
    return undefined
  }
  if (unseenSeconds >= seenEverySeconds)
    await saveVisitSeen(needs.db, { responseId: found.id, now: now.toISOString() })
  return found
}

/** "Other people use this device": the visit ends by itself soon after the last page. Said on a page, or by a kiosk. */
export async function shareDevice(
  needs: Pick<Needs, 'db' | 'clock'>,
  visit: Visit,
  shared: boolean,
): Promise<void> {
  const idleMinutes = shared ? sharedIdleMinutes : null
  if (!visit.response || visit.response.idleMinutes === idleMinutes) return
  const now = needs.clock().toISOString()
  await saveVisitIdle(needs.db, { responseId: visit.response.id, idleMinutes, now })
}

export function mayPost(visit: Pick<Visit, 'formToken'>, token: unknown): boolean {
  return typeof token === 'string' && sameText(token, visit.formToken)
}

/** *Leave fast*: this browser's cookie leads nowhere from now on; what was said stays. Safe to repeat. */
export async function leaveVisit(needs: Needs, request: Request): Promise<void> {
  const token = tokenOf(request)
  if (token) await forgetVisit(needs.db, needs.keyring.mac('visit', token))
}

const cookieName = 'earshot_visit'

export function visitCookie(needs: Needs, visit: { link: string; token: string }): string {
  return cookie(needs, visit.link, visit.token)
}

/** Ends the visit in this browser. */
export function endVisitCookie(needs: Needs, link: string): string {
  return `${cookie(needs, link, '')}; Max-Age=0`
}

const leftSeconds = 60 * 60
const leftName = 'earshot_left'

/** Somebody left fast: for a while even the link itself shows the neutral page first, so that Back tells nothing. */
export function leftCookie(needs: Needs, link: string): string {
  return `${cookie(needs, link, '1', leftName)}; Max-Age=${leftSeconds}`
}

/** Somebody wants to start, after all. */
export function startCookie(needs: Needs, link: string): string {
  return `${cookie(needs, link, '', leftName)}; Max-Age=0`
}

export const hasLeft = (request: Request): boolean =>
  /(?:^|;\s*)earshot_left=1(?:;|$)/.test(request.headers.get('cookie') ?? '')

export function tokenOf(request: Request): string | undefined {
  const found = /(?:^|;\s*)earshot_visit=([A-Za-z0-9_.-]{20,200})(?:;|$)/.exec(
    request.headers.get('cookie') ?? '',
  )
  return found?.[1]
}

/** A token that says of itself that it is a preview, and that nobody else can make. */
export function newPreviewToken(keyring: Keyring): string {
  const token = newToken()
  return `${token}.${keyring.mac('visit', 'preview', token)}`
}

function isPreviewToken(keyring: Keyring, token: string): boolean {
  const [random, mac] = token.split('.')
  return random !== undefined && mac !== undefined && sameText(mac, keyring.mac('visit', 'preview', random))
}

function cookie(needs: Needs, link: string, value: string, name = cookieName): string {
  const parts = [`${name}=${value}`, `Path=/s/${link}`, 'HttpOnly', 'SameSite=Lax']
  return [...parts, ...(needs.config.secure ? ['Secure'] : [])].join('; ')
}

function givenByOf(response: VisitedResponse | undefined): SoFar['givenBy'] {
  const givenBy = givenByIds.find((id): id is GivenBy => id === response?.givenBy)
  if (!givenBy) return null
  return { givenBy, helper: helperIds.find((id): id is Helper => id === response?.helper) ?? null }
}

// Rows were written by the one door from parsed answers: their types are those of the questionnaire version.
function asGiven(row: AnswerRow, key: Key, inspection: string): GivenAnswer {
  const place = { inspection, table: 'answers', record: row.id, field: 'text' }
  return {
    question: row.question,
    type: row.type as QuestionType,
    via: row.via as Via,
    value: row.value as AnswerValue | null,
    words: row.textSealed ? unseal(key, row.textSealed, place) : null,
    skipped: row.skipped,
  }
}
