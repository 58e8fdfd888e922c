import type { Db } from './connect.server.ts'
import type { Instant } from './schema.ts'

/** How many of one group the area has, by a published source. */
export type Population = {
  characteristic: string
  value: string
  people: number
  source: string
  countedOn: string
}

export async function listPopulations(db: Db, inspectionId: string): Promise<Population[]> {
  const rows = await db
    .selectFrom('populations')
    .select(['characteristic', 'value', 'people', 'source', 'counted_on'])
    .where('inspection_id', '=', inspectionId)
    .orderBy('characteristic')
    .orderBy('value')
    .execute()
  return rows.map(({ counted_on, ...row }) => ({ ...row, countedOn: counted_on }))
}

/** What is known of the area is this, and nothing that was known before. Call inside a transaction. */
export async function replacePopulations(
  trx: Db,
  inspectionId: string,
  populations: readonly Population[],
  saved: { by: string; at: Instant },
): Promise<void> {
  await trx.deleteFrom('populations').where('inspection_id', '=', inspectionId).execute()
  if (populations.length === 0) return
  await trx
    .insertInto('populations')
    .values(
      populations.map(({ countedOn, ...one }) => ({
        ...one,
        inspection_id: inspectionId,
        counted_on: countedOn,
        saved_by: saved.by,
        saved_at: saved.at,
      })),
    )
    .execute()
}
