import { type AnyDb, bytes } from './columns.server.ts'

// A key pair an inspection: devices seal to the public half what waits there for a network.
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('envelope_keys')
    .addColumn('inspection_id', 'text', (c) => c.primaryKey().notNull().references('inspections.id'))
    .addColumn('public_key', 'text', (c) => c.notNull())
    .addColumn('private_key_sealed', bytes(db), (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .execute()
}
