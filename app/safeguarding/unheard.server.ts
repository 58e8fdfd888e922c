import type { Db } from '#db/connect.server.ts'
import { countUnheard, listUnheard, type UnheardRecording } from '#db/recordings-to-hear.server.ts'
import { childrensAudiences } from './childrens-audiences.ts'

const SHOWN_MAX = 50

/**
 * What no person has listened to. No words heard is not "no concern", so a recording is listed until somebody has
 * listened, whatever a machine made of it.
 */
export async function recordingsUnheard(
  { db }: { db: Db },
  inspectionId: string,
): Promise<{ count: number; recordings: UnheardRecording[] }> {
  const unheard = { inspectionId, audiences: childrensAudiences }
  return {
    count: await countUnheard(db, unheard),
    recordings: await listUnheard(db, { ...unheard, max: SHOWN_MAX }),
  }
}
