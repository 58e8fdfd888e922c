/**
 * Coming back on any device. A code is made for a response that is not sent; whoever has it takes the visit over, and
 * the browser that had it before leads nowhere. A wrong code, one of another link, one that was replaced and one of a
 * response that was sent or erased get the same answer after the same work.
 */
import { type KeyedInspection, openSurvey } from '#app/inspection/index.server.ts'
import { windowState } from '#app/inspection/index.ts'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import { newToken } from '#app/platform/crypto/random.server.ts'
import { preferencesOf } from '#app/platform/http/preferences.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { type Bucket, takeTry } from '#db/code-tries.server.ts'
import type { Db } from '#db/connect.server.ts'
import { findByCode, saveReturnCode, takeByToken } from '#db/return-codes.server.ts'
import type { ShareCommit } from '#db/share-commit.server.ts'
import { moveVisit } from '#db/visits.server.ts'
import { hashCode, hashToken, newCode } from './code/hash-code.server.ts'
import { type ReturnCode, readCode } from './code/return-code.ts'
import type { VisitPage } from './page.server.ts'
import type { Questionnaire } from './questionnaire.ts'
import { currentQuestionnaire } from './questionnaires/index.ts'
import {
  type LinkProblem,
  newPreviewToken,
  sharedIdleMinutes,
  tokenOf,
  type Visit,
  visitCookie,
} from './visit.server.ts'

type Needs = {
  db: Db
  share: ShareCommit
  keyring: Keyring
  clock: () => Date
  config: { secure: boolean }
}

const DAY_MS = 24 * 60 * 60 * 1000

/** A new code and what its QR picture holds; the ones before are worth nothing from now on. */
export async function makeReturnCode(needs: Needs, visit: Visit): Promise<ReturnCode & { token: string }> {
  if (!visit.response || visit.soFar.submitted) throw new Error('only an unsent response has a way back')
  const code = newCode()
  const token = newToken()
  const now = needs.clock()
  const row = {
    responseId: visit.response.id,
    inspectionId: visit.inspection.id,
    codeHash: await hashCode(needs.keyring, visit.link, code.words),
    tokenHash: hashToken(needs.keyring, visit.link, token),
    madeAt: now.toISOString(),
  }
  await needs.share((trx) => saveReturnCode(trx, row, new Date(now.getTime() - DAY_MS).toISOString()))
  return { ...code, token }
}

/** The page where a code is typed: a browser's own, visit or not. */
export type BackDoor = {
  link: string
  inspection: KeyedInspection
  questionnaire: Questionnaire
  formToken: string
  /** Which browser this is. */
  browser: string
  /** Keeps the form's token good. */
  cookie: string
}

/** Open as long as the survey is, and while people in the middle may still finish. */
export async function openBackDoor(
  needs: Needs,
  request: Request,
  link: string,
): Promise<{ ok: true; door: BackDoor } | { ok: false; problem: LinkProblem }> {
  const survey = await openSurvey(needs, link)
  const questionnaire = survey && currentQuestionnaire(survey.questionnaire)
  if (!questionnaire) return { ok: false, problem: { code: 'link.unknown' } }
  const { inspection } = survey
  const { timeZone, opensAt, closesAt } = inspection
  const window = windowState(inspection, needs.clock())
  if (window === 'not-yet-open')
    return { ok: false, problem: { code: 'link.not-yet-open', opensAt, timeZone } }
  if (window === 'closed')
    return { ok: false, problem: { code: 'link.closed', closedAt: closesAt, timeZone } }
  const token = tokenOf(request) ?? newToken()
  const browser = needs.keyring.mac('visit', token)
  const formToken = needs.keyring.mac('form-token', browser, link)
  const cookie = visitCookie(needs, { link, token })
  return { ok: true, door: { link, inspection, questionnaire, formToken, browser, cookie } }
}

/** What the page tells its view. */
export function backPage(door: BackDoor, request: Request): VisitPage {
  const { audience, kind } = door.questionnaire
  const preferences = preferencesOf(request.headers.get('cookie'))
  return {
    link: door.link,
    language: languageOf(request),
    questionnaire: door.questionnaire.id,
    audience,
    easyRead: kind === 'easy-read' || preferences.reading === 'easy',
    mayChooseReading: kind !== 'easy-read',
    preferences,
    listening: null,
    formToken: door.formToken,
    preview: false,
    invented: door.inspection.invented,
    sharedDevice: false,
    graceEnds: null,
  }
}

export type ComeBackProblem = { code: 'back.unknown' } | { code: 'back.too-often' }

/** Takes the visit over. Gives the Set-Cookie line of the browser that has it from now on. */
export async function comeBack(
  needs: Needs,
  door: BackDoor,
  by: { typed: string } | { token: string },
  { shared }: { shared: boolean },
): Promise<{ ok: true; cookie: string } | { ok: false; problem: ComeBackProblem }> {
  const { link, inspection } = door
  const { keyring } = needs
  const now = needs.clock()
  if (!(await takeTry(needs.db, bucketsOf(needs, link), now)))
    return { ok: false, problem: { code: 'back.too-often' } }
  // What cannot be a code is hashed too: the answer takes as long.
  const codeHash = 'typed' in by ? await hashCode(keyring, link, readCode(by.typed) ?? '') : ''
  const fresh = newToken()
  const taken = await needs.share(async (trx) => {
    const found =
      'typed' in by
        ? await findByCode(trx, { inspectionId: inspection.id, codeHash })
        : await takeByToken(trx, {
            inspectionId: inspection.id,
            tokenHash: hashToken(keyring, link, by.token),
            browser: door.browser,
          })
    if (!found) return undefined
    const token = found.preview ? newPreviewToken(keyring) : fresh
    await moveVisit(trx, {
      responseId: found.responseId,
      visitHash: keyring.mac('visit', token),
      idleMinutes: shared ? sharedIdleMinutes : null,
      now: now.toISOString(),
    })
    return token
  })
  if (!taken) return { ok: false, problem: { code: 'back.unknown' } }
  return { ok: true, cookie: visitCookie(needs, { link, token: taken }) }
}

/**
 * Enough for classes that come back at once, and far too little to find one of 2^55 codes: at ten tries a second
 * without end, and ten thousand codes waiting, finding any takes eleven thousand years. Ten a second is also what the
 * hashing may take of the machine: a third of one processor. Not by address: behind a proxy all people have the same.
 */
const bucketsOf = ({ keyring }: Needs, link: string): Bucket[] => [
  { key: 'all', tries: 300, oneComesBackMs: 100 },
  { key: `link ${keyring.mac('return-code', 'link', link)}`, tries: 60, oneComesBackMs: 1_000 },
]
