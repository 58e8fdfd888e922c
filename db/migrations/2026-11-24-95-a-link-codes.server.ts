import type { AnyDb } from './columns.server.ts'

export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('survey_links').addColumn('code', 'text').execute()
}
