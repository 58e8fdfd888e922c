import type { Db } from '#db/connect.server.ts'
import { countUnheard, listUnheard, type UnheardRecording } from '#db/recordings.server.ts'

/** Whose voices wait for ears: a machine mishears them most, and they are those whom screening is for. */
const audiences = ['child', 'young-person']
const SHOWN_MAX = 50

/**
 * What no person has listened to. No words heard is not "no concern", so a recording is listed until somebody has
 * listened, whatever a machine made of it.
 */
export async function recordingsUnheard(
  { db }: { db: Db },
  inspectionId: string,
): Promise<{ count: number; recordings: UnheardRecording[] }> {
  const unheard = { inspectionId, audiences }
  return {
    count: await countUnheard(db, unheard),
    recordings: await listUnheard(db, { ...unheard, max: SHOWN_MAX }),
  }
}
