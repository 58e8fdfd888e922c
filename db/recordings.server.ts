import type { Selectable } from 'kysely'
import { type Db, engineOf } from './connect.server.ts'
import { deleteAnswers } from './responses.server.ts'
import type {
  Instant,
  MaskedState,
  RecordingState,
  ResponseState,
  Schema,
  Sealed,
  TranscriptState,
} from './schema.ts'

export type RecordingRow = {
  id: string
  inspectionId: string
  responseId: string
  question: string
  state: RecordingState
  type: string | null
  bytes: number
  lengthMs: number | null
  madeAt: Instant
  finishedAt: Instant | null
  heardAt: Instant | null
  transcriptState: TranscriptState
  transcriptProblem: string | null
  masked: MaskedState
  /** Waited on a device: it comes in parts when there is a network, perhaps days later. */
  fromDevice: boolean
}
/** With what opens it and what it answers. */
export type RecordingInPlace = RecordingRow & {
  keyWrapped: Sealed
  questionnaire: string
  audience: string
  version: number
  language: string
  preview: boolean
  responseState: ResponseState
}

const columns = [
  'recordings.id',
  'recordings.inspection_id',
  'recordings.response_id',
  'recordings.question',
  'recordings.state',
  'recordings.type',
  'recordings.bytes',
  'recordings.length_ms',
  'recordings.made_at',
  'recordings.finished_at',
  'recordings.heard_at',
  'recordings.transcript_state',
  'recordings.transcript_problem',
  'recordings.masked',
  'recordings.idempotency_key',
] as const

/** Keys of recordings that waited on a device begin so; a page's own keys hold no such sign. */
const ofDevice = 'device/'
export const deviceKey = (envelope: string, sound = ''): string => `${ofDevice}${envelope}/${sound}`

