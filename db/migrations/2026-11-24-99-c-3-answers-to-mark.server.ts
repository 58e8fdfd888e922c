import { sql } from 'kysely'
import type { AnyDb } from './columns.server.ts'

export async function up(db: AnyDb): Promise<void> {
  await sql`create index answers_to_mark on answers (inspection_id, id)
    where text_sealed is not null and alike_revision < revision`.execute(db)
}
