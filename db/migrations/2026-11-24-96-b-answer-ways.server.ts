import { sql } from 'kysely'
import { type AnyDb, bytes, isPostgres } from './columns.server.ts'

/**
 * One question may be answered in more than one way: in the ordinary one, `given`, and by each recording. The table is
 * made anew on SQLite, which can't take a constraint away; rows that point at answers are checked at the end.
 */
export async function up(db: AnyDb): Promise<void> {
  if (isPostgres(db)) {
    await db.schema.alterTable('answers').dropConstraint('answers_one_a_question').execute()
    await db.schema
      .alterTable('answers')
      .addColumn('way', 'text', (c) => c.notNull().defaultTo('given'))
      .execute()
    await db.schema
      .alterTable('answers')
      .addUniqueConstraint('answers_one_a_way', ['response_id', 'question', 'way'])
      .execute()
    return
  }
  await sql`pragma defer_foreign_keys = on`.execute(db)
  await sql`create temporary table answers_before as select * from answers`.execute(db)
  await db.schema.dropTable('answers').execute()
  await db.schema
    .createTable('answers')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('response_id', 'text', (c) => c.notNull().references('responses.id'))
    .addColumn('inspection_id', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('via', 'text', (c) => c.notNull())
    .addColumn('value', 'text')
    .addColumn('text_sealed', bytes(db))
    .addColumn('skipped', 'integer', (c) => c.notNull().check(sql`skipped in (0, 1)`))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('coded_revision', 'integer', (c) => c.notNull())
    .addColumn('saved_at', 'text', (c) => c.notNull())
    .addColumn('way', 'text', (c) => c.notNull().defaultTo('given'))
    .addUniqueConstraint('answers_one_a_way', ['response_id', 'question', 'way'])
    .execute()
  await sql`insert into answers (id, response_id, inspection_id, question, type, via, value, text_sealed, skipped,
    revision, coded_revision, saved_at)
    select id, response_id, inspection_id, question, type, via, value, text_sealed, skipped,
    revision, coded_revision, saved_at from answers_before`.execute(db)
  await sql`drop table answers_before`.execute(db)
  await sql`create index answers_to_code on answers (inspection_id, id) where coded_revision < revision`.execute(
    db,
  )
}
