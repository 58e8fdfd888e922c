import { describe, expect, test } from 'vitest'
import { codeAgainJob, codeAnswers, decideCoding, engineOf } from '#app/themes/index.server.ts'
import { createEngine } from '#app/themes/index.ts'
import type { Db } from '#db/connect.server.ts'
import { engines } from '#test/support/engines.ts'
import { aScene, type Scene, tell } from './telling.ts'

// Invented: what the codebook takes for transport and these people for money.
const fares = [
  'The taxi fare to school is too much for us.',
  'We pay the taxi fare ourselves and it is too much.',
  'The taxi fare took all our savings this term.',
  'Nobody pays back the taxi fare we spent.',
]
const another = 'The taxi fare is more than we can spend.'
const late = 'The school bus was late again today.'

async function coded(db: Db) {
  const scene = await aScene(db)
  for (const [at, words] of fares.entries()) await tell(scene, { id: `r${at}`, words })
  await tell(scene, { id: 's1', words: another })
  await tell(scene, { id: 's2', words: late })
  await run(scene)
  return scene
}

const run = async ({ house, inspection }: Scene) =>
  codeAnswers(house, await engineOf(house, inspection), inspection, { again: true })

async function themesOf(db: Db, response: string): Promise<string[]> {
  const rows = await db
    .selectFrom('unit_themes')
    .select(['theme_id', 'decided_by'])
    .where('response_id', '=', response)
    .orderBy('theme_id')
    .execute()
  return rows.map((row) => `${row.theme_id} by ${row.decided_by}`)
}

/** How sure it is of each theme that stands. */
async function surenessOf(db: Db, response: string): Promise<Partial<Record<string, number>>> {
  const rows = await db
    .selectFrom('unit_themes')
    .select(['theme_id', 'confidence'])
    .where('response_id', '=', response)
    .execute()
  return Object.fromEntries(rows.map((row) => [row.theme_id, row.confidence]))
}

async function correctFares(db: Db, { house, inspection }: Scene) {
  const units = await db
    .selectFrom('units')
    .select('id')
    .where('response_id', 'like', 'r%')
    .orderBy('response_id')
    .execute()
  const priya = { inspection, person: 'priya' }
  for (const { id } of units)
    await decideCoding(house, priya, id, { what: 'correct', theme: 'transport', to: 'money' })
}

for (const engine of engines)
  describe(engine.name, () => {
    test('a kind of sentence that people corrected is coded as they would, and what they decided stands', async () => {
      await using db = await engine.fresh()
      const scene = await coded(db)
      const before = await surenessOf(db, 's1')
      expect(before.transport).toBeGreaterThan(before.money ?? 0)
      await correctFares(db, scene)
      await codeAgainJob.run(scene.house, { inspectionId: scene.inspection.id }, async () => undefined)
      expect(await themesOf(db, 's1')).toContain('money by machine')
      // Four decisions turn it round; whether the old theme still stands beside it is for the codebook's threshold.
      const after = await surenessOf(db, 's1')
      expect(after.money).toBeGreaterThan(after.transport ?? 0)
      expect(after.transport ?? 0).toBeLessThan(before.transport ?? 0)
      expect(await themesOf(db, 's2')).toContain('transport by machine')
      for (const response of ['r0', 'r1', 'r2', 'r3']) {
        expect(await themesOf(db, response)).toContain('money by person')
        expect((await themesOf(db, response)).join()).not.toContain('transport')
      }
    })

    test('a new answer meets what was decided before it came', async () => {
      await using db = await engine.fresh()
      const scene = await coded(db)
      await correctFares(db, scene)
      await tell(scene, { id: 's3', words: another })
      await codeAnswers(scene.house, await engineOf(scene.house, scene.inspection), scene.inspection)
      expect(await themesOf(db, 's3')).toContain('money by machine')
    })

    test('with the same decisions a second run writes nothing, and a full run comes to the same', async () => {
      await using db = await engine.fresh()
      const scene = await coded(db)
      await correctFares(db, scene)
      expect((await run(scene)).answers).toBeGreaterThan(0)
      const codings = () =>
        db.selectFrom('codings').select(['id', 'confidence', 'because']).orderBy('id').execute()
      const once = await codings()
      expect(await run(scene)).toEqual({ answers: 0 })
      await db.updateTable('answers').set({ coded_revision: 0, coded_with: null }).execute()
      expect((await run(scene)).answers).toBe(6)
      expect(await codings()).toEqual(once)
    })

    test('another engine looks at every answer again and writes only what comes out otherwise', async () => {
      await using db = await engine.fresh()
      const scene = await coded(db)
      await db.updateTable('answers').set({ coded_with: 'older' }).execute()
      expect(await run(scene)).toEqual({ answers: 0 })
      const versions = await db.selectFrom('answers').select('coded_with').distinct().execute()
      expect(versions).toEqual([{ coded_with: createEngine().version }])
    })

    test('two decisions on a theme teach nothing yet', async () => {
      await using db = await engine.fresh()
      const scene = await coded(db)
      const units = await db
        .selectFrom('units')
        .select('id')
        .where('response_id', 'in', ['r0', 'r1'])
        .execute()
      const priya = { inspection: scene.inspection, person: 'priya' }
      for (const { id } of units)
        await decideCoding(scene.house, priya, id, { what: 'refuse', theme: 'transport' })
      expect((await engineOf(scene.house, scene.inspection)).version).toBe(createEngine().version)
    })

    test('decisions of one inspection teach no other', async () => {
      await using db = await engine.fresh()
      const scene = await coded(db)
      await correctFares(db, scene)
      const elsewhere = await engineOf(scene.house, { ...scene.inspection, id: 'elsewhere' })
      expect(elsewhere.version).toBe(createEngine().version)
    })

    test('no word that anybody said is kept by what was learnt', async () => {
      await using db = await engine.fresh()
      const scene = await coded(db)
      await correctFares(db, scene)
      await run(scene)
      const kept = JSON.stringify([
        await db.selectFrom('unit_doubts').selectAll().execute(),
        await db.selectFrom('jobs').selectAll().execute(),
        await db.selectFrom('answers').select(['coded_with']).execute(),
        await db.selectFrom('codings').selectAll().execute(),
      ])
      expect(kept).not.toMatch(/fare|taxi|savings/)
    })
  })
