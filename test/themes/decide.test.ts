import { describe, expect, test } from 'vitest'
import {
  codeAnswers,
  decideCoding,
  listInspectionThemes,
  mergeTheme,
  nameTheme,
  splitTheme,
  undoMerge,
} from '#app/themes/index.server.ts'
import { listAuditEvents, verifyAudit } from '#db/audit.server.ts'
import type { Db } from '#db/connect.server.ts'
import { engines } from '#test/support/engines.ts'
import { aScene, plainEngine, tell } from './telling.ts'

const standing = async (db: Db) =>
  (await db.selectFrom('unit_themes').select(['theme_id', 'decided_by']).orderBy('theme_id').execute()).map(
    (row) => `${row.theme_id} by ${row.decided_by}`,
  )

async function coded(db: Db, ...words: string[]) {
  const scene = await aScene(db)
  for (const [at, one] of words.entries()) await tell(scene, { id: `r${at}`, words: one })
  await codeAnswers(scene.house, plainEngine, scene.inspection)
  const units = await db.selectFrom('units').select('id').orderBy('answer_id').orderBy('start_at').execute()
  const priya = { inspection: scene.inspection, person: 'priya' }
  return { ...scene, units: units.map((unit) => unit.id), priya, dan: { ...priya, person: 'dan' } }
}

