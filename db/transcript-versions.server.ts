import type { Db } from './connect.server.ts'
import type { TranscriptRow } from './transcripts.server.ts'

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

function fromRow(row: {
  id: string
  recording_id: string
  inspection_id: string
  version: number
  made_by: string
  engine: string | null
  words_sealed: Buffer
  confidence: 'high' | 'middle' | 'low' | null
  made_at: string
}): TranscriptRow {
  return {
    id: row.id,
    recordingId: row.recording_id,
    inspectionId: row.inspection_id,
    version: row.version,
    madeBy: row.made_by,
    engine: row.engine,
    wordsSealed: row.words_sealed,
    confidence: row.confidence,
    madeAt: row.made_at,
  }
}
