import { sql } from 'kysely'
import { type Db, engineOf } from './connect.server.ts'
import { removeStatementsOf } from './statements.server.ts'

export type Erased = { id: string; inspectionId: string; held: boolean }

/**
 * Erases what a receipt stands for: answers, units, codings, and the key, so that no copy of the words opens any more.
 * While a concern about it is open its key is held for the concern's own words, and goes when the last one is closed.
 * Call inside a transaction. Undefined when the receipt stands for nothing (any more).
 */
export async function eraseResponse(trx: Db, receiptHash: string): Promise<Erased | undefined> {
  return erase(trx, standing(trx).where('receipt_hash', '=', receiptHash))
}

/** The same for a person who throws away what they have not sent. Undefined when it is sent, or gone already. */
export async function eraseUnsent(
  trx: Db,
  response: { id: string; thrownHash: string },
): Promise<Erased | undefined> {
  const erased = await erase(
    trx,
    standing(trx).where('id', '=', response.id).where('state', '=', 'in-progress'),
  )
  if (!erased) return undefined
  await trx
    .updateTable('responses')
    .set({ thrown_hash: response.thrownHash })
    .where('id', '=', erased.id)
    .execute()
  return erased
}

/** What this visit threw away before, and whether words are still held of it. */
export async function findThrown(db: Db, thrownHash: string): Promise<{ held: boolean } | undefined> {
  const row = await db
    .selectFrom('responses')
    .select('held_key_wrapped')
    .where('thrown_hash', '=', thrownHash)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row && { held: row.held_key_wrapped !== null }
}

const standing = (trx: Db) =>
  trx
    .selectFrom('responses')
    .select(['id', 'inspection_id', 'key_wrapped'])
    .where('key_wrapped', 'is not', null)
    .$if(engineOf(trx) === 'postgres', (q) => q.forUpdate())

async function erase(trx: Db, wanted: ReturnType<typeof standing>): Promise<Erased | undefined> {
  const response = await wanted.executeTakeFirst()
  if (!response) return undefined
  const held = await hasUnclosedConcern(trx, response.id)
  const units = trx.selectFrom('units').select('id').where('response_id', '=', response.id)
  await trx.deleteFrom('likenesses').where('response_id', '=', response.id).execute()
  await removeStatementsOf(trx, response.id)
  await trx.deleteFrom('translations').where('response_id', '=', response.id).execute()
  await trx.deleteFrom('unit_themes').where('response_id', '=', response.id).execute()
  await trx.deleteFrom('codings').where('unit_id', 'in', units).execute()
  await trx.deleteFrom('units').where('response_id', '=', response.id).execute()
  await trx.deleteFrom('answers').where('response_id', '=', response.id).execute()
  await trx.deleteFrom('recordings').where('response_id', '=', response.id).execute()
  await trx.deleteFrom('drawings').where('response_id', '=', response.id).execute()
  await trx.deleteFrom('return_codes').where('response_id', '=', response.id).execute()
  await trx
    .updateTable('responses')
    .set({
      key_wrapped: null,
      held_key_wrapped: held ? response.key_wrapped : null,
      visit_hash: null,
      receipt_hash: null,
      import_key: null,
    })
    .where('id', '=', response.id)
    .execute()
  return { id: response.id, inspectionId: response.inspection_id, held }
}

/** Once the last concern about an erased response is closed, its words go too. Call when a concern is closed. */
export async function releaseHeldKey(trx: Db, responseId: string): Promise<void> {
  if (await hasUnclosedConcern(trx, responseId)) return
  await trx.updateTable('responses').set({ held_key_wrapped: null }).where('id', '=', responseId).execute()
}

async function hasUnclosedConcern(trx: Db, responseId: string): Promise<boolean> {
  const open = await trx
    .selectFrom('concerns')
    .select('id')
    .where('response_id', '=', responseId)
    .where('state', '<>', 'closed')
    .executeTakeFirst()
  return open !== undefined
}

/** SQLite's write-ahead log still holds what stood in its pages before: it is emptied, as far as readers let it. */
export async function clearLog(db: Db): Promise<void> {
  if (engineOf(db) === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db)
}
