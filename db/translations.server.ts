/** What a machine made of an answer in another language: one an answer and language, a newer one replaces it. */
import type { Db } from './connect.server.ts'
import type { Instant, Sealed } from './schema.ts'

export type TranslationRow = {
  id: string
  answerId: string
  responseId: string
  /** Of the answer's words that were translated. */
  revision: number
  from: string | null
  to: string
  engine: string
  wordsSealed: Sealed
  madeBy: string
  madeAt: Instant
}

export async function saveTranslation(trx: Db, inspectionId: string, row: TranslationRow): Promise<void> {
  const made = {
    id: row.id,
    revision: row.revision,
    from_language: row.from,
    engine: row.engine,
    words_sealed: row.wordsSealed,
    made_by: row.madeBy,
    made_at: row.madeAt,
  }
  await trx
    .insertInto('translations')
    .values({
      ...made,
      inspection_id: inspectionId,
      response_id: row.responseId,
      answer_id: row.answerId,
      to_language: row.to,
    })
    .onConflict((c) => c.columns(['answer_id', 'to_language']).doUpdateSet(made))
    .execute()
}

export async function listTranslations(
  db: Db,
  which: { inspectionId: string; responseId: string; to: string },
): Promise<TranslationRow[]> {
  const rows = await db
    .selectFrom('translations')
    .selectAll()
    .where('inspection_id', '=', which.inspectionId)
    .where('response_id', '=', which.responseId)
    .where('to_language', '=', which.to)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    answerId: row.answer_id,
    responseId: row.response_id,
    revision: row.revision,
    from: row.from_language,
    to: row.to_language,
    engine: row.engine,
    wordsSealed: row.words_sealed,
    madeBy: row.made_by,
    madeAt: row.made_at,
  }))
}
