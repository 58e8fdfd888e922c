import { z } from 'zod'
import { newId } from '#app/platform/crypto/random.server.ts'
import { seal, unseal } from '#app/platform/crypto/seal.server.ts'
import type { Db } from '#db/connect.server.ts'
import { addTranscript, findTranscript, type TranscriptRow } from '#db/transcripts.server.ts'
import type { Recording } from './pieces.server.ts'
import { confidenceOfAll, type Piece } from './transcribe/engine.ts'

const time = z.number().min(0)
const pieces = z.array(
  z.object({
    startMs: time,
    endMs: time,
    text: z.string(),
    confidence: z.enum(['high', 'middle', 'low']),
    score: z.number().optional(),
    words: z.array(z.object({ startMs: time, endMs: time, text: z.string() })).optional(),
  }),
)

export type KeptTranscript = Omit<TranscriptRow, 'wordsSealed'> & { pieces: z.infer<typeof pieces> }

/** Sealed with the key of its response, as a new version. `madeBy`: `machine`, or a user's id. */
export async function keepTranscript(
  trx: Db,
  recording: Recording,
  heard: { pieces: readonly Piece[]; madeBy: string; engine: string | null; now: string },
): Promise<number> {
  const id = newId()
  return addTranscript(trx, {
    id,
    recordingId: recording.id,
    inspectionId: recording.inspectionId,
    madeBy: heard.madeBy,
    engine: heard.engine,
    wordsSealed: seal(recording.key, JSON.stringify(heard.pieces), place(recording, id)),
    confidence: confidenceOfAll(heard.pieces),
    madeAt: heard.now,
  })
}

/** The version that stands, opened. */
export async function readTranscript(db: Db, recording: Recording): Promise<KeptTranscript | undefined> {
  const row = await findTranscript(db, { inspectionId: recording.inspectionId, recordingId: recording.id })
  if (!row) return undefined
  const { wordsSealed, ...kept } = row
  return {
    ...kept,
    pieces: pieces.parse(JSON.parse(unseal(recording.key, wordsSealed, place(recording, row.id)))),
  }
}

const place = ({ inspectionId }: Recording, id: string) => ({
  inspection: inspectionId,
  table: 'transcripts',
  record: id,
  field: 'words',
})
