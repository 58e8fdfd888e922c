/**
 * The audit: who did what to what, when. Rows are only ever added. Each carries a keyed hash over itself and the one
 * before it, so that a row changed, removed, added or moved by anyone without the master key is found by `verifyAudit`.
 * What a chain alone cannot show is that its newest rows were cut off: compare `head` with one noted elsewhere.
 */
import { sql } from 'kysely'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import { sameText } from '#app/platform/crypto/random.server.ts'
import { type Db, engineOf } from './connect.server.ts'
import type { Instant } from './schema.ts'

export type AuditAction =
  | 'user.added'
  | 'membership.added'
  | 'sign-in.link-made'
  | 'sign-in'
  | 'sign-out'
  | 'session.revoked'
  | 'inspection.created'
  | 'inspection.previewed'
  | 'response.read'
  | 'answers.read-by-person'
  | 'answer.translated'
  | 'drawing.opened'
  | 'responses.imported'
  | 'export.made'
  | 'population.saved'
  | 'coding.decided'
  | 'details.corrected'
  | 'theme.made'
  | 'theme.renamed'
  | 'theme.accepted'
  | 'theme.merged'
  | 'theme.split'
  | 'theme.undone'
  | 'statement.drafted'
  | 'statement.changed'
  | 'statement.signed'
  | 'statement.refused'
  | 'recording.heard'
  | 'recording.original-asked'
  | 'transcript.corrected'
  | 'concerns.listed'
  | 'concern.viewed'
  | 'concern.acknowledged'
  | 'concern.closed'
  | 'response.erased'
  | 'media.saved'
  | 'media.removed'
  | 'retention.run'
  | 'backup.created'
  | 'backup.restored'

export type AuditEvent = {
  at: Instant
  /** A user's id; `command` for the command line, `service` for the program itself. */
  actor: string
  action: AuditAction
  inspectionId?: string
  /** The id of what it was done to. */
  subject?: string
  /** Ids, counts and names of formats; never a word that a person wrote, a name or an address. */
  detail?: Record<string, string | number | boolean>
}
export type AuditProblem = { code: 'audit.broken'; seq: number }
export type AuditReport = {
  ok: boolean
  problems: AuditProblem[]
  events: number
  head: { seq: number; mac: string } | undefined
}

/** Any number known to nothing else in this database. */
const CHAIN_LOCK = 7_413_905_112
const PAGE = 1000
const PROBLEMS_MAX = 100

/**
 * Joins the transaction of the fact, so that neither stands without the other; given the database itself, it makes one.
 * On PostgreSQL the chain stays locked until that transaction ends: call it last.
 */
export async function recordAudit(db: Db, keyring: Keyring, event: AuditEvent): Promise<void> {
  if (!db.isTransaction) return db.transaction().execute((trx) => recordAudit(trx, keyring, event))
  // Two writers that read the same last row would both follow it. SQLite has one writer at a time already.
  if (engineOf(db) === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(CHAIN_LOCK)})`.execute(db)
  const last = await db
    .selectFrom('audit_events')
    .select('mac')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const row = {
    at: event.at,
    actor: event.actor,
    action: event.action,
    inspection_id: event.inspectionId ?? null,
    subject: event.subject ?? null,
    detail: JSON.stringify(sorted(event.detail ?? {})),
  }
  await db
    .insertInto('audit_events')
    .values({ ...row, mac: macOf(keyring, last?.mac ?? '', row) })
    .execute()
}

/** Walks the whole chain. After a broken row it goes on from what that row says, so that each break is told once. */
export async function verifyAudit(db: Db, keyring: Keyring): Promise<AuditReport> {
  const problems: AuditProblem[] = []
  let head: AuditReport['head']
  let events = 0
  for (;;) {
    const rows = await db
      .selectFrom('audit_events')
      .selectAll()
      .where('seq', '>', head?.seq ?? 0)
      .orderBy('seq')
      .limit(PAGE)
      .execute()
    for (const row of rows) {
      const right = sameText(row.mac, macOf(keyring, head?.mac ?? '', row))
      if (!right && problems.length < PROBLEMS_MAX) problems.push({ code: 'audit.broken', seq: row.seq })
      head = { seq: row.seq, mac: row.mac }
      events += 1
    }
    if (rows.length < PAGE) return { ok: problems.length === 0, problems, events, head }
  }
}

/** The newest first; `before` a seq that was seen, to read on. */
export async function listAuditEvents(
  db: Db,
  page: { limit: number; before?: number },
): Promise<
  (Required<Pick<AuditEvent, 'at' | 'actor' | 'detail'>> & {
    seq: number
    action: string
    inspectionId: string | null
    subject: string | null
  })[]
> {
  const rows = await db
    .selectFrom('audit_events')
    .selectAll()
    .where('seq', '<', page.before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('seq', 'desc')
    .limit(Math.min(page.limit, PAGE))
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    action: row.action,
    inspectionId: row.inspection_id,
    subject: row.subject,
    detail: JSON.parse(row.detail) as NonNullable<AuditEvent['detail']>,
  }))
}

/** What was done to one thing, the newest first. */
export async function listAuditEventsOf(
  db: Db,
  which: { inspectionId: string; subject: string; actions: readonly AuditAction[]; limit: number },
): Promise<
  {
    seq: number
    at: Instant
    actor: string
    action: AuditAction
    detail: NonNullable<AuditEvent['detail']>
  }[]
> {
  const rows = await db
    .selectFrom('audit_events')
    .select(['seq', 'at', 'actor', 'action', 'detail'])
    .where('inspection_id', '=', which.inspectionId)
    .where('subject', '=', which.subject)
    .where('action', 'in', which.actions)
    .orderBy('seq', 'desc')
    .limit(which.limit)
    .execute()
  return rows.map((row) => ({
    ...row,
    action: row.action as AuditAction,
    detail: JSON.parse(row.detail) as NonNullable<AuditEvent['detail']>,
  }))
}

type Told = {
  at: string
  actor: string
  action: string
  inspection_id: string | null
  subject: string | null
  detail: string
}

function macOf(keyring: Keyring, before: string, row: Told): string {
  return keyring.mac(
    'audit',
    before,
    JSON.stringify([row.at, row.actor, row.action, row.inspection_id, row.subject, row.detail]),
  )
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
