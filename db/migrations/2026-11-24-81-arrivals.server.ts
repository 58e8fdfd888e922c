import { sql } from 'kysely'
import type { AnyDb } from './columns.server.ts'

// Which envelopes came from devices and whose they were, so that a repeated one is the same response.
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('arrivals')
    .addColumn('inspection_id', 'text', (c) => c.notNull())
    .addColumn('envelope', 'text', (c) => c.notNull())
    .addColumn('response_id', 'text', (c) => c.notNull().references('responses.id'))
    .addColumn('sealing', 'integer', (c) => c.notNull())
    .addColumn('late', 'integer', (c) => c.notNull().check(sql`late in (0, 1)`))
    .addColumn('refused', 'integer', (c) => c.notNull())
    .addColumn('arrived_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('arrivals_one_an_envelope', ['inspection_id', 'envelope'])
    .execute()
}
