import { describe, expect, test } from 'vitest'
import { compareWithArea } from '#app/evidence/heard/compare.ts'
import { populationExample } from '#app/evidence/heard/population-table.ts'
import { readPopulation, writePopulation } from '#app/evidence/heard/read-population.ts'
import { readCoverage, savePopulation } from '#app/evidence/index.server.ts'
import { listAuditEvents } from '#db/audit.server.ts'
import { deleteInspection } from '#db/delete-inspection.server.ts'
import { engines } from '#test/support/engines.ts'
import { aScene, type Scene, tell } from '#test/themes/telling.ts'

// Every number here is invented.
const given = { source: 'Invented census', countedOn: '2026-01' }
const called = (_: string, group: string) => [group === '5-10' ? '5 to 10' : group]
const read = (text: string, with_: Partial<typeof given> = {}) =>
  readPopulation(text, { ...given, ...with_ }, called)
const rowsOf = (text: string) => {
  const done = read(text)
  return done.ok
    ? done.rows.map(({ characteristic, value, people }) => [characteristic, value, people])
    : done
}
const problemsOf = (text: string, with_: Partial<typeof given> = {}) => {
  const done = read(text, with_)
  return done.ok ? [] : done.problems
}

test('a table is read by ids, by words and by the short forms of the census', () => {
  const expected = [
    ['age-band', '5-10', 1204],
    ['need', 'hearing', 12],
  ]
  expect(rowsOf('characteristic,group,people\nage-band,5-10,1204\nneed,hearing,12')).toEqual(expected)
  expect(rowsOf('\ufeffPeople;Group;Characteristic\r\n1 204;5 TO 10;Age\r\n12;HI;need\r\n')).toEqual(expected)
  expect(rowsOf('characteristic\tgroup\tpeople\nage\t5-10\t"1,204"\n\nprimary need\thi\t12\n')).toEqual(
    expected,
  )
  expect(read(populationExample).ok).toBe(true)
})

test('kinds of the census that are one group here are added up; one written twice is a slip', () => {
  expect(rowsOf('characteristic,group,people\nneed,ASD,100\nneed,SLCN,50')).toEqual([
    ['need', 'communication-and-interaction-autism', 150],
  ])
  expect(problemsOf('characteristic,group,people\nneed,hearing,1\nneed,hearing,1')).toEqual([
    { code: 'twice', line: 3, written: 'hearing' },
  ])
})

test('every problem is told with its line, and nothing is taken', () => {
  const text = 'characteristic,group,people\nage,5-10,1204\n\nage,old,12\nshoes,big,1\nneed,ASD,about 9'
  expect(problemsOf(text)).toEqual([
    { code: 'group', line: 4, written: 'old' },
    { code: 'characteristic', line: 5, written: 'shoes' },
    { code: 'people', line: 6, written: 'about 9' },
  ])
  expect(problemsOf('')).toEqual([{ code: 'empty' }])
  expect(problemsOf('characteristic,group,people')).toEqual([{ code: 'empty' }])
  expect(problemsOf('group,people\nx,1')).toEqual([{ code: 'column', column: 'characteristic' }])
  expect(problemsOf(`characteristic,group,people${'\nage,5-10,1'.repeat(501)}`)).toEqual([
    { code: 'too-long' },
  ])
  expect(problemsOf('characteristic,group,people\nage,5-10,-1')).toMatchObject([{ code: 'people' }])
})

test('where the numbers come from and when they were counted must be said, once', () => {
  const text = 'characteristic,group,people\nage,5-10,1\nage,11-15,2'
  expect(problemsOf(text, { source: ' ' })).toEqual([{ code: 'no-source' }])
  expect(problemsOf(text, { countedOn: '' })).toEqual([{ code: 'no-date' }])
  expect(problemsOf(text, { countedOn: 'in spring' })).toMatchObject([{ code: 'date' }, { code: 'date' }])
  const own = read('characteristic,group,people,source,date\nage,5-10,1,Own count,2025', {
    source: '',
    countedOn: '',
  })
  expect(own).toMatchObject({ ok: true, rows: [{ source: 'Own count', countedOn: '2025' }] })
})

test('a stored table is written so that it can be read again', () => {
  const row = {
    characteristic: 'plan' as const,
    value: 'ehc-plan',
    people: 7,
    source: 'A, "b"',
    countedOn: '2026',
  }
  expect(read(writePopulation([row]))).toEqual({ ok: true, rows: [row] })
  expect(problemsOf(writePopulation([]))).toEqual([{ code: 'empty' }])
})

const standings = (area: Record<string, number>, heard: Record<string, number>) =>
  Object.fromEntries(
    compareWithArea(['a', 'b', 'c'], new Map(Object.entries(area)), new Map(Object.entries(heard))).map(
      ({ value, standing }) => [value, standing],
    ),
  )

test('who is not heard, or heard less than their share, is told; what may be chance is not', () => {
  expect(standings({ a: 500, b: 400, c: 100 }, { a: 90, b: 10 })).toEqual({
    a: 'enough',
    b: 'under',
    c: 'unheard',
  })
  expect(standings({ a: 500, b: 500 }, { a: 3, b: 1 })).toMatchObject({
    a: 'too-few',
    b: 'too-few',
    c: 'unheard',
  })
  expect(standings({ a: 500, b: 500 }, { a: 6, b: 4 })).toMatchObject({ a: 'enough', b: 'enough' })
})

