import type { AnyDb } from './columns.server.ts'

// Every stored answer begins unmarked: the coding job takes them at its next run, and every worker asks for one at start.
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .alterTable('answers')
    .addColumn('alike_revision', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
}
