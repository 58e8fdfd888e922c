/**
 * The life of a concern after it was raised: open, acknowledged, closed with a reason. Nothing but a person's closing
 * takes it off the queue. Who may see is asked before; each look and each change is audited in the same transaction.
 */
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { type Keyring, unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { newId } from '#app/platform/crypto/random.server.ts'
import { seal, unseal } from '#app/platform/crypto/seal.server.ts'
import { recordAudit } from '#db/audit.server.ts'
import {
  type ConcernEventRow,
  type ConcernRow,
  countConcerns,
  findConcern,
  listConcernEvents,
  listConcerns,
  lockConcern,
  moveConcern,
  type SealedConcern,
} from '#db/concerns.server.ts'
import type { Db } from '#db/connect.server.ts'
import type { Reason } from './screening/screen-by-rules.ts'

export type ConcernNeeds = { db: Db; keyring: Keyring; clock: () => Date }
export type Officer = { inspection: KeyedInspection; person: string }
export type OpenedConcern = ConcernRow & {
  /** Null once the response has been erased. */
  words: string | null
  reasons: Reason[]
  events: (Omit<ConcernEventRow, 'reasonSealed'> & { reason: string | null })[]
}
export type ConcernProblem =
  | { code: 'concern.unknown' }
  | { code: 'concern.closed' }
  | { code: 'concern.acknowledged' }
  | { code: 'concern.reason-missing' }
  /** Said again, or acted on by somebody else, since the page was opened: read it first. */
  | { code: 'concern.changed' }
export type Acted = { ok: true } | { ok: false; problem: ConcernProblem }

export const closingReasonLengthMax = 2000

/** What waits, for the banner. No word of it, and nothing to audit: it does not say which answers. */
export async function concernsWaiting(
  { db }: Pick<ConcernNeeds, 'db'>,
  inspectionId: string,
): Promise<{ open: number; urgent: number; acknowledged: number; oldestOpen: string | null }> {
  const counts = await countConcerns(db, inspectionId)
  const of = (rows: typeof counts) => rows.reduce((sum, row) => sum + row.concerns, 0)
  const open = counts.filter((row) => row.state === 'open')
  return {
    open: of(open),
    urgent: of(open.filter((row) => row.level === 'urgent')),
    acknowledged: of(counts.filter((row) => row.state === 'acknowledged')),
    oldestOpen: open.map((row) => row.oldest).sort()[0] ?? null,
  }
}

export async function readConcerns(
  { db, keyring, clock }: ConcernNeeds,
  { inspection, person }: Officer,
  page: { closed: boolean; offset?: number },
): Promise<ConcernRow[]> {
  return db.transaction().execute(async (trx) => {
    const listed = await listConcerns(trx, inspection.id, page)
    await recordAudit(trx, keyring, {
      at: clock().toISOString(),
      actor: person,
      action: 'concerns.listed',
      inspectionId: inspection.id,
      detail: { closed: page.closed, listed: listed.length },
    })
    return listed
  })
}

/** The concern with its words, and its history: the look itself is on record before it is answered. */
export async function readConcern(
  { db, keyring, clock }: ConcernNeeds,
  { inspection, person }: Officer,
  id: string,
): Promise<OpenedConcern | undefined> {
  return db.transaction().execute(async (trx) => {
    const concern = await findConcern(trx, { inspectionId: inspection.id, id })
    if (!concern) return undefined
    const events = await listConcernEvents(trx, id)
    const opened = open(inspection, concern, events)
    await recordAudit(trx, keyring, {
      at: clock().toISOString(),
      actor: person,
      action: 'concern.viewed',
      inspectionId: inspection.id,
      subject: id,
    })
    return opened
  })
}

/** `seenAt` is the concern's `updatedAt` on the page that was read. */
export async function acknowledgeConcern(
  needs: ConcernNeeds,
  officer: Officer,
  concern: { id: string; seenAt: string },
): Promise<Acted> {
  return move(needs, officer, concern, 'acknowledged', null)
}

export async function closeConcern(
  needs: ConcernNeeds,
  officer: Officer,
  concern: { id: string; seenAt: string; reason: string },
): Promise<Acted> {
  const reason = concern.reason.normalize('NFC').trim().slice(0, closingReasonLengthMax)
  if (!reason) return { ok: false, problem: { code: 'concern.reason-missing' } }
  return move(needs, officer, concern, 'closed', reason)
}

async function move(
  { db, keyring, clock }: ConcernNeeds,
  { inspection, person }: Officer,
  { id, seenAt }: { id: string; seenAt: string },
  to: 'acknowledged' | 'closed',
  reason: string | null,
): Promise<Acted> {
  const at = clock().toISOString()
  return db.transaction().execute(async (trx): Promise<Acted> => {
    const stands = await lockConcern(trx, { inspectionId: inspection.id, id })
    if (!stands) return { ok: false, problem: { code: 'concern.unknown' } }
    if (stands.state === 'closed') return { ok: false, problem: { code: 'concern.closed' } }
    if (stands.updatedAt !== seenAt) return { ok: false, problem: { code: 'concern.changed' } }
    if (to === 'acknowledged' && stands.state === 'acknowledged')
      return { ok: false, problem: { code: 'concern.acknowledged' } }
    const eventId = newId()
    const reasonSealed =
      reason === null ? null : seal(inspection.key, reason, reasonPlace(inspection.id, eventId))
    await moveConcern(trx, { id, eventId, to, userId: person, reasonSealed, at })
    const action = to === 'closed' ? 'concern.closed' : 'concern.acknowledged'
    await recordAudit(trx, keyring, { at, actor: person, action, inspectionId: inspection.id, subject: id })
    return { ok: true }
  })
}

function open(
  inspection: KeyedInspection,
  { wordsSealed, reasonsSealed, keyWrapped, ...concern }: SealedConcern,
  events: readonly ConcernEventRow[],
): OpenedConcern {
  const key = keyWrapped && unwrapResponseKey(inspection.key, inspection.id, concern.responseId, keyWrapped)
  // Sealed to the answer: a concern raised again takes the newer words under the same id.
  const place = (field: string) => ({
    inspection: inspection.id,
    table: 'concerns',
    record: concern.answerId,
    field,
  })
  return {
    ...concern,
    words: key && unseal(key, wordsSealed, place('words')),
    reasons: key ? (JSON.parse(unseal(key, reasonsSealed, place('reasons'))) as Reason[]) : [],
    events: events.map(({ reasonSealed, ...event }) => ({
      ...event,
      reason: reasonSealed && unseal(inspection.key, reasonSealed, reasonPlace(inspection.id, event.id)),
    })),
  }
}

const reasonPlace = (inspection: string, record: string) => ({
  inspection,
  table: 'concern_events',
  record,
  field: 'reason',
})
