import { describe, expect, test } from 'vitest'
import {
  acknowledgeConcern,
  closeConcern,
  concernsWaiting,
  readConcern,
  readConcerns,
} from '#app/safeguarding/index.server.ts'
import { listAuditEvents } from '#db/audit.server.ts'
import type { Db } from '#db/connect.server.ts'
import { engines } from '#test/support/engines.ts'
import { aScene, tell } from '#test/themes/telling.ts'

const words = 'My stepdad hits me every night and I am scared.'

async function aConcern(db: Db) {
  const scene = await aScene(db)
  await tell(scene, { id: 'r1', words, questionnaire: 'young-person', state: 'in-progress' })
  const officer = { inspection: scene.inspection, person: 'dan' }
  const [concern] = await readConcerns(scene.house, officer, { closed: false })
  if (!concern) throw new Error('no concern was raised')
  return { ...scene, officer, concern, seen: { id: concern.id, seenAt: concern.updatedAt } }
}

for (const engine of engines)
  describe(engine.name, () => {
    test('a worrying answer waits with its words, and each look is on record', async () => {
      await using db = await engine.fresh()
      const { house, inspection, officer, concern } = await aConcern(db)
      expect(await concernsWaiting(house, inspection.id)).toMatchObject({ open: 1, acknowledged: 0 })
      const opened = await readConcern(house, officer, concern.id)
      expect(opened?.words).toBe(words)
      expect(opened?.reasons.length).toBeGreaterThan(0)
      expect(opened?.events.map((event) => event.kind)).toEqual(['raised'])
      const events = await listAuditEvents(db, { limit: 10 })
      expect(events.map((event) => [event.action, event.actor])).toEqual([
        ['concern.viewed', 'dan'],
        ['concerns.listed', 'dan'],
      ])
    })

    test('it leaves the queue only when a person closes it with a reason', async () => {
      await using db = await engine.fresh()
      const { house, inspection, officer, concern, seen } = await aConcern(db)
      const noReason = await closeConcern(house, officer, { ...seen, reason: '  ' })
      expect(noReason).toEqual({ ok: false, problem: { code: 'concern.reason-missing' } })
      house.passSeconds(60)
      expect(await acknowledgeConcern(house, officer, seen)).toEqual({ ok: true })
      expect(await concernsWaiting(house, inspection.id)).toMatchObject({ open: 0, acknowledged: 1 })
      const again = await readConcern(house, officer, concern.id)
      const now = { id: concern.id, seenAt: again?.updatedAt ?? '' }
      house.passSeconds(60)
      expect(await closeConcern(house, officer, { ...now, reason: 'Referred to the MASH team' })).toEqual({
        ok: true,
      })
      expect(await readConcerns(house, officer, { closed: false })).toEqual([])
      const closed = await readConcern(house, officer, concern.id)
      expect(closed?.events.map((event) => [event.kind, event.userId, event.reason])).toEqual([
        ['raised', null, null],
        ['acknowledged', 'dan', null],
        ['closed', 'dan', 'Referred to the MASH team'],
      ])
      const twice = await closeConcern(house, officer, { ...now, reason: 'Again' })
      expect(twice).toEqual({ ok: false, problem: { code: 'concern.closed' } })
    })

    test('words said again since the page was opened must be read before it is closed', async () => {
      await using db = await engine.fresh()
      const scene = await aConcern(db)
      const { house, officer, concern, seen } = scene
      house.passSeconds(5)
      await acknowledgeConcern(house, officer, seen)
      house.passSeconds(5)
      await tell(scene, { id: 'r1', words: `${words} Please help.`, questionnaire: 'young-person' })
      const blind = await closeConcern(house, officer, { ...seen, reason: 'Nothing in it' })
      expect(blind).toEqual({ ok: false, problem: { code: 'concern.changed' } })
      const opened = await readConcern(house, officer, concern.id)
      expect(opened?.state).toBe('open')
      expect(opened?.words).toBe(`${words} Please help.`)
    })

    test('a concern of another inspection is not there', async () => {
      await using db = await engine.fresh()
      const { house, inspection, officer, concern, seen } = await aConcern(db)
      const elsewhere = { ...officer, inspection: { ...inspection, id: 'elsewhere' } }
      expect(await readConcern(house, elsewhere, concern.id)).toBeUndefined()
      const closed = await closeConcern(house, elsewhere, { ...seen, reason: 'x' })
      expect(closed).toEqual({ ok: false, problem: { code: 'concern.unknown' } })
    })

    test('the reason for closing is sealed at rest', async () => {
      await using db = await engine.fresh()
      const { house, officer, seen } = await aConcern(db)
      await closeConcern(house, officer, { ...seen, reason: 'Told the school at Elm Lodge' })
      const rows = await db.selectFrom('concern_events').selectAll().execute()
      expect(rows.some((row) => Buffer.from(row.reason_sealed ?? '').includes('Elm'))).toBe(false)
      expect(rows.filter((row) => row.reason_sealed)).toHaveLength(1)
    })
  })
