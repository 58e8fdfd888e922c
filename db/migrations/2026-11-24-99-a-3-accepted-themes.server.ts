import type { AnyDb } from './columns.server.ts'

/** Who said that a found theme is one, by accepting or by naming it. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('themes').addColumn('accepted_by', 'text').execute()
}
