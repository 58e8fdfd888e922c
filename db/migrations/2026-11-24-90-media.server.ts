import { sql } from 'kysely'
import type { AnyDb } from './columns.server.ts'

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('media')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('inspection_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('recording', 'bsl', 'makaton')`))
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('words_hash', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('blob', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('length_ms', 'integer', (c) => c.notNull())
    .addColumn('captions', 'text')
    .addColumn('transcript', 'text')
    .addColumn('saved_by', 'text', (c) => c.notNull())
    .addColumn('saved_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('media_once', ['inspection_id', 'kind', 'words_hash'])
    .execute()
  await db.schema.createIndex('media_by_blob').on('media').column('blob').execute()
}
