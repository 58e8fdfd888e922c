/** Statements of themes: drafts, what people made of them, and which words they rest on. */
import { type Db, engineOf } from './connect.server.ts'
import type { Instant, Sealed, StatementState } from './schema.ts'

export type StatementRow = {
  id: string
  themeId: string
  version: number
  madeBy: string
  engine: string
  state: StatementState
  wordsSealed: Sealed
  madeAt: Instant
  decidedBy: string | null
  decidedAt: Instant | null
}
export type StatementSource = { unitId: string; responseId: string }

const VERSIONS_MAX = 50

/** The newest first. */
export async function listStatements(
  db: Db,
  which: { inspectionId: string; themeId: string },
): Promise<StatementRow[]> {
  const rows = await db
    .selectFrom('theme_statements')
    .selectAll()
    .where('inspection_id', '=', which.inspectionId)
    .where('theme_id', '=', which.themeId)
    .orderBy('version', 'desc')
    .limit(VERSIONS_MAX)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    themeId: row.theme_id,
    version: row.version,
    madeBy: row.made_by,
    engine: row.engine,
    state: row.state,
    wordsSealed: row.words_sealed,
    madeAt: row.made_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  }))
}

/**
 * The newest version of a theme's statement, held until the transaction ends: two people who decide at once decide
 * one after the other.
 */
export async function lockNewestStatement(
  trx: Db,
  which: { inspectionId: string; themeId: string },
): Promise<StatementRow | undefined> {
  // The theme's own row is held: a first draft has no row yet to hold.
  if (engineOf(trx) === 'postgres')
    await trx
      .selectFrom('themes')
      .select('id')
      .where('inspection_id', '=', which.inspectionId)
      .where('id', '=', which.themeId)
      .forUpdate()
      .execute()
  return (await listStatements(trx, which))[0]
}

export async function addStatement(
  trx: Db,
  inspectionId: string,
  { wordsSealed, ...row }: StatementRow,
  sources: readonly StatementSource[],
): Promise<void> {
  await trx
    .insertInto('theme_statements')
    .values({
      id: row.id,
      inspection_id: inspectionId,
      theme_id: row.themeId,
      version: row.version,
      made_by: row.madeBy,
      engine: row.engine,
      state: row.state,
      words_sealed: wordsSealed,
      made_at: row.madeAt,
      decided_by: row.decidedBy,
      decided_at: row.decidedAt,
    })
    .execute()
  if (sources.length > 0)
    await trx
      .insertInto('statement_sources')
      .values(
        sources.map(({ unitId, responseId }) => ({
          statement_id: row.id,
          unit_id: unitId,
          response_id: responseId,
        })),
      )
      .execute()
}

export async function listStatementSources(db: Db, statementId: string): Promise<StatementSource[]> {
  const rows = await db
    .selectFrom('statement_sources')
    .select(['unit_id', 'response_id'])
    .where('statement_id', '=', statementId)
    .orderBy('unit_id')
    .execute()
  return rows.map((row) => ({ unitId: row.unit_id, responseId: row.response_id }))
}

export async function decideStatement(
  trx: Db,
  decision: { id: string; state: Exclude<StatementState, 'draft'>; by: string; at: Instant },
): Promise<void> {
  await trx
    .updateTable('theme_statements')
    .set({ state: decision.state, decided_by: decision.by, decided_at: decision.at })
    .where('id', '=', decision.id)
    .execute()
}

/** Nothing that was made of an erased person's words stays: every statement that rested on them goes. */
export async function removeStatementsOf(trx: Db, responseId: string): Promise<void> {
  const resting = trx
    .selectFrom('statement_sources')
    .select('statement_id')
    .where('response_id', '=', responseId)
  await trx.deleteFrom('theme_statements').where('id', 'in', resting).execute()
}

/** Of these answers, those about which a concern was ever raised. */
export async function answersWithConcern(db: Db, answerIds: readonly string[]): Promise<Set<string>> {
  if (answerIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('concerns')
    .select('answer_id')
    .where('answer_id', 'in', [...new Set(answerIds)])
    .execute()
  return new Set(rows.map((row) => row.answer_id))
}
