import { describe, expect, test } from 'vitest'
import { type Bucket, takeTry } from '#db/code-tries.server.ts'
import { connect } from '#db/connect.server.ts'
import { engines } from '#test/support/engines.ts'

const three: Bucket = { key: 'a link', tries: 3, oneComesBackMs: 1_000 }
const many: Bucket = { key: 'all', tries: 5, oneComesBackMs: 100 }
const at = (seconds: number) => new Date(Date.parse('2026-11-24T09:00:00.000Z') + seconds * 1_000)

for (const engine of engines)
  describe(engine.name, () => {
    test('so many tries are had at once, the next is not, and one comes back after its time', async () => {
      await using db = await engine.fresh()
      const tried = []
      for (let tries = 0; tries < 5; tries++) tried.push(await takeTry(db, [three], at(0)))
      expect(tried).toEqual([true, true, true, false, false])
      expect(await takeTry(db, [three], at(0.999))).toBe(false)
      expect(await takeTry(db, [three], at(1))).toBe(true)
      expect(await takeTry(db, [three], at(1.5))).toBe(false)
      expect([await takeTry(db, [three], at(60)), await takeTry(db, [three], at(60))]).toEqual([true, true])
    })

    test('where one bucket is empty nothing is taken from the others', async () => {
      await using db = await engine.fresh()
      for (let tries = 0; tries < 10; tries++) await takeTry(db, [three, many], at(0))
      const other = { ...three, key: 'another link' }
      expect([await takeTry(db, [other, many], at(0)), await takeTry(db, [other, many], at(0))]).toEqual([
        true,
        true,
      ])
      expect(await takeTry(db, [other, many], at(0))).toBe(false)
    })

    test('several processes share the tries, and a restart gives none back', async () => {
      await using db = await engine.fresh()
      const processes = Array.from({ length: 4 }, () => connect(db.url))
      const work = processes.flatMap((process) =>
        [1, 2, 3].map(() => () => takeTry(process, [many, three], at(0))),
      )
      const tried: boolean[] = []
      // On SQLite one thread cannot wait for itself; on PostgreSQL all of them try at once.
      if (engine.name === 'postgres') tried.push(...(await Promise.all(work.map((one) => one()))))
      else for (const one of work) tried.push(await one())
      expect(tried.filter(Boolean)).toHaveLength(3)
      await Promise.all(processes.map((process) => process.destroy()))
      expect(await takeTry(db, [many, three], at(0))).toBe(false)
    })

    test('tries of long ago leave nothing behind', async () => {
      await using db = await engine.fresh()
      await takeTry(db, [three], at(0))
      await takeTry(db, [many], at(2 * 24 * 60 * 60))
      const kept = await db.selectFrom('code_tries').select('key').execute()
      expect(kept.map(({ key }) => key)).toEqual(['all'])
    })
  })
