import type { Db } from './connect.server.ts'
import type { Instant } from './schema.ts'

export type DetailDecision = {
  start: number
  end: number
  decision: 'hide' | 'show'
  type: string
  decidedBy: string
  decidedAt: Instant
}

export async function saveDetailDecisions(
  trx: Db,
  which: { inspectionId: string; answerId: string; revision: number },
  decisions: readonly (DetailDecision & { id: string })[],
): Promise<void> {
  await trx
    .insertInto('detail_decisions')
    .values(
      decisions.map(({ id, start, end, decision, type, decidedBy, decidedAt }) => ({
        id,
        inspection_id: which.inspectionId,
        answer_id: which.answerId,
        revision: which.revision,
        start_at: start,
        end_at: end,
        decision,
        type,
        decided_by: decidedBy,
        decided_at: decidedAt,
      })),
    )
    .execute()
}

/** What stands for the newest words of these answers, in the order it was decided. Older words had their own. */
export async function listDetailDecisions(
  db: Db,
  which: { inspectionId: string; answerIds: readonly string[] },
): Promise<Map<string, DetailDecision[]>> {
  const found = new Map<string, DetailDecision[]>()
  if (which.answerIds.length === 0) return found
  const rows = await db
    .selectFrom('detail_decisions')
    .innerJoin('answers', 'answers.id', 'detail_decisions.answer_id')
    .selectAll('detail_decisions')
    .where('detail_decisions.inspection_id', '=', which.inspectionId)
    .where('answers.inspection_id', '=', which.inspectionId)
    .where('detail_decisions.answer_id', 'in', [...new Set(which.answerIds)])
    .whereRef('detail_decisions.revision', '=', 'answers.revision')
    .orderBy('detail_decisions.id')
    .execute()
  for (const row of rows) {
    const own = found.get(row.answer_id) ?? []
    own.push({
      start: row.start_at,
      end: row.end_at,
      decision: row.decision,
      type: row.type,
      decidedBy: row.decided_by,
      decidedAt: row.decided_at,
    })
    found.set(row.answer_id, own)
  }
  return found
}

/** The words that a decision is about, with the revision it will stand for. */
export async function findWordsToDecide(db: Db, which: { inspectionId: string; answerId: string }) {
  return db
    .selectFrom('answers')
    .innerJoin('responses', 'responses.id', 'answers.response_id')
    .select([
      'answers.revision',
      'answers.text_sealed',
      'responses.id as response',
      'responses.key_wrapped',
      'responses.language',
    ])
    .where('answers.id', '=', which.answerId)
    .where('answers.inspection_id', '=', which.inspectionId)
    .where('responses.preview', '=', 0)
    .executeTakeFirst()
}