test('without numbers of the area there is no share to be under', () => {
  expect(standings({}, { a: 20, b: 1 })).toEqual({ a: 'unknown', b: 'unknown', c: 'unheard' })
  expect(standings({ a: 0, b: 10 }, { b: 20 })).toMatchObject({ a: 'enough', b: 'enough' })
  const [, , c] = compareWithArea(['a', 'b', 'c'], new Map([['a', 10]]), new Map([['c', 5]]))
  expect(c).toMatchObject({ areaShare: null, heard: 5, heardShare: null })
})

async function about(scene: Scene, response: string, question: string, value: unknown): Promise<void> {
  await scene.house.db
    .insertInto('answers')
    .values({
      id: `${response}.${question}`,
      response_id: response,
      inspection_id: scene.inspection.id,
      question,
      type: 'single',
      via: 'choice',
      value: JSON.stringify(value),
      text_sealed: null,
      skipped: 0,
      revision: 1,
      coded_revision: 1,
      saved_at: scene.house.clock().toISOString(),
    })
    .execute()
}

const sent = { table: 'characteristic,group,people\nsetting,mainstream,900\nsetting,special,100', ...given }
const save = (scene: Scene, table = sent.table) =>
  savePopulation(
    scene.house,
    { inspection: scene.inspection, person: 'dan', language: 'en' },
    { ...sent, table },
  )
const sectionOf = async (scene: Scene, id: string) => {
  const { sections } = await readCoverage(scene.house, scene.inspection.id, 'en')
  const section = sections.find((one) => one.id === id)
  if (!section) throw new Error(`no ${id}`)
  return section
}

for (const engine of engines)
  describe(engine.name, () => {
    test('who has answered stands beside the area; whom nobody asked is said', async () => {
      await using db = await engine.fresh()
      const scene = await aScene(db)
      const words = 'Invented.'
      await tell(scene, { id: 'r1', words })
      await tell(scene, { id: 'r2', words, state: 'submitted' })
      await tell(scene, { id: 'r3', words, questionnaire: 'child-easy-read' })
      await tell(scene, { id: 'r4', words, preview: true })
      await about(scene, 'r1', 'p_setting', 'special-school')
      await about(scene, 'r2', 'p_setting', 'undisclosed')
      await about(scene, 'r3', 'setting', 'special-school')
      await about(scene, 'r4', 'p_setting', 'special-school')
      await about(scene, 'r1', 'need', ['hearing', 'learning'])
      expect(await save(scene)).toEqual({ ok: true })
      const setting = await sectionOf(scene, 'setting')
      expect(setting.asked).toEqual({ people: 3, told: 2, audiences: ['child', 'parent-carer'] })
      expect(setting.rows.find(({ value }) => value === 'special-school')).toMatchObject({
        area: 100,
        areaShare: 0.1,
        heard: 2,
        label: 'A special school',
      })
      expect(setting.rows.find(({ value }) => value === 'mainstream-school')?.standing).toBe('unheard')
      expect(setting.sources).toEqual(['Invented census, 2026-01'])
      const need = await sectionOf(scene, 'need')
      expect(need.notAsked).toEqual({ people: 1, audiences: ['child'] })
      expect(need.rows.filter(({ heard }) => heard > 0).map(({ value }) => value)).toEqual([
        'learning',
        'hearing',
      ])
    })

    test('a new table takes the place of the old one, a refused one changes nothing, and both are on record', async () => {
      await using db = await engine.fresh()
      const scene = await aScene(db)
      await save(scene)
      expect(await save(scene, 'characteristic,group,people\nsetting,castle,9')).toMatchObject({ ok: false })
      expect((await readCoverage(scene.house, scene.inspection.id, 'en')).table).toContain(
        'special-school,100',
      )
      await save(scene, 'characteristic,group,people\nage,5-10,9')
      const { table, source } = await readCoverage(scene.house, scene.inspection.id, 'en')
      expect(table.split('\n').slice(1)).toEqual(['age-band,5-10,9,Invented census,2026-01'])
      expect(source).toBe('Invented census')
      const actions = (await listAuditEvents(db, { limit: 5 })).map(({ action }) => action)
      expect(actions).toEqual(['population.saved', 'population.saved'])
      expect((await readCoverage(scene.house, 'elsewhere', 'en')).table.split('\n')).toHaveLength(1)
      await deleteInspection(db, scene.inspection.id)
      expect(await db.selectFrom('populations').selectAll().execute()).toEqual([])
    })

    test('where nobody has answered, every group is unheard and nothing divides by nothing', async () => {
      await using db = await engine.fresh()
      const scene = await aScene(db)
      const coverage = await readCoverage(scene.house, scene.inspection.id, 'en')
      expect(coverage.heard).toBe(0)
      for (const { rows, asked } of coverage.sections) {
        expect(asked.people).toBe(0)
        for (const row of rows) expect(row).toMatchObject({ heard: 0, heardShare: 0, standing: 'unheard' })
      }
    })
  })
