/**
 * The data folder of a service that has been started once: migrated, with its demonstration made, themed and compared.
 * Made by the first test of a run that needs it; every server of the run begins from a copy of it, instead of doing all
 * that again. What a first start does is tested where a folder or a database of its own is given.
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { connect } from '#db/connect.server.ts'
import { listJobs } from '#db/jobs.server.ts'

/** Where the run keeps what its files share; set once a run, and inherited by every worker. */
export const SHARED_FOLDER = 'TEST_SHARED_FOLDER'
const LOOK_EVERY_MS = 250
const PATIENCE_MS = 240_000

type Started = { stop(): Promise<unknown> }

/** Puts a copy at `dataDir`; `start` starts a service on a folder that is empty. Nothing outside a run of tests. */
export async function copyPreparedData(
  dataDir: string,
  start: (dataDir: string) => Promise<Started>,
): Promise<void> {
  const shared = process.env[SHARED_FOLDER]
  if (!shared) return
  const home = join(shared, 'prepared')
  const data = join(home, 'data')
  const [done, failed] = [join(home, 'done'), join(home, 'failed')]
  if (isOurs(home)) {
    try {
      await prepare(data, start)
      writeFileSync(done, '')
    } catch (error) {
      writeFileSync(failed, String(error))
      throw error
    }
  }
  const until = Date.now() + PATIENCE_MS
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error('another test could not prepare the data folder')
    if (Date.now() > until) throw new Error('the data folder is not prepared')
    await wait(LOOK_EVERY_MS)
  }
  cpSync(data, dataDir, { recursive: true })
  // Its master key stands beside the folder, never in it.
  cpSync(`${data}.key`, `${dataDir}.key`)
}

/** True for the one who comes first. */
function isOurs(home: string): boolean {
  try {
    mkdirSync(home)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function prepare(data: string, start: (dataDir: string) => Promise<Started>): Promise<void> {
  const server = await start(data)
  const db = connect(`sqlite:${join(data, 'earshot.db')}`)
  try {
    const until = Date.now() + PATIENCE_MS
    for (;;) {
      const jobs = await listJobs(db)
      if (jobs.length > 0 && jobs.every(({ state }) => state === 'done')) return
      if (Date.now() > until) throw new Error(`the demonstration's jobs did not end: ${JSON.stringify(jobs)}`)
      await wait(LOOK_EVERY_MS)
    }
  } finally {
    await db.destroy()
    await server.stop()
  }
}
