import { sql } from 'kysely'
import type { AnyDb } from './columns.server.ts'

/** What people said of words in an answer: hide them, or show them again. Places only, never the words. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('detail_decisions')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('inspection_id', 'text', (c) => c.notNull())
    // Whoever takes an answer back takes back what was decided on it.
    .addColumn('answer_id', 'text', (c) => c.notNull().references('answers.id').onDelete('cascade'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('start_at', 'integer', (c) => c.notNull())
    .addColumn('end_at', 'integer', (c) => c.notNull())
    .addColumn('decision', 'text', (c) => c.notNull().check(sql`decision in ('hide', 'show')`))
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('decided_by', 'text', (c) => c.notNull())
    .addColumn('decided_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('detail_decisions_by_answer')
    .on('detail_decisions')
    .columns(['answer_id', 'revision', 'id'])
    .execute()
}
