import type { Selectable } from 'kysely'
import type { Db } from './connect.server.ts'
import type { Instant, Schema, Sealed } from './schema.ts'

export type TranscriptRow = {
  id: string
  recordingId: string
  inspectionId: string
  /** 1 for the first; the highest stands. */
  version: number
  /** `machine`, or a user's id. */
  madeBy: string
  engine: string | null
  wordsSealed: Sealed
  confidence: 'high' | 'middle' | 'low' | null
  madeAt: Instant
}

/** One more version, whose number it gives. The recording is locked by the caller: no two take the same number. */
export async function addTranscript(trx: Db, transcript: Omit<TranscriptRow, 'version'>): Promise<number> {
  const latest = await findTranscript(trx, transcript)
  const version = (latest?.version ?? 0) + 1
  await trx
    .insertInto('transcripts')
    .values({
      id: transcript.id,
      recording_id: transcript.recordingId,
      inspection_id: transcript.inspectionId,
      version,
      made_by: transcript.madeBy,
      engine: transcript.engine,
      words_sealed: transcript.wordsSealed,
      confidence: transcript.confidence,
      made_at: transcript.madeAt,
    })
    .execute()
  return version
}

/** The version that stands. */
export async function findTranscript(
  db: Db,
  { inspectionId, recordingId }: { inspectionId: string; recordingId: string },
): Promise<TranscriptRow | undefined> {
  const row = await db
    .selectFrom('transcripts')
    .selectAll()
    .where('recording_id', '=', recordingId)
    .where('inspection_id', '=', inspectionId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** Every version of one recording, the newest first. */
export async function listTranscripts(
  db: Db,
  { inspectionId, recordingId }: { inspectionId: string; recordingId: string },
): Promise<TranscriptRow[]> {
  const rows = await db
    .selectFrom('transcripts')
    .selectAll()
    .where('recording_id', '=', recordingId)
    .where('inspection_id', '=', inspectionId)
    .orderBy('version', 'desc')
    .limit(VERSIONS_MAX)
    .execute()
  return rows.map(fromRow)
}

const VERSIONS_MAX = 200

/** The version that stands, of each of these recordings. */
export async function listStandingTranscripts(
  db: Db,
  { inspectionId, recordingIds }: { inspectionId: string; recordingIds: readonly string[] },
): Promise<TranscriptRow[]> {
  if (recordingIds.length === 0) return []
  const rows = await db
    .selectFrom('transcripts')
    .selectAll()
    .where('recording_id', 'in', [...new Set(recordingIds)])
    .where('inspection_id', '=', inspectionId)
    .where((eb) =>
      eb(
        'version',
        '=',
        eb
          .selectFrom('transcripts as newer')
          .select((inner) => inner.fn.max('newer.version').as('newest'))
          .whereRef('newer.recording_id', '=', 'transcripts.recording_id'),
      ),
    )
    .execute()
  return rows.map(fromRow)
}

const fromRow = (row: Selectable<Schema['transcripts']>): TranscriptRow => ({
  id: row.id,
  recordingId: row.recording_id,
  inspectionId: row.inspection_id,
  version: row.version,
  madeBy: row.made_by,
  engine: row.engine,
  wordsSealed: row.words_sealed,
  confidence: row.confidence,
  madeAt: row.made_at,
})
