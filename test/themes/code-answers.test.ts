import { describe, expect, test } from 'vitest'
import { codeAnswers, codeThemesJob, decideCoding } from '#app/themes/index.server.ts'
import { createEngine } from '#app/themes/index.ts'
import { claimRevision, countAnswersToCode, listAnswersToCode } from '#db/answers-for-reading.server.ts'
import type { Db } from '#db/connect.server.ts'
import { countUnits } from '#db/units.server.ts'
import { engines } from '#test/support/engines.ts'
import { aScene, plainEngine, tell } from './telling.ts'

const standing = (db: Db) =>
  db
    .selectFrom('unit_themes')
    .innerJoin('units', 'units.id', 'unit_themes.unit_id')
    .select(['unit_themes.answer_id', 'start_at', 'theme_id', 'decided_by'])
    .orderBy('unit_themes.answer_id')
    .orderBy('start_at')
    .orderBy('theme_id')
    .execute()

for (const engine of engines)
  describe(engine.name, () => {
    test('answers are coded once, and what no theme fits is counted', async () => {
      await using db = await engine.fresh()
      const scene = await aScene(db)
      await tell(scene, { id: 'r1', words: 'The transport is good. I like it.' })
      await tell(scene, { id: 'r2', words: 'No money. Bad transport, bad.', state: 'submitted' })
      expect(await codeAnswers(scene.house, plainEngine, scene.inspection)).toEqual({ answers: 2 })
      expect(await countUnits(db, scene.inspection.id)).toEqual({ answers: 2, units: 4, notThemed: 1 })
      expect((await standing(db)).map((row) => row.theme_id)).toEqual(['transport', 'money', 'transport'])
      expect(await codeAnswers(scene.house, plainEngine, scene.inspection)).toEqual({ answers: 0 })
    })

    test('previews are never coded', async () => {
      await using db = await engine.fresh()
      const scene = await aScene(db)
      await tell(scene, { id: 'r1', words: 'Bad transport.', preview: true })
      expect(await codeAnswers(scene.house, plainEngine, scene.inspection)).toEqual({ answers: 0 })
      expect(await countAnswersToCode(db, scene.inspection.id)).toBe(0)
    })

    test('several workers at once code each answer once', async () => {
      await using db = await engine.fresh()
      const scene = await aScene(db)
      for (let i = 0; i < 30; i++)
        await tell(scene, { id: `r${i}`, words: `Bad transport ${i}. Good money.` })
      const runs = await Promise.all(
        [1, 2, 3].map(() => codeAnswers(scene.house, plainEngine, scene.inspection, { batch: 4 })),
      )
      expect(runs.reduce((sum, run) => sum + run.answers, 0)).toBe(30)
      expect(await countUnits(db, scene.inspection.id)).toEqual({ answers: 30, units: 60, notThemed: 0 })
    })

    test('what was made of older words is not stored over newer ones', async () => {
      await using db = await engine.fresh()
      const scene = await aScene(db)
      await tell(scene, { id: 'r1', words: 'Bad transport.' })
      const page = { inspectionId: scene.inspection.id, after: '', limit: 10 }
      const [read] = await listAnswersToCode(db, page)
      if (!read) throw new Error('nothing waits')
      await tell(scene, { id: 'r1', words: 'Good money.' })
      expect(await claimRevision(db, read, 'plain')).toBe(false)
      await codeAnswers(scene.house, plainEngine, scene.inspection)
      expect((await standing(db)).map((row) => row.theme_id)).toEqual(['money'])
    })

    test('saving again keeps people’s decisions on the words that stayed, and drops the rest', async () => {
      await using db = await engine.fresh()
      const scene = await aScene(db)
      await tell(scene, { id: 'r1', words: 'Bad transport. Good money.' })
      await codeAnswers(scene.house, plainEngine, scene.inspection)
      const [first, second] = await db.selectFrom('units').select('id').orderBy('start_at').execute()
      const by = { inspection: scene.inspection, person: 'priya' }
      for (const unit of [first, second])
        await decideCoding(scene.house, by, unit?.id ?? '', { what: 'confirm', theme: 'safety' })
      await tell(scene, { id: 'r1', words: 'Bad transport. Good friends.' })
      await codeAnswers(scene.house, plainEngine, scene.inspection)
      expect(await standing(db)).toMatchObject([
        { start_at: 0, theme_id: 'safety', decided_by: 'person' },
        { start_at: 0, theme_id: 'transport', decided_by: 'machine' },
      ])
      const people = await db.selectFrom('codings').select('unit_id').where('coder', '=', 'priya').execute()
      expect(people).toEqual([{ unit_id: first?.id }])
    })

    test('words that are emptied leave nothing that was made of them', async () => {
      await using db = await engine.fresh()
      const scene = await aScene(db)
      const answer = await tell(scene, { id: 'r1', words: 'Bad transport.' })
      await codeAnswers(scene.house, plainEngine, scene.inspection)
      await db
        .updateTable('answers')
        .set({ text_sealed: null, revision: 2 })
        .where('id', '=', answer)
        .execute()
      await codeAnswers(scene.house, plainEngine, scene.inspection)
      expect(await countUnits(db, scene.inspection.id)).toEqual({ answers: 0, units: 0, notThemed: 0 })
      expect(await countAnswersToCode(db, scene.inspection.id)).toBe(0)
    })

    test('the job codes with the built-in codebook, and twice run gives one result', async () => {
      await using db = await engine.fresh()
      const scene = await aScene(db)
      await tell(scene, { id: 'r1', words: 'We waited two years for the autism assessment. It was awful.' })
      const told: string[] = []
      const report = async (progress: string) => void told.push(progress)
      await codeThemesJob.run(scene.house, { inspectionId: scene.inspection.id }, report)
      const once = await standing(db)
      await codeThemesJob.run(scene.house, { inspectionId: scene.inspection.id }, report)
      expect(await standing(db)).toEqual(once)
      expect(once.map((row) => row.theme_id)).toContain('I1')
      expect(told).toEqual(['{"coded":1,"waiting":1}'])
      expect(createEngine().version).toBeTruthy()
    })
  })