for (const engine of engines)
  describe(engine.name, () => {
    test('a person’s decision stands above the machine’s, which stays beside it', async () => {
      await using db = await engine.fresh()
      const { house, units, priya } = await coded(db, 'Bad transport.')
      const [unit = ''] = units
      expect(await standing(db)).toEqual(['transport by machine'])
      await decideCoding(house, priya, unit, { what: 'confirm', theme: 'transport' })
      expect(await standing(db)).toEqual(['transport by person'])
      await decideCoding(house, priya, unit, { what: 'refuse', theme: 'transport' })
      expect(await standing(db)).toEqual([])
      await decideCoding(house, priya, unit, { what: 'correct', theme: 'transport', to: 'money' })
      expect(await standing(db)).toEqual(['money by person'])
      await decideCoding(house, priya, unit, { what: 'withdraw' })
      expect(await standing(db)).toEqual(['transport by machine'])
      const coders = await db.selectFrom('codings').select('coder').execute()
      expect(coders).toEqual([{ coder: 'machine' }])
    })

    test('of two people the later decision stands, and neither writes over the other’s', async () => {
      await using db = await engine.fresh()
      const { house, units, priya, dan } = await coded(db, 'Bad transport.')
      const [unit = ''] = units
      await decideCoding(house, priya, unit, { what: 'refuse', theme: 'transport' })
      house.passSeconds(1)
      await decideCoding(house, dan, unit, { what: 'confirm', theme: 'transport' })
      expect(await standing(db)).toEqual(['transport by person'])
      const rows = await db.selectFrom('codings').select(['coder', 'verdict']).orderBy('coder').execute()
      expect(rows.map((row) => `${row.coder} ${row.verdict}`)).toEqual([
        'dan applies',
        'machine applies',
        'priya refused',
      ])
    })

    test('every decision is on record, with no word that anybody wrote', async () => {
      await using db = await engine.fresh()
      const { house, units, priya } = await coded(db, 'Bad transport.')
      await decideCoding(house, priya, units[0] ?? '', { what: 'correct', theme: 'transport', to: 'money' })
      await nameTheme(house, priya, 'money', 'Costs of secretplace')
      const events = await listAuditEvents(db, { limit: 10 })
      expect(events.map((event) => event.action)).toEqual(['theme.renamed', 'coding.decided'])
      expect(JSON.stringify(events)).not.toContain('secretplace')
      expect((await verifyAudit(db, house.keyring)).ok).toBe(true)
    })

    test('a unit, a theme or another inspection that is not there is refused, and nothing is written', async () => {
      await using db = await engine.fresh()
      const { house, units, priya, inspection } = await coded(db, 'Bad transport.')
      const [unit = ''] = units
      const problem = async (work: Promise<{ ok: boolean }>) =>
        ((await work) as { problem?: { code: string } }).problem?.code
      expect(await problem(decideCoding(house, priya, 'x', { what: 'withdraw' }))).toBe('unit.unknown')
      const elsewhere = { ...priya, inspection: { ...inspection, id: 'other' } }
      expect(await problem(decideCoding(house, elsewhere, unit, { what: 'withdraw' }))).toBe('unit.unknown')
      const strange = { what: 'correct', theme: 'transport', to: 'x' } as const
      expect(await problem(decideCoding(house, priya, unit, strange))).toBe('theme.unknown')
      expect(await problem(mergeTheme(house, priya, 'money', 'money'))).toBe('theme.into-itself')
      expect(await problem(undoMerge(house, priya, 'money'))).toBe('theme.not-merged')
      const noUnits = splitTheme(house, priya, 'money', { label: 'New', units: [] })
      expect(await problem(noUnits)).toBe('theme.no-units')
      const strangeUnit = splitTheme(house, priya, 'transport', { label: 'New', units: [unit, 'x'] })
      expect(await problem(strangeUnit)).toBe('unit.unknown')
      expect(await standing(db)).toEqual(['transport by machine'])
      expect(await listAuditEvents(db, { limit: 10 })).toEqual([])
    })

    test('a merge counts both themes as one, later answers too, and can be undone', async () => {
      await using db = await engine.fresh()
      const scene = await coded(db, 'Bad transport, no money.', 'Good money.')
      const { house, priya } = scene
      await mergeTheme(house, priya, 'money', 'transport')
      expect(await standing(db)).toEqual(['transport by machine', 'transport by machine'])
      await tell(scene, { id: 'r9', words: 'More money.' })
      await codeAnswers(house, plainEngine, scene.inspection)
      expect(await standing(db)).toHaveLength(3)
      const into = mergeTheme(house, priya, 'transport', 'money')
      expect(await into).toEqual({ ok: false, problem: { code: 'theme.into-itself' } })
      await undoMerge(house, priya, 'money')
      expect((await standing(db)).map((row) => row.split(' ')[0])).toEqual([
        'money',
        'money',
        'money',
        'transport',
      ])
    })

    test('what is refused under a merged theme stays refused when the merge is undone', async () => {
      await using db = await engine.fresh()
      const { house, units, priya } = await coded(db, 'Good money.')
      await mergeTheme(house, priya, 'money', 'transport')
      await decideCoding(house, priya, units[0] ?? '', { what: 'refuse', theme: 'transport' })
      expect(await standing(db)).toEqual([])
      await undoMerge(house, priya, 'money')
      expect(await standing(db)).toEqual([])
    })

    test('a split moves the chosen units into a new theme of the same criteria', async () => {
      await using db = await engine.fresh()
      const { house, units, priya, inspection } = await coded(db, 'Bad transport.', 'Good transport.')
      const split = await splitTheme(house, priya, 'transport', {
        label: '  Taxis\n',
        units: [units[0] ?? ''],
      })
      if (!split.ok) throw new Error(split.problem.code)
      const themes = await listInspectionThemes(db, inspection)
      const parent = themes.find((theme) => theme.id === 'transport')
      expect(themes.find((theme) => theme.id === split.value)).toMatchObject({
        kind: 'emergent',
        label: 'Taxis',
        splitFrom: 'transport',
        criteria: parent?.criteria,
      })
      expect(await standing(db)).toEqual([`${split.value} by person`, 'transport by machine'].sort())
    })

    test('a name is sealed at rest, and an empty one gives the framework’s back', async () => {
      await using db = await engine.fresh()
      const { house, priya, inspection } = await coded(db, 'Bad transport.')
      await nameTheme(house, priya, 'transport', 'Taxis to Elm Lodge')
      const row = await db
        .selectFrom('themes')
        .select('label_sealed')
        .where('id', '=', 'transport')
        .executeTakeFirstOrThrow()
      expect(Buffer.from(row.label_sealed ?? '').includes('Elm')).toBe(false)
      const label = async () =>
        (await listInspectionThemes(db, inspection)).find((theme) => theme.id === 'transport')?.label
      expect(await label()).toBe('Taxis to Elm Lodge')
      await nameTheme(house, priya, 'transport', ' ')
      expect(await label()).toBeNull()
    })
  })
