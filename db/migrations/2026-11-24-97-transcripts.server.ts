import { sql } from 'kysely'
import { type AnyDb, bytes } from './columns.server.ts'

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('transcripts')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('recording_id', 'text', (c) => c.notNull().references('recordings.id').onDelete('cascade'))
    .addColumn('inspection_id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('made_by', 'text', (c) => c.notNull())
    .addColumn('engine', 'text')
    .addColumn('words_sealed', bytes(db), (c) => c.notNull())
    .addColumn('confidence', 'text', (c) => c.check(sql`confidence in ('high', 'middle', 'low')`))
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('transcripts_once_a_version', ['recording_id', 'version'])
    .execute()
  await db.schema
    .createIndex('recordings_unheard')
    .on('recordings')
    .columns(['inspection_id', 'heard_at', 'id'])
    .execute()
}
