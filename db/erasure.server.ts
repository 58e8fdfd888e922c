import { sql } from 'kysely'
import { type Db, engineOf } from './connect.server.ts'

/**
 * Erases what a receipt stands for: answers, units, codings, and the key, so that no copy of the words opens any more.
 * While a concern about it is open its key is held for the concern's own words, and goes when the last one is closed.
 * Call inside a transaction. Undefined when the receipt stands for nothing (any more).
 */
export async function eraseResponse(
  trx: Db,
  receiptHash: string,
): Promise<{ id: string; inspectionId: string; held: boolean } | undefined> {
  const response = await trx
    .selectFrom('responses')
    .select(['id', 'inspection_id', 'key_wrapped'])
    .where('receipt_hash', '=', receiptHash)
    .where('key_wrapped', 'is not', null)
    .executeTakeFirst()
  if (!response) return undefined
  const held = await hasUnclosedConcern(trx, response.id)
  const units = trx.selectFrom('units').select('id').where('response_id', '=', response.id)
  await trx.deleteFrom('unit_themes').where('response_id', '=', response.id).execute()
  await trx.deleteFrom('codings').where('unit_id', 'in', units).execute()
  await trx.deleteFrom('units').where('response_id', '=', response.id).execute()
  await trx.deleteFrom('answers').where('response_id', '=', response.id).execute()
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
