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
  listAnswers,
  type ResponseRow,
} from '#db/responses.server.ts'
import type { GivenAnswer, Via } from './answer.ts'
import { type GivenBy, givenByIds, type Helper, helperIds } from './given-by.ts'
import type { Answers, SoFar } from './journey.ts'
import type { AnswerValue, Questionnaire, QuestionType } from './questionnaire.ts'
import { currentQuestionnaire, questionnaireVersion } from './questionnaires/index.ts'

export type Visit = {
  link: string
  inspection: KeyedInspection
  window: WindowState
  /** The version being answered: the one it was begun with, whatever is newest now. */
  questionnaire: Questionnaire
  preview: boolean
  token: string
  hash: string
  /** Proves that a post comes from a page of this visit. */
  formToken: string
  response: (ResponseRow & { key: Key }) | undefined
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
  const begun = await findVisit(needs.db, {
    inspectionId: inspection.id,
    visitHash: needs.keyring.mac('visit', held),
  })
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
  const questionnaire = (response && questionnaireVersion(response.questionnaire, response.version)) ?? newest
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
        givenBy: givenByOf(response),
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
  return Object.fromEntries(
    rows.map((row) => [row.question, asGiven(row, response.key, response.inspectionId)]),
  )
}

export function mayPost(visit: Visit, token: unknown): boolean {
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

function cookie(needs: Needs, link: string, token: string): string {
  const parts = [`${cookieName}=${token}`, `Path=/s/${link}`, 'HttpOnly', 'SameSite=Lax']
  return [...parts, ...(needs.config.secure ? ['Secure'] : [])].join('; ')
}

function givenByOf(response: ResponseRow | undefined): SoFar['givenBy'] {
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
