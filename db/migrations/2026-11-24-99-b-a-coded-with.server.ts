import type { AnyDb } from './columns.server.ts'

/** Which engine an answer was coded with: null before, so that the next run looks at it again. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('answers').addColumn('coded_with', 'text').execute()
}
