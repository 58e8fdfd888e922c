import { describe, expect, test } from 'vitest'
import type { Db } from '#db/connect.server.ts'
import { enqueueJob, listJobs } from '#db/jobs.server.ts'
import { shareCommitOf } from '#db/share-commit.server.ts'
import { engines } from '#test/support/engines.ts'

const now = '2026-11-24T09:00:00.000Z'
const add = (key: string) => (trx: Db) => enqueueJob(trx, { id: key, kind: 'test', key, payload: {}, now })

for (const engine of engines)
  describe(engine.name, () => {
    test('a hundred writes at once are all there', async () => {
      await using db = await engine.fresh()
      const share = shareCommitOf(db)
      await Promise.all(Array.from({ length: 100 }, (_, i) => share(add(`job-${i}`))))
      expect(await listJobs(db)).toHaveLength(100)
    })

    test('one that fails is undone alone, and only its owner is told', async () => {
      await using db = await engine.fresh()
      const share = shareCommitOf(db)
      const outcomes = await Promise.allSettled([
        share(add('before')),
        share(async (trx) => {
          await add('half-done')(trx)
          throw new Error('mine')
        }),
        share(add('after')),
      ])
      expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect((await listJobs(db)).map((job) => job.key).sort()).toEqual(['after', 'before'])
    })

    test('a broken statement does not spoil its neighbours', async () => {
      await using db = await engine.fresh()
      const share = shareCommitOf(db)
      const outcomes = await Promise.allSettled([
        share(add('one')),
        share((trx) =>
          trx
            .insertInto('codings')
            .values({ id: 'x' } as never)
            .execute(),
        ),
        share(add('two')),
      ])
      expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect(await listJobs(db)).toHaveLength(2)
    })

    test('what is answered can be read at once by another connection’s eyes', async () => {
      await using db = await engine.fresh()
      await shareCommitOf(db)(add('seen'))
      expect(await listJobs(db)).toMatchObject([{ key: 'seen', state: 'queued' }])
    })
  })
