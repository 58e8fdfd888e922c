import { describe, expect, test } from 'vitest'
import {
  acceptTheme,
  codeAnswers,
  findThemes,
  listInspectionThemes,
  mergeTheme,
  nameTheme,
  splitTheme,
} from '#app/themes/index.server.ts'
import { agreement } from '#app/themes/index.ts'
import type { Db } from '#db/connect.server.ts'
import { engines } from '#test/support/engines.ts'
import { aScene, plainEngine, type Scene, tell } from '../telling.ts'
import { inventedAnswers } from './invented.ts'

const many = inventedAnswers(40)
/** Every twentieth answer comes later. */
const first = many.filter((_, i) => i % 20 !== 7)
const later = many.filter((_, i) => i % 20 === 7)

async function told(db: Db, answers: readonly { text: string }[] = first): Promise<Scene> {
  const scene = await aScene(db)
  await tellAll(scene, answers)
  return scene
}

async function tellAll(scene: Scene, answers: readonly { text: string }[]) {
  for (const answer of answers)
    await tell(scene, { id: `r${many.findIndex((one) => one.text === answer.text)}`, words: answer.text })
}

async function run({ house, inspection }: Scene) {
  await codeAnswers(house, plainEngine, inspection)
  await findThemes(house, inspection)
}

const found = async ({ house, inspection }: Scene) =>
  (await listInspectionThemes(house.db, inspection)).filter(
    ({ kind, madeBy }) => kind === 'emergent' && madeBy === 'machine',
  )

/** What stands: each unit's themes. */
const standing = async (db: Db) =>
  (
    await db
      .selectFrom('unit_themes')
      .select(['answer_id', 'unit_id', 'theme_id', 'confidence', 'decided_by'])
      .orderBy('answer_id')
      .orderBy('unit_id')
      .orderBy('theme_id')
      .execute()
  ).map(({ unit_id: _, ...row }) => row)

