import { type Kysely, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no schema but the one it makes.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('responses').addColumn('visit_idle_minutes', 'integer').execute()
  await db.schema.alterTable('responses').addColumn('visit_seen_at', 'text').execute()
  await db.schema.alterTable('responses').addColumn('thrown_hash', 'text').execute()
  await sql`create index responses_thrown on responses (thrown_hash) where thrown_hash is not null`.execute(
    db,
  )
}
