import type { Kysely } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no schema but the one it makes.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('survey_links').addColumn('code', 'text').execute()
}
