import type { Db } from '#db/connect.server.ts'
import { listUnseen, type UnseenPicture } from '#db/drawings.server.ts'

/** As for voices: no words is not "no concern". */
const audiences = ['child', 'young-person']
const SHOWN_MAX = 50

/** Pictures without words that no person has looked at, the longest waiting first; screening had nothing to read. */
export function picturesUnseen({ db }: { db: Db }, inspectionId: string): Promise<UnseenPicture[]> {
  return listUnseen(db, { inspectionId, audiences, max: SHOWN_MAX })
}
