import type { AnyDb } from './columns.server.ts'

// What is said aloud comes after the answer it belongs to: only whoever sealed that answer can add to it.
export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('arrivals').addColumn('proof_hash', 'text').execute()
}
