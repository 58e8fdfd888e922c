import { sql } from 'kysely'
import { type AnyDb, bytes } from './columns.server.ts'

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('drawings')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('inspection_id', 'text', (c) => c.notNull())
    .addColumn('response_id', 'text', (c) => c.notNull().references('responses.id'))
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('drawing', 'photo', 'placed')`))
    .addColumn('type', 'text')
    .addColumn('copy', 'text')
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('width', 'integer')
    .addColumn('height', 'integer')
    .addColumn('placed_sealed', bytes(db))
    .addColumn('idempotency_key', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addColumn('seen_at', 'text')
    .addUniqueConstraint('drawings_one_a_question', ['response_id', 'question'])
    .execute()
  await db.schema
    .createIndex('drawings_by_inspection')
    .on('drawings')
    .columns(['inspection_id', 'id'])
    .execute()
}
