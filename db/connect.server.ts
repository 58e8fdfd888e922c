import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  sql,
} from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'

/** The handle every repository takes first: the database, or the transaction it was given. */
export type Db = Kysely<Schema>
export type Engine = 'sqlite' | 'postgres'

// One connection writes at a time. Taking the write lock at the start of a transaction means that a read
// which turns into a write never meets SQLITE_BUSY half-way.
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

// Several processes may start at once: DDL in one transaction that holds the write lock lets one of them
// migrate while the others wait and then find nothing to do.
class LockingAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
  override async acquireMigrationLock(db: Kysely<Record<string, never>>): Promise<void> {
    await sql`update kysely_migration_lock set is_locked = 1`.execute(db)
  }
}

class EarshotSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config)
  }
  override createAdapter(): SqliteAdapter {
    return new LockingAdapter()
  }
}

/**
 * Opens `sqlite:PATH` or `postgres://…`.
 * SQLite is opened with WAL, synchronous=FULL (what is acknowledged is on disk) and secure_delete
 * (what is erased leaves no trace in free pages).
 */
export function connect(url: string, options: { onIdleError?: (error: Error) => void } = {}): Db {
  if (url.startsWith('sqlite:')) return new Kysely<Schema>({ dialect: sqliteDialect(url.slice(7)) })
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types: {
      // Counts and sums as numbers, as SQLite gives them (oids of int8 and numeric).
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === 20 || oid === 1700
          ? Number
          : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  })
  // Without a listener, a restart of PostgreSQL would end this process.
  pool.on('error', options.onIdleError ?? (() => {}))
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

export function engineOf(db: Db): Engine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'
}

function sqliteDialect(path: string): SqliteDialect {
  return new EarshotSqliteDialect({
    database: async () => {
      if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
      const database = new Database(path)
      database.pragma('busy_timeout = 5000')
      database.pragma('journal_mode = WAL')
      database.pragma('synchronous = FULL')
      database.pragma('foreign_keys = ON')
      database.pragma('secure_delete = ON')
      database.pragma('journal_size_limit = 67108864')
      return rememberStatements(database)
    },
  })
}

/** Statements kept prepared: a post runs the same few again and again. */
const STATEMENTS_MAX = 500

// Preparing costs about as much as running. Safe because nothing here iterates a statement while it is run again.
function rememberStatements(database: Database.Database): Database.Database {
  const prepare = database.prepare.bind(database)
  const prepared = new Map<string, Database.Statement>()
  database.prepare = ((source: string) => {
    const known = prepared.get(source)
    if (known) return known
    const statement = prepare(source)
    if (prepared.size >= STATEMENTS_MAX) prepared.clear()
    prepared.set(source, statement)
    return statement
  }) as typeof database.prepare
  return database
}
