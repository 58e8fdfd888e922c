import type { AnyDb } from './columns.server.ts'

// A table of its own: signatures are as long as many an answer, and only one page reads them.
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('likenesses')
    .addColumn('answer_id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('inspection_id', 'text', (c) => c.notNull())
    .addColumn('response_id', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('words', 'integer', (c) => c.notNull())
    .addColumn('slots', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('likenesses_by_inspection').on('likenesses').column('inspection_id').execute()
  await db.schema.createIndex('likenesses_by_response').on('likenesses').column('response_id').execute()
}
