import { sql } from 'kysely'
import { type AnyDb, bytes } from './columns.server.ts'

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('concerns')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('inspection_id', 'text', (c) => c.notNull().references('inspections.id'))
    .addColumn('response_id', 'text', (c) => c.notNull().references('responses.id'))
    .addColumn('answer_id', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('level', 'text', (c) => c.notNull().check(sql`level in ('urgent', 'concern', 'not-screened')`))
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('open', 'acknowledged', 'closed')`))
    .addColumn('words_sealed', bytes(db), (c) => c.notNull())
    .addColumn('reasons_sealed', bytes(db), (c) => c.notNull())
    .addColumn('raised_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute()
  // An answer has at most one concern that nobody has closed: saving its page again adds to it.
  await sql`create unique index concerns_one_unclosed on concerns (answer_id) where state <> 'closed'`.execute(
    db,
  )
  await db.schema
    .createIndex('concerns_by_inspection')
    .on('concerns')
    .columns(['inspection_id', 'state', 'raised_at'])
    .execute()
  await db.schema
    .createTable('concern_events')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('concern_id', 'text', (c) => c.notNull().references('concerns.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text')
    .addColumn('reason_sealed', bytes(db))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('concern_events_by_concern')
    .on('concern_events')
    .columns(['concern_id', 'at'])
    .execute()
}
