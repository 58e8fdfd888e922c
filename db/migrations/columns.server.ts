import { type Kysely, PostgresAdapter } from 'kysely'

/** Bytes by each engine's name. Migrations import nothing else of ours: they must mean the same for ever. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no schema but the one it makes.
export const bytes = (db: Kysely<any>) =>
  db.getExecutor().adapter instanceof PostgresAdapter ? ('bytea' as const) : ('blob' as const)

/** A number that the database gives out, ever growing. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no schema but the one it makes.
export const isPostgres = (db: Kysely<any>) => db.getExecutor().adapter instanceof PostgresAdapter
