import type { AnyDb } from './columns.server.ts'

/** About which theme the machine is least sure on a unit. The constraint is also the order the queue is read in. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('unit_doubts')
    .addColumn('unit_id', 'text', (c) => c.primaryKey().notNull().references('units.id').onDelete('cascade'))
    .addColumn('inspection_id', 'text', (c) => c.notNull())
    .addColumn('theme_id', 'text', (c) => c.notNull())
    .addColumn('confidence', 'real', (c) => c.notNull())
    .addColumn('doubt', 'real', (c) => c.notNull())
    .addUniqueConstraint('unit_doubts_in_order', ['inspection_id', 'doubt', 'unit_id'])
    .execute()
}
