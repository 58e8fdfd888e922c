import { type KeyedInspection, openInspection } from '#app/inspection/index.server.ts'
import type { Store } from '#app/platform/blobs/store.server.ts'
import { type Keyring, unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import type { Db } from '#db/connect.server.ts'
import { findRecordingInPlace } from '#db/recordings.server.ts'
import type { Decode } from './decode/decode.server.ts'
import type { Decoding } from './decode/decoding.ts'
import { maskedPrefix, openPieces, type Recording } from './pieces.server.ts'

/** What the two jobs of a recording need. */
export type NeedsOfListening = { db: Db; keyring: Keyring; store: Store; clock: () => Date; decode: Decode }

/** Undefined when it is gone, its response erased, still open, or nobody's answer. */
export async function openRecordingOf({ db }: { db: Db }, inspection: KeyedInspection, id: string) {
  const row = await findRecordingInPlace(db, { inspectionId: inspection.id, id })
  if (!row || row.state === 'open' || row.preview) return undefined
  const key = unwrapResponseKey(inspection.key, inspection.id, row.responseId, row.keyWrapped)
  const recording: Recording = { id: row.id, responseId: row.responseId, inspectionId: inspection.id, key }
  return { row, recording }
}

export async function openRecording(
  needs: NeedsOfListening,
  { inspectionId, recordingId }: { inspectionId: string; recordingId: string },
) {
  const inspection = await openInspection(needs, inspectionId)
  const opened = inspection && (await openRecordingOf(needs, inspection, recordingId))
  return opened && { inspection, ...opened }
}

/**
 * A recording may be deleted while a job is at it: what then goes wrong is nobody's fault, and nothing is left behind.
 */
export async function unlessGone(
  needs: NeedsOfListening,
  wanted: { inspectionId: string; recordingId: string },
  recording: Recording,
  work: () => Promise<void>,
): Promise<void> {
  const gone = async () => (await openRecording(needs, wanted)) === undefined
  try {
    await work()
  } catch (error) {
    if (!(await gone())) throw error
  }
  if (await gone()) await needs.store.remove(maskedPrefix(recording))
}

/** Throws `PiecesBroken` when the sealed sound is not whole. */
export async function decodeRecording(needs: NeedsOfListening, recording: Recording): Promise<Decoding> {
  const sound = await openPieces(needs.store, recording)
  return needs.decode(sound.read({ start: 0, end: sound.bytes - 1 }))
}

const ALIVE_EVERY_MS = 30_000

/** Says that the job lives while an engine of others thinks: a silent one is taken over. */
export async function keepAlive<T>(
  report: (progress: string) => Promise<void>,
  work: Promise<T>,
): Promise<T> {
  const timer = setInterval(() => void report('{}').catch(() => undefined), ALIVE_EVERY_MS)
  return work.finally(() => clearInterval(timer))
}
