import { z } from 'zod'
import type { Job } from '#app/platform/jobs/job.server.ts'
import { saveMaskedState } from '#db/recordings.server.ts'
import { SAMPLE_RATE } from './decode/decoding.ts'
import { maskKind } from './listen-later.server.ts'
import type { Mask } from './mask-thread.server.ts'
import { appendPiece, closePieces, maskedCopyOf, maskedPrefix } from './pieces.server.ts'
import {
  decodeRecording,
  keepAlive,
  type NeedsOfListening,
  openRecording,
  unlessGone,
} from './recording-opened.server.ts'

type Needs = NeedsOfListening & { mask: Mask }

const payload = z.object({ inspectionId: z.string(), recordingId: z.string() })
const PIECE_BYTES = 256 * 1024

/** Makes the copy that is listened to: another voice saying the same, sealed like the recording it was made of. */
export const maskJob: Job<Needs, z.infer<typeof payload>> = {
  kind: maskKind,
  payload,
  async run(needs, wanted, report) {
    const opened = await openRecording(needs, wanted)
    if (!opened || opened.row.masked === 'done') return
    await unlessGone(needs, wanted, opened.recording, () => maskOpened(needs, opened, report))
  },
}

type Opened = NonNullable<Awaited<ReturnType<typeof openRecording>>>

async function maskOpened(
  needs: Needs,
  { row, recording }: Opened,
  report: (progress: string) => Promise<void>,
): Promise<void> {
  const now = () => needs.clock().toISOString()
  const decoded = await decodeRecording(needs, recording)
  if (!decoded.ok) return saveMaskedState(needs.db, { id: row.id, state: 'failed', now: now() })
  const register = row.audience === 'child' ? 'child' : 'grown'
  const wave = await keepAlive(report, needs.mask(decoded.samples, { rate: SAMPLE_RATE, register }))
  // What a run before this one left half-made opens for nobody: it goes.
  await needs.store.remove(maskedPrefix(recording))
  const copy = maskedCopyOf(recording)
  for (let offset = 0; offset < wave.length; offset += PIECE_BYTES)
    await appendPiece(
      needs.store,
      copy,
      { offset, bytes: wave.subarray(offset, offset + PIECE_BYTES) },
      wave.length,
    )
  await closePieces(needs.store, copy)
  await saveMaskedState(needs.db, { id: row.id, state: 'done', now: now() })
}
