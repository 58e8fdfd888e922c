import { sql } from 'kysely'
import type { AnyDb } from './columns.server.ts'

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('recordings')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('inspection_id', 'text', (c) => c.notNull())
    .addColumn('response_id', 'text', (c) => c.notNull().references('responses.id'))
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('open', 'finished', 'cut-short')`))
    .addColumn('type', 'text')
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('length_ms', 'integer')
    .addColumn('idempotency_key', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addColumn('finished_at', 'text')
    .addColumn('heard_at', 'text')
    .addColumn('transcript_state', 'text', (c) =>
      c.notNull().check(sql`transcript_state in ('waiting', 'machine', 'person', 'not-possible')`),
    )
    .addColumn('transcript_problem', 'text')
    .addColumn('masked', 'text', (c) => c.notNull().check(sql`masked in ('waiting', 'done', 'failed')`))
    .addUniqueConstraint('recordings_once', ['response_id', 'idempotency_key'])
    .execute()
  await db.schema
    .createIndex('recordings_by_question')
    .on('recordings')
    .columns(['response_id', 'question'])
    .execute()
  await db.schema
    .createIndex('recordings_by_inspection')
    .on('recordings')
    .columns(['inspection_id', 'transcript_state', 'id'])
    .execute()
}
