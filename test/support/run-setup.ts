/** Once a run: what all test files share. Tests read it by `inject('postgresUrl')` and `inject('scratch')`. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'
import { SHARED_FOLDER } from './prepared-data.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The administrator's address of this run's PostgreSQL. */
    postgresUrl: string
    /** A folder of this run, removed at its end. */
    scratch: string
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const scratch = mkdtempSync(join(tmpdir(), 'earshot-test-'))
  process.env[SHARED_FOLDER] = scratch
  // Once, before any file starts a server: two builds at a time would take each other's pages away.
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const postgres = await startPostgres()
  project.provide('postgresUrl', postgres.url)
  project.provide('scratch', scratch)
  return async () => {
    await postgres.stop()
    rmSync(scratch, { recursive: true, force: true })
  }
}