/** Begun once a key: begun again it is the same one. Gives its id. */
export async function beginRecording(
  trx: Db,
  recording: {
    id: string
    inspectionId: string
    responseId: string
    question: string
    idempotencyKey: string
    now: Instant
  },
): Promise<RecordingRow | undefined> {
  await trx
    .insertInto('recordings')
    .values({
      id: recording.id,
      inspection_id: recording.inspectionId,
      response_id: recording.responseId,
      question: recording.question,
      state: 'open',
      bytes: 0,
      idempotency_key: recording.idempotencyKey,
      made_at: recording.now,
      updated_at: recording.now,
      transcript_state: 'waiting',
      masked: 'waiting',
    })
    .onConflict((c) => c.columns(['response_id', 'idempotency_key']).doNothing())
    .execute()
  const row = await trx
    .selectFrom('recordings')
    .select(columns)
    .where('response_id', '=', recording.responseId)
    .where('idempotency_key', '=', recording.idempotencyKey)
    .where('question', '=', recording.question)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** Scoped to its response: whoever has another visit finds nothing. */
export async function findRecording(
  db: Db,
  recording: { responseId: string; id: string },
): Promise<RecordingRow | undefined> {
  const row = await db
    .selectFrom('recordings')
    .select(columns)
    .where('id', '=', recording.id)
    .where('response_id', '=', recording.responseId)
    .executeTakeFirst()
  return row && fromRow(row)
}

export async function listRecordings(db: Db, responseId: string, question?: string): Promise<RecordingRow[]> {
  const rows = await db
    .selectFrom('recordings')
    .select(columns)
    .where('response_id', '=', responseId)
    .$if(question !== undefined, (q) => q.where('question', '=', question ?? ''))
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(fromRow)
}

/** One recording of an inspection with what opens it; undefined also when its response was erased. */
export async function findRecordingInPlace(
  db: Db,
  recording: { inspectionId: string; id: string },
): Promise<RecordingInPlace | undefined> {
  const row = await inPlace(db)
    .where('recordings.id', '=', recording.id)
    .where('recordings.inspection_id', '=', recording.inspectionId)
    .executeTakeFirst()
  return row && placed(row)
}

const OPEN_MAX = 1000

/** Recordings that nobody finished before their response was sent. */
export async function listOpenOfSent(db: Db): Promise<RecordingInPlace[]> {
  const rows = await inPlace(db)
    .where('recordings.state', '=', 'open')
    .where('responses.state', '=', 'submitted')
    .where('recordings.idempotency_key', 'not like', `${ofDevice}%`)
    .orderBy('recordings.id')
    .limit(OPEN_MAX)
    .execute()
  return rows.flatMap((row) => placed(row) ?? [])
}

/** Recordings from devices of which nothing has come since then, whether their response was sent or not. */
export async function listQuietFromDevices(db: Db, since: Instant): Promise<RecordingInPlace[]> {
  const rows = await inPlace(db)
    .where('recordings.state', '=', 'open')
    .where('recordings.idempotency_key', 'like', `${ofDevice}%`)
    .where('recordings.updated_at', '<', since)
    .orderBy('recordings.id')
    .limit(OPEN_MAX)
    .execute()
  return rows.flatMap((row) => placed(row) ?? [])
}

/** Those of one envelope that are still open. */
export async function listOpenOfEnvelope(
  db: Db,
  which: { responseId: string; envelope: string },
): Promise<RecordingRow[]> {
  const rows = await db
    .selectFrom('recordings')
    .select(columns)
    .where('response_id', '=', which.responseId)
    .where('state', '=', 'open')
    .where('idempotency_key', 'like', `${deviceKey(which.envelope)}%`)
    .orderBy('id')
    .limit(OPEN_MAX)
    .execute()
  return rows.map(fromRow)
}

/** A part of it has just come. */
export async function touchRecording(db: Db, recording: { id: string; now: Instant }): Promise<void> {
  await db
    .updateTable('recordings')
    .set({ updated_at: recording.now })
    .where('id', '=', recording.id)
    .where('state', '=', 'open')
    .execute()
}

const PAGE = 200

/** Every recording that can still be opened, in the order of their ids. */
export async function* pageOfRecordings(db: Db): AsyncGenerator<RecordingInPlace> {
  let after = ''
  for (;;) {
    const rows = await inPlace(db)
      .where('recordings.id', '>', after)
      .orderBy('recordings.id')
      .limit(PAGE)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    after = last.id
    yield* rows.flatMap((row) => placed(row) ?? [])
  }
}

const inPlace = (db: Db) =>
  db
    .selectFrom('recordings')
    .innerJoin('responses', 'responses.id', 'recordings.response_id')
    .select([
      ...columns,
      'key_wrapped',
      'questionnaire',
      'audience',
      'version',
      'language',
      'preview',
      'responses.state as response_state',
    ])

type RowInPlace = Row & {
  key_wrapped: Sealed | null
  questionnaire: string
  audience: string
  version: number
  language: string
  preview: number
  response_state: ResponseState
}

function placed(row: RowInPlace): RecordingInPlace | undefined {
  if (!row.key_wrapped) return undefined
  return {
    ...fromRow(row),
    keyWrapped: row.key_wrapped,
    questionnaire: row.questionnaire,
    audience: row.audience,
    version: row.version,
    language: row.language,
    preview: row.preview === 1,
    responseState: row.response_state,
  }
}

/** No further slice is taken. False when it is closed already, or gone. */
export async function closeRecording(
  trx: Db,
  recording: {
    id: string
    state: Exclude<RecordingState, 'open'>
    type: string | null
    bytes: number
    lengthMs: number | null
    now: Instant
  },
): Promise<boolean> {
  const closed = await trx
    .updateTable('recordings')
    .set({
      state: recording.state,
      type: recording.type,
      bytes: recording.bytes,
      length_ms: recording.lengthMs,
      updated_at: recording.now,
      finished_at: recording.now,
    })
    .where('id', '=', recording.id)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  return closed !== undefined
}

/** Recordings, the answers that they are, and all that was made of their words. Their sound is the caller's to remove. */
export async function deleteRecordings(trx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const answers = await trx.selectFrom('answers').select('id').where('way', 'in', ids).execute()
  await deleteAnswers(
    trx,
    answers.map(({ id }) => id),
  )
  await trx.deleteFrom('recordings').where('id', 'in', ids).execute()
}

/** Held for the rest of the transaction, so that its words do not cross with its going. */
export async function lockRecording(trx: Db, id: string): Promise<TranscriptState | undefined> {
  const row = await trx
    .selectFrom('recordings')
    .select('transcript_state')
    .where('id', '=', id)
    .$if(engineOf(trx) === 'postgres', (q) => q.forUpdate())
    .executeTakeFirst()
  return row?.transcript_state
}

export async function saveTranscriptState(
  trx: Db,
  recording: { id: string; state: TranscriptState; problem: string | null; now: Instant },
): Promise<void> {
  await trx
    .updateTable('recordings')
    .set({
      transcript_state: recording.state,
      transcript_problem: recording.problem,
      updated_at: recording.now,
    })
    .where('id', '=', recording.id)
    .execute()
}

export async function saveMaskedState(
  db: Db,
  recording: { id: string; state: MaskedState; now: Instant },
): Promise<void> {
  await db
    .updateTable('recordings')
    .set({ masked: recording.state, updated_at: recording.now })
    .where('id', '=', recording.id)
    .execute()
}

/** Of these ids, those that are recordings. */
export async function knownRecordings(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db.selectFrom('recordings').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map((row) => row.id))
}

type Row = Omit<Selectable<Schema['recordings']>, 'updated_at'>

function fromRow(row: Row): RecordingRow {
  return {
    id: row.id,
    inspectionId: row.inspection_id,
    responseId: row.response_id,
    question: row.question,
    state: row.state,
    type: row.type,
    bytes: row.bytes,
    lengthMs: row.length_ms,
    madeAt: row.made_at,
    finishedAt: row.finished_at,
    heardAt: row.heard_at,
    transcriptState: row.transcript_state,
    transcriptProblem: row.transcript_problem,
    masked: row.masked,
    fromDevice: row.idempotency_key.startsWith(ofDevice),
  }
}
