import type { Db } from './connect.server.ts'

/** Everything of an inspection but its audit, in one transaction. Memberships stay: the people do. */
export async function deleteInspection(db: Db, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const concerns = trx.selectFrom('concerns').select('id').where('inspection_id', '=', id)
    await trx.deleteFrom('concern_events').where('concern_id', 'in', concerns).execute()
    await trx.deleteFrom('concerns').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('populations').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('likenesses').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('theme_statements').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('unit_themes').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('codings').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('found_units').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('discoveries').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('units').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('themes').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('translations').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('answer_readings').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('answers').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('recordings').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('drawings').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('arrivals').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('return_codes').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('responses').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('media').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('survey_links').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('envelope_keys').where('inspection_id', '=', id).execute()
    await trx.deleteFrom('inspections').where('id', '=', id).execute()
  })
}