for (const engine of engines)
  describe(engine.name, () => {
    test('what no criterion names is found, named in people’s words, and sealed', async () => {
      await using db = await engine.fresh()
      const scene = await told(db, [...first, { text: 'The transport is bad and the taxi is late' }])
      await run(scene)
      const themes = await found(scene)
      expect(themes.length).toBeGreaterThan(1)
      const labels = themes.map(({ label }) => label)
      expect(labels.some((label) => /taxi/.test(label ?? ''))).toBe(true)
      for (const theme of themes) {
        expect(theme).toMatchObject({ criteria: [], acceptedBy: null, mergedInto: null })
        expect(theme.holds).toBeGreaterThan(0)
      }
      const stored = await db.selectFrom('themes').select('label_sealed').execute()
      for (const { label_sealed } of stored)
        for (const label of labels) expect(label_sealed?.includes(label ?? '') ?? false).toBe(false)
      // What the framework explains is not looked at again.
      const explained = await db
        .selectFrom('unit_themes')
        .selectAll()
        .where('theme_id', '=', 'transport')
        .execute()
      const others = await db
        .selectFrom('unit_themes')
        .select('theme_id')
        .where('unit_id', '=', explained[0]?.unit_id ?? '')
        .execute()
      expect(others).toEqual([{ theme_id: 'transport' }])
    })

    test('run again, nothing changes', async () => {
      await using db = await engine.fresh()
      const scene = await told(db)
      await run(scene)
      const [before, themes] = [await standing(db), await found(scene)]
      await run(scene)
      expect(await standing(db)).toEqual(before)
      expect(await found(scene)).toEqual(themes)
    })

    test('after one answer in twenty more, themes keep their ids and names and old units their place', async () => {
      await using db = await engine.fresh()
      const scene = await told(db)
      await run(scene)
      const [before, themes] = [await standing(db), await found(scene)]
      await tellAll(scene, later)
      await run(scene)
      const after = await standing(db)
      const now = new Map(after.map((row) => [row.answer_id, row.theme_id]))
      expect(after.length).toBeGreaterThan(before.length)
      const { ari } = agreement(
        before.map((row) => row.theme_id),
        before.map((row) => now.get(row.answer_id) ?? ''),
      )
      expect(ari).toBeGreaterThanOrEqual(0.9)
      const named = new Map((await found(scene)).map(({ id, label }) => [id, label]))
      for (const { id, label } of themes) expect(named.get(id)).toBe(label)
    })

    test('grouped anew after many more answers, a theme is still known by its units', async () => {
      await using db = await engine.fresh()
      const scene = await told(
        db,
        many.filter((_, i) => i % 2 === 0),
      )
      await run(scene)
      const themes = await found(scene)
      await tellAll(
        scene,
        many.filter((_, i) => i % 2 === 1),
      )
      await run(scene)
      const kept = new Set((await found(scene)).map(({ id }) => id))
      expect(themes.filter(({ id }) => kept.has(id)).length).toBeGreaterThan(themes.length / 2)
    })

    test('a run that was killed and is started again ends as one that was not', async () => {
      await using whole = await engine.fresh()
      await using broken = await engine.fresh()
      const [one, other] = [await told(whole), await told(broken)]
      for (const scene of [one, other]) await run(scene)
      await tellAll(one, later)
      await tellAll(other, later)
      await run(one)
      await codeAnswers(other.house, plainEngine, other.inspection)
      for (const pieces of [0, 1, 3]) {
        const dies = dyingAfter(broken, pieces)
        await expect(
          findThemes({ ...other.house, db: dies }, other.inspection, { piece: 2 }),
        ).rejects.toThrow('killed')
      }
      await run(other)
      const groups = (rows: Awaited<ReturnType<typeof standing>>) => rows.map(({ theme_id }) => theme_id)
      const [a, b] = [await standing(whole), await standing(broken)]
      expect(b.map(({ answer_id }) => answer_id)).toEqual(a.map(({ answer_id }) => answer_id))
      expect(agreement(groups(a), groups(b)).ari).toBe(1)
      expect(b.map(({ confidence }) => confidence)).toEqual(a.map(({ confidence }) => confidence))
    })

    test('names, merges and splits that people made are kept, and what people decided on is never put away', async () => {
      await using db = await engine.fresh()
      const scene = await told(db)
      const { house, inspection } = scene
      await run(scene)
      const [named, into, gone, accepted] = await found(scene)
      if (!named || !into || !gone || !accepted) throw new Error('too few themes')
      const priya = { inspection, person: 'priya' }
      await nameTheme(house, priya, named.id, 'Taxis')
      await mergeTheme(house, priya, gone.id, into.id)
      await acceptTheme(house, priya, accepted.id)
      const unit = await db
        .selectFrom('unit_themes')
        .select('unit_id')
        .where('theme_id', '=', named.id)
        .orderBy('unit_id')
        .executeTakeFirstOrThrow()
      const split = await splitTheme(house, priya, named.id, { label: 'Drivers', units: [unit.unit_id] })
      if (!split.ok) throw new Error(split.problem.code)
      await tellAll(scene, later)
      await run(scene)
      // All answers go: the machine finds nothing any more.
      const themesOf = async () =>
        new Map((await listInspectionThemes(db, inspection)).map((theme) => [theme.id, theme]))
      const after = await themesOf()
      expect(after.get(named.id)).toMatchObject({ label: 'Taxis', acceptedBy: 'priya' })
      expect(after.get(gone.id)).toMatchObject({ mergedInto: into.id })
      expect(after.get(split.value)).toMatchObject({ label: 'Drivers', splitFrom: named.id })
      const moved = await db
        .selectFrom('unit_themes')
        .select('theme_id')
        .where('unit_id', '=', unit.unit_id)
        .execute()
      expect(moved).toEqual([{ theme_id: split.value }])
      for (let i = 0; i < many.length; i++) await tell(scene, { id: `r${i}`, words: 'Good transport.' })
      await run(scene)
      const left = await themesOf()
      for (const id of [named.id, into.id, gone.id, accepted.id]) expect(left.has(id)).toBe(true)
      expect(
        (await found(scene)).every(({ id }) => [named.id, into.id, gone.id, accepted.id].includes(id)),
      ).toBe(true)
    })
  })

/** A database whose transactions fail after so many, as if the run were killed there. */
function dyingAfter(db: Db, transactions: number): Db {
  let left = transactions
  return new Proxy(db, {
    get(target, key) {
      if (key === 'transaction')
        return () => {
          if (left-- > 0) return target.transaction()
          throw new Error('killed')
        }
      const value = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
