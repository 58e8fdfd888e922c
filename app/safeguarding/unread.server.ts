import { countToRead, listToRead, type WordsToRead } from '#db/answers-to-read.server.ts'
import type { Db } from '#db/connect.server.ts'
import { childrensAudiences } from './childrens-audiences.ts'
import { screenedLanguages } from './language-quality.ts'

const SHOWN_MAX = 50

/**
 * Words in a language whose screening nobody has measured, that no person has read: children's first, then the longest
 * waiting. Screening ran on them all the same, and what it flagged is a concern; that it flagged nothing says nothing.
 */
export async function wordsUnread(
  { db }: { db: Db },
  inspectionId: string,
): Promise<{ count: number; answers: WordsToRead[] }> {
  const unread = { inspectionId, languages: screenedLanguages, read: false }
  return {
    count: await countToRead(db, unread),
    answers: await listToRead(db, { ...unread, first: childrensAudiences, limit: SHOWN_MAX, offset: 0 }),
  }
}
