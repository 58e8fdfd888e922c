import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import type { Recording } from '#app/voice/index.server.ts'
import type { Db } from '#db/connect.server.ts'
import { findRecordingInPlace, type RecordingInPlace } from '#db/recordings.server.ts'

export type OpenedRecording = { row: RecordingInPlace; recording: Recording }

/** A recording of this inspection with what opens it. None that still comes in, none of somebody trying the survey. */
export async function openRecordingOf(
  { db }: { db: Db },
  inspection: KeyedInspection,
  id: string,
): Promise<OpenedRecording | undefined> {
  const row = await findRecordingInPlace(db, { inspectionId: inspection.id, id })
  if (!row || row.state === 'open' || row.preview) return undefined
  const key = unwrapResponseKey(inspection.key, inspection.id, row.responseId, row.keyWrapped)
  return {
    row,
    recording: { id: row.id, responseId: row.responseId, inspectionId: inspection.id, key },
  }
}
