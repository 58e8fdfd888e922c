/** Reading concerns and moving them on. A concern leaves the queue only by a person's closing it, with a reason. */
import { type Db, engineOf } from './connect.server.ts'
import { releaseHeldKey } from './erasure.server.ts'
import type { ConcernLevel, ConcernState, Instant, ResponseState, Sealed } from './schema.ts'

export type ConcernRow = {
  id: string
  responseId: string
  answerId: string
  question: string
  level: ConcernLevel
  state: ConcernState
  raisedAt: Instant
  updatedAt: Instant
  questionnaire: string
  version: number
  audience: string
  language: string
  givenBy: string | null
  responseState: ResponseState
  invented: boolean
}
export type SealedConcern = ConcernRow & {
  wordsSealed: Sealed
  reasonsSealed: Sealed
  /** Null once the response has been erased: the words cannot be opened again. */
  keyWrapped: Sealed | null
}
export type ConcernEventRow = {
  id: string
  kind: 'raised' | 'raised-again' | 'acknowledged' | 'closed'
  userId: string | null
  reasonSealed: Sealed | null
  at: Instant
}

const PAGE = 200

/** Those that wait first, urgent before others, the longest waiting before the newer. */
export async function listConcerns(
  db: Db,
  inspectionId: string,
  page: { closed: boolean; offset?: number },
): Promise<ConcernRow[]> {
  const rows = await concerns(db, inspectionId)
    .where('concerns.state', page.closed ? '=' : '<>', 'closed')
    .orderBy((eb) => eb.case().when('concerns.state', '=', 'open').then(0).else(1).end())
    .orderBy((eb) => eb.case().when('level', '=', 'urgent').then(0).else(1).end())
    .orderBy('raised_at')
    .orderBy('concerns.id')
    .limit(PAGE)
    .offset(page.offset ?? 0)
    .execute()
  return rows.map(fromRow)
}

/** Scoped: a concern of another inspection is not there. */
export async function findConcern(
  db: Db,
  which: { inspectionId: string; id: string },
): Promise<SealedConcern | undefined> {
  const row = await concerns(db, which.inspectionId)
    .select(['words_sealed', 'reasons_sealed', 'responses.key_wrapped', 'responses.held_key_wrapped'])
    .where('concerns.id', '=', which.id)
    .executeTakeFirst()
  return (
    row && {
      ...fromRow(row),
      wordsSealed: row.words_sealed,
      reasonsSealed: row.reasons_sealed,
      keyWrapped: row.key_wrapped ?? row.held_key_wrapped,
    }
  )
}

export async function listConcernEvents(db: Db, concernId: string): Promise<ConcernEventRow[]> {
  const rows = await db
    .selectFrom('concern_events')
    .select(['id', 'kind', 'user_id', 'reason_sealed', 'at'])
    .where('concern_id', '=', concernId)
    .orderBy('at')
    .orderBy('id')
    .limit(1000)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    userId: row.user_id,
    reasonSealed: row.reason_sealed,
    at: row.at,
  }))
}

/** How many wait, by level and state; closed ones too. */
export async function countConcerns(
  db: Db,
  inspectionId: string,
): Promise<{ level: ConcernLevel; state: ConcernState; concerns: number; oldest: Instant }[]> {
  return db
    .selectFrom('concerns')
    .select((eb) => [
      'level',
      'state',
      eb.fn.countAll<number>().as('concerns'),
      eb.fn.min('raised_at').as('oldest'),
    ])
    .where('inspection_id', '=', inspectionId)
    .groupBy(['level', 'state'])
    .orderBy('level')
    .orderBy('state')
    .execute()
}

/**
 * Holds the concern for the rest of the transaction and gives where it stands. Undefined when it is not of this
 * inspection.
 */
export async function lockConcern(
  db: Db,
  which: { inspectionId: string; id: string },
): Promise<{ state: ConcernState; updatedAt: Instant } | undefined> {
  const row = await db
    .selectFrom('concerns')
    .select(['state', 'updated_at'])
    .where('id', '=', which.id)
    .where('inspection_id', '=', which.inspectionId)
    .$if(engineOf(db) === 'postgres', (q) => q.forUpdate())
    .executeTakeFirst()
  return row && { state: row.state, updatedAt: row.updated_at }
}

/** The new state and who, when and why, together. */
export async function moveConcern(
  db: Db,
  move: {
    id: string
    eventId: string
    to: 'acknowledged' | 'closed'
    userId: string
    reasonSealed: Sealed | null
    at: Instant
  },
): Promise<void> {
  const moved = await db
    .updateTable('concerns')
    .set({ state: move.to, updated_at: move.at })
    .where('id', '=', move.id)
    .returning('response_id')
    .executeTakeFirstOrThrow()
  // An erased response's words were kept for this alone.
  if (move.to === 'closed') await releaseHeldKey(db, moved.response_id)
  await db
    .insertInto('concern_events')
    .values({
      id: move.eventId,
      concern_id: move.id,
      kind: move.to,
      user_id: move.userId,
      reason_sealed: move.reasonSealed,
      at: move.at,
    })
    .execute()
}

function concerns(db: Db, inspectionId: string) {
  return db
    .selectFrom('concerns')
    .innerJoin('responses', 'responses.id', 'concerns.response_id')
    .select([
      'concerns.id',
      'concerns.response_id',
      'answer_id',
      'concerns.question',
      'level',
      'concerns.state',
      'raised_at',
      'concerns.updated_at',
      'questionnaire',
      'version',
      'audience',
      'language',
      'given_by',
      'responses.state as response_state',
      'invented',
    ])
    .where('concerns.inspection_id', '=', inspectionId)
}

type Row = Awaited<ReturnType<ReturnType<typeof concerns>['execute']>>[number]

function fromRow(row: Row): ConcernRow {
  return {
    id: row.id,
    responseId: row.response_id,
    answerId: row.answer_id,
    question: row.question,
    level: row.level,
    state: row.state,
    raisedAt: row.raised_at,
    updatedAt: row.updated_at,
    questionnaire: row.questionnaire,
    version: row.version,
    audience: row.audience,
    language: row.language,
    givenBy: row.given_by,
    responseState: row.response_state,
    invented: row.invented === 1,
  }
}
