/**
 * Both databases, real ones. A repository's test is written once and run on each:
 *
 *     for (const engine of engines)
 *       describe(engine.name, () => {
 *         test('a repeated post is the same answer', async () => {
 *           await using db = await engine.fresh()
 *           …
 *
 * `fresh()` costs a file copy (SQLite) or a `create database … template` (PostgreSQL): the migrations are
 * climbed once a run.
 */
import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { connect, type Db, type Engine } from '#db/connect.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'

/** A migrated database that nobody else uses; leaving its scope closes and removes it. */
export type FreshDb = Db & { readonly url: string }

export type TestEngine = {
  readonly name: Engine
  /** A migrated, empty database, open. */
  fresh(): Promise<FreshDb>
  /** The address of an empty database without a single table, for what migrates by itself (a server, the CLI). */
  emptyUrl(): Promise<string>
}

const TEMPLATE = 'earshot_template'
// Any number will do, as long as all test files ask for the same lock.
const TEMPLATE_LOCK = 20_261_124
const uniqueName = () => `earshot_${randomBytes(6).toString('hex')}`

const sqlite: TestEngine = {
  name: 'sqlite',
  async fresh() {
    const path = join(sqliteFolder(), `${uniqueName()}.db`)
    copyFileSync(await sqliteTemplate(), path)
    return closing(`sqlite:${path}`, async () => {
      for (const part of ['', '-wal', '-shm']) rmSync(path + part, { force: true })
    })
  },
  emptyUrl: async () => `sqlite:${join(sqliteFolder(), `${uniqueName()}.db`)}`,
}

const postgres: TestEngine = {
  name: 'postgres',
  async fresh() {
    await postgresTemplate()
    const name = uniqueName()
    await asAdministrator((client) => createFrom(client, name, TEMPLATE))
    return closing(postgresUrl(name), () =>
      asAdministrator(async (client) => void (await client.query(`drop database ${name} with (force)`))),
    )
  },
  async emptyUrl() {
    const name = uniqueName()
    await asAdministrator((client) => createFrom(client, name, 'template1'))
    return postgresUrl(name)
  },
}

export const engines: readonly TestEngine[] = [sqlite, postgres]

function closing(url: string, remove: () => Promise<void>): FreshDb {
  const db = connect(url)
  return Object.assign(db, {
    url,
    async [Symbol.asyncDispose]() {
      await db.destroy()
      await remove()
    },
  })
}

function sqliteFolder(): string {
  const folder = join(inject('scratch'), 'sqlite')
  mkdirSync(folder, { recursive: true })
  return folder
}

// Two files may both find no template: each makes its own, and the rename lets the last one win.
async function sqliteTemplate(): Promise<string> {
  const template = join(sqliteFolder(), 'template.db')
  if (existsSync(template)) return template
  const mine = join(sqliteFolder(), `${uniqueName()}.making`)
  const db = connect(`sqlite:${mine}`)
  await migrateToLatest(db).finally(() => db.destroy())
  renameSync(mine, template)
  return template
}

async function postgresTemplate(): Promise<void> {
  await asAdministrator(async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const found = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE])
    if (found.rowCount) return
    const making = uniqueName()
    await createFrom(client, making, 'template1')
    const db = connect(postgresUrl(making))
    await migrateToLatest(db).finally(() => db.destroy())
    await whenLetGo(() => client.query(`alter database ${making} rename to ${TEMPLATE}`))
  })
}

async function createFrom(client: pg.Client, name: string, template: string): Promise<void> {
  await whenLetGo(() => client.query(`create database ${name} template ${template}`))
}

// A closed connection is let go by the server a little later than by us: 55006 is "being accessed by others".
async function whenLetGo(query: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await query()
      return
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === '55006'
      if (!busy || attempt === 200) throw error
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
}

function postgresUrl(name: string): string {
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${name}`
  return url.href
}

async function asAdministrator<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
