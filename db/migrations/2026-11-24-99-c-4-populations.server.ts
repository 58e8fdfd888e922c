import { sql } from 'kysely'
import type { AnyDb } from './columns.server.ts'

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('populations')
    .addColumn('inspection_id', 'text', (c) => c.notNull().references('inspections.id'))
    .addColumn('characteristic', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('people', 'integer', (c) => c.notNull().check(sql`people >= 0`))
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('counted_on', 'text', (c) => c.notNull())
    .addColumn('saved_by', 'text', (c) => c.notNull())
    .addColumn('saved_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('populations_one_a_group', ['inspection_id', 'characteristic', 'value'])
    .execute()
}
