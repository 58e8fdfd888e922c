import { sql } from 'kysely'
import { type AnyDb, bytes } from './columns.server.ts'

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('theme_statements')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('inspection_id', 'text', (c) => c.notNull())
    .addColumn('theme_id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('made_by', 'text', (c) => c.notNull())
    .addColumn('engine', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('draft', 'signed', 'refused')`))
    .addColumn('words_sealed', bytes(db), (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addUniqueConstraint('theme_statements_once_a_version', ['inspection_id', 'theme_id', 'version'])
    .execute()
  await db.schema
    .createTable('statement_sources')
    .addColumn('statement_id', 'text', (c) =>
      c.notNull().references('theme_statements.id').onDelete('cascade'),
    )
    .addColumn('unit_id', 'text', (c) => c.notNull())
    .addColumn('response_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('statement_sources_key', ['statement_id', 'unit_id'])
    .execute()
  await db.schema
    .createIndex('statement_sources_by_response')
    .on('statement_sources')
    .columns(['response_id'])
    .execute()
}
