import { type Kysely, PostgresAdapter } from 'kysely'

/** A migration knows no schema but the one it makes. */
// biome-ignore lint/suspicious/noExplicitAny: what Kysely itself hands to a migration.
export type AnyDb = Kysely<any>

/** Bytes by each engine's name. Migrations import nothing else of ours: they must mean the same for ever. */
export const bytes = (db: AnyDb) => (isPostgres(db) ? ('bytea' as const) : ('blob' as const))

export const isPostgres = (db: AnyDb) => db.getExecutor().adapter instanceof PostgresAdapter
