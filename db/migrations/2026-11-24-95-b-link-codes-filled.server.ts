import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { AnyDb } from './columns.server.ts'

// Links made before there were codes get one. Broken off half-way it is taken again: what is filled stays.
export async function up(db: AnyDb): Promise<void> {
  const links = await db.selectFrom('survey_links').select('id').where('code', 'is', null).execute()
  for (const { id } of links)
    await db.updateTable('survey_links').set({ code: newCode() }).where('id', '=', id).execute()
  await sql`create unique index if not exists survey_links_code on survey_links (code)`.execute(db)
}

const alphabet = '23456789bcdfghjkmnpqrstvwxyz'
const newCode = () => Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')
