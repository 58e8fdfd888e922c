import type { AnyDb } from './columns.server.ts'

/** How well a found theme holds together. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('themes').addColumn('holds', 'real').execute()
}
