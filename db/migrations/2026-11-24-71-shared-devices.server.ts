import { sql } from 'kysely'
import type { AnyDb } from './columns.server.ts'

export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('responses').addColumn('visit_idle_minutes', 'integer').execute()
  await db.schema.alterTable('responses').addColumn('visit_seen_at', 'text').execute()
  await db.schema.alterTable('responses').addColumn('thrown_hash', 'text').execute()
  await sql`create index responses_thrown on responses (thrown_hash) where thrown_hash is not null`.execute(
    db,
  )
}
