import { newId } from '#app/platform/crypto/random.server.ts'
import type { Db } from '#db/connect.server.ts'
import { enqueueJob } from '#db/jobs.server.ts'
import type { Instant } from '#db/schema.ts'

export const transcribeKind = 'voice.transcribe'
export const maskKind = 'voice.mask'

/** Joins the transaction in which a recording is closed: its words and its masked copy are wished for. */
export async function listenLater(
  trx: Db,
  { now, ...payload }: { inspectionId: string; recordingId: string; now: Instant },
): Promise<void> {
  for (const kind of [transcribeKind, maskKind])
    await enqueueJob(trx, { id: newId(), kind, key: `${kind}/${payload.recordingId}`, payload, now })
}
