import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { unseal } from '#app/platform/crypto/seal.server.ts'
import type { Db } from '#db/connect.server.ts'
import { listAnswersToMark, saveLikenesses } from '#db/likenesses.server.ts'
import { signatureOf } from './signature.ts'

const BATCH = 40

/**
 * Marks every answer whose newest words have no signature, in short transactions. Twice run, or run by several at once,
 * the result is the same: the same words have the same signature.
 */
export async function markAnswers(
  { db }: { db: Db },
  inspection: KeyedInspection,
): Promise<{ answers: number }> {
  let marked = 0
  for (let after = ''; ; ) {
    const answers = await listAnswersToMark(db, { inspectionId: inspection.id, after, limit: BATCH })
    const last = answers.at(-1)
    if (!last) return { answers: marked }
    after = last.id
    const made = answers.map(({ id, responseId, revision, keyWrapped, textSealed }) => {
      const key = unwrapResponseKey(inspection.key, inspection.id, responseId, keyWrapped)
      const place = { inspection: inspection.id, table: 'answers', record: id, field: 'text' }
      const signature = signatureOf(unseal(key, textSealed, place), inspection.key)
      return { answerId: id, responseId, revision, signature }
    })
    await db.transaction().execute((trx) => saveLikenesses(trx, inspection.id, made))
    marked += made.length
  }
}
