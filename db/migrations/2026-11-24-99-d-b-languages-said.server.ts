import { sql } from 'kysely'
import type { AnyDb } from './columns.server.ts'

/** Null until an answer is coded next: until then the language of the question counts. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('answers').addColumn('said_in', 'text').execute()
  await db.schema
    .alterTable('answers')
    .addColumn('said_in_by', 'text', (c) => c.check(sql`said_in_by in ('words', 'asked', 'unsure')`))
    .execute()
}
