import type { Db } from '#db/connect.server.ts'
import { listUnseen, type UnseenPicture } from '#db/drawings.server.ts'
import { childrensAudiences } from './childrens-audiences.ts'

const SHOWN_MAX = 50

/** Pictures without words that no person has looked at, the longest waiting first; screening had nothing to read. */
export function picturesUnseen({ db }: { db: Db }, inspectionId: string): Promise<UnseenPicture[]> {
  return listUnseen(db, { inspectionId, audiences: childrensAudiences, max: SHOWN_MAX })
}
