import { describe, expect, test } from 'vitest'
import type { Db } from '#db/connect.server.ts'
import { claimJob, enqueueJob, failJob, finishJob, listJobs, requeueRunning } from '#db/jobs.server.ts'
import { engines } from '#test/support/engines.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 9, 0, second)).toISOString()
const long = at(-3600)
const wish = (db: Db, key: string, second = 0) =>
  enqueueJob(db, { id: `${key}-${second}`, kind: 'test', key, payload: { key }, now: at(second) })

for (const engine of engines)
  describe(engine.name, () => {
    test('asked for twice while it waits, it is done once', async () => {
      await using db = await engine.fresh()
      await wish(db, 'a')
      await wish(db, 'a', 1)
      const job = await claimJob(db, 'me', at(2), long)
      expect(job).toMatchObject({ key: 'a', attempts: 1 })
      expect(await claimJob(db, 'other', at(2), long)).toBeUndefined()
    })

    test('asked for while it runs, it runs once more', async () => {
      await using db = await engine.fresh()
      await wish(db, 'a')
      const first = await claimJob(db, 'me', at(1), long)
      await wish(db, 'a', 2)
      if (first) await finishJob(db, first, at(3))
      const again = await claimJob(db, 'me', at(4), long)
      expect(again).toMatchObject({ key: 'a' })
      if (again) await finishJob(db, again, at(5))
      expect(await claimJob(db, 'me', at(6), long)).toBeUndefined()
      expect(await listJobs(db)).toMatchObject([{ state: 'done', problem: null }])
    })

    test('no two workers have the same job', async () => {
      await using db = await engine.fresh()
      for (let i = 0; i < 20; i++) await wish(db, `job-${i}`)
      const claims = await Promise.all(
        Array.from({ length: 30 }, (_, i) => claimJob(db, `w${i}`, at(1), long)),
      )
      // On PostgreSQL a claim may pass over a row that another is just taking; none may be taken twice.
      const keys = claims.flatMap((claim) => (claim ? [claim.key] : []))
      expect(new Set(keys).size).toBe(keys.length)
      for (
        let next = await claimJob(db, 'last', at(1), long);
        next;
        next = await claimJob(db, 'last', at(1), long)
      )
        keys.push(next.key)
      expect(new Set(keys).size).toBe(20)
      expect(keys).toHaveLength(20)
    })

    test('a failed job waits for its time, and one that failed for good stays to be seen', async () => {
      await using db = await engine.fresh()
      await wish(db, 'a')
      const job = await claimJob(db, 'me', at(1), long)
      await failJob(db, job?.id ?? '', 'SealBroken', at(10))
      expect(await claimJob(db, 'me', at(9), long)).toBeUndefined()
      expect(await claimJob(db, 'me', at(10), long)).toMatchObject({ attempts: 2 })
      await failJob(db, job?.id ?? '', 'SealBroken', null)
      expect(await listJobs(db)).toMatchObject([{ state: 'failed', problem: 'SealBroken' }])
      await wish(db, 'a', 20)
      expect(await claimJob(db, 'me', at(21), long)).toMatchObject({ attempts: 1 })
    })

    test('a claim whose worker died is taken over, by time or at the next start', async () => {
      await using db = await engine.fresh()
      await wish(db, 'a')
      await claimJob(db, 'dead', at(1), long)
      expect(await claimJob(db, 'me', at(5), at(0))).toBeUndefined()
      expect(await claimJob(db, 'me', at(5), at(2))).toMatchObject({ key: 'a' })
      await requeueRunning(db)
      expect(await claimJob(db, 'me', at(6), at(2))).toMatchObject({ key: 'a' })
    })
  })
