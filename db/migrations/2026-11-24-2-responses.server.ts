import { sql } from 'kysely'
import { type AnyDb, bytes } from './columns.server.ts'

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('responses')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('inspection_id', 'text', (c) => c.notNull().references('inspections.id'))
    .addColumn('questionnaire', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('audience', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('given_by', 'text')
    .addColumn('helper', 'text')
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('in-progress', 'submitted')`))
    .addColumn('preview', 'integer', (c) => c.notNull().check(sql`preview in (0, 1)`))
    .addColumn('invented', 'integer', (c) => c.notNull().check(sql`invented in (0, 1)`))
    .addColumn('visit_hash', 'text', (c) => c.unique())
    .addColumn('key_wrapped', bytes(db))
    .addColumn('held_key_wrapped', bytes(db))
    .addColumn('receipt_hash', 'text', (c) => c.unique())
    .addColumn('import_key', 'text', (c) => c.unique())
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addColumn('submitted_at', 'text')
    .execute()
  await db.schema
    .createIndex('responses_by_inspection')
    .on('responses')
    .columns(['inspection_id', 'state', 'id'])
    .execute()
  await db.schema
    .createTable('answers')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('response_id', 'text', (c) => c.notNull().references('responses.id'))
    .addColumn('inspection_id', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('via', 'text', (c) => c.notNull())
    .addColumn('value', 'text')
    .addColumn('text_sealed', bytes(db))
    .addColumn('skipped', 'integer', (c) => c.notNull().check(sql`skipped in (0, 1)`))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('coded_revision', 'integer', (c) => c.notNull())
    .addColumn('saved_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('answers_one_a_question', ['response_id', 'question'])
    .execute()
  // What waits to be coded: found at once, however many answers there are.
  await sql`create index answers_to_code on answers (inspection_id, id) where coded_revision < revision`.execute(
    db,
  )
}
