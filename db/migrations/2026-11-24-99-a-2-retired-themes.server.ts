import type { AnyDb } from './columns.server.ts'

/** Since when a found theme is no longer found, where no person decided anything on it. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('themes').addColumn('retired_at', 'text').execute()
}
