import { sql } from 'kysely'
import type { AnyDb } from './columns.server.ts'

/**
 * What discovery found, unit by unit. A run is written here first and only then to `codings`, so that a run that was
 * killed half-way is finished as it was planned.
 */
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('discoveries')
    .addColumn('inspection_id', 'text', (c) => c.primaryKey().notNull().references('inspections.id'))
    .addColumn('run', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('planned', 'done')`))
    .addColumn('grouped_anew', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('found_units')
    .addColumn('unit_id', 'text', (c) => c.notNull().references('units.id').onDelete('cascade'))
    .addColumn('run', 'integer', (c) => c.notNull())
    .addColumn('inspection_id', 'text', (c) => c.notNull())
    .addColumn('theme_id', 'text')
    .addColumn('confidence', 'real', (c) => c.notNull())
    .addPrimaryKeyConstraint('found_units_key', ['unit_id', 'run'])
    .execute()
  await db.schema
    .createIndex('found_units_by_inspection')
    .on('found_units')
    .columns(['inspection_id', 'run'])
    .execute()
}
