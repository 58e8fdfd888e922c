import type { AnyDb } from './columns.server.ts'

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('return_codes')
    .addColumn('response_id', 'text', (c) => c.primaryKey().notNull().references('responses.id'))
    .addColumn('inspection_id', 'text', (c) => c.notNull().references('inspections.id'))
    .addColumn('code_hash', 'text', (c) => c.notNull().unique())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('token_taken_by', 'text')
    .addColumn('made_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('code_tries')
    .addColumn('key', 'text', (c) => c.primaryKey().notNull())
    .addColumn('free_at', 'text', (c) => c.notNull())
    .execute()
}
