import { describe, expect, test } from 'vitest'
import { evidenceHtml, evidenceReport, readAnswerPage, readThemesPage } from '#app/evidence/index.server.ts'
import { codeAnswers } from '#app/themes/index.server.ts'
import type { Db } from '#db/connect.server.ts'
import { engines } from '#test/support/engines.ts'
import { aScene, plainEngine, type Scene, type Telling, tell } from '#test/themes/telling.ts'

async function toldBy(db: Db, tellings: Omit<Telling, 'id'>[]): Promise<Scene> {
  const scene = await aScene(db)
  for (const [at, telling] of tellings.entries()) await tell(scene, { id: `r${100 + at}`, ...telling })
  await codeAnswers(scene.house, plainEngine, scene.inspection)
  return scene
}
const times = (count: number, telling: Omit<Telling, 'id'>) => Array.from({ length: count }, () => telling)
const transportIn = <T extends { id: string }>(themes: T[]) => {
  const found = themes.find((theme) => theme.id === 'transport')
  if (!found) throw new Error('no transport')
  return found
}
const parent = { state: 'submitted', questionnaire: 'parent-carer' } as const
const child = { state: 'submitted', questionnaire: 'child-easy-read' } as const

for (const engine of engines)
  describe(engine.name, () => {
    test('people are counted, not mentions; good and bad from one person is mixed', async () => {
      await using db = await engine.fresh()
      const scene = await toldBy(db, [
        { ...parent, words: 'Bad transport. Very bad transport. The bad transport.' },
        { ...parent, words: 'Good transport. Then bad transport.' },
        { words: 'Good transport.', questionnaire: 'child-easy-read' },
        { ...parent, words: 'Nothing else.' },
        { ...parent, words: 'Bad transport.', preview: true },
      ])
      const { themes } = await evidenceReport(scene.house, scene.inspection, 'team')
      const transport = transportIn(themes)
      expect(transport.people).toEqual({ submitted: 2, inProgress: 1 })
      expect(transport.units).toBe(6)
      expect(transport.sentiment).toEqual({ positive: 1, negative: 1, mixed: 1, neutral: 0 })
      expect(transport.groups).toEqual([
        { audience: 'child', people: 1 },
        { audience: 'parent-carer', people: 2 },
      ])
      expect(transport.suppressed).toBe(false)
    })

    test('a page can be narrowed to one group and to what was sent', async () => {
      await using db = await engine.fresh()
      const scene = await toldBy(db, [
        { ...parent, words: 'Bad transport.' },
        { ...child, words: 'Good transport.' },
        { words: 'Good transport.', questionnaire: 'child-easy-read' },
      ])
      const of = async (only: Parameters<typeof readThemesPage>[3]) => {
        const page = await readThemesPage(scene.house, scene.inspection, 'en', only)
        return transportIn(page.sections.flatMap((section) => section.lines)).total
      }
      expect(await of({})).toBe(3)
      expect(await of({ audience: 'child' })).toBe(2)
      expect(await of({ audience: 'child', state: 'submitted' })).toBe(1)
    })

    test('what is for anybody has no count under five and no words of so few', async () => {
      await using db = await engine.fresh()
      const scene = await toldBy(db, [
        ...times(9, { ...parent, words: 'The bad transport never comes in time for us.' }),
        ...times(6, { ...parent, words: 'The good transport takes her to school each day.' }),
        ...times(4, { ...child, words: 'Secretly the bad transport man shouts at me on the bus.' }),
        ...times(3, { words: 'Half a word on bad transport from somebody in progress.' }),
        ...times(4, { ...parent, words: 'So much money, bad money.' }),
      ])
      const team = await evidenceReport(scene.house, scene.inspection, 'team')
      const told = await evidenceReport(scene.house, scene.inspection, 'public')
      const numbers = JSON.stringify(told, (key, value: unknown) =>
        ['interval', 'quotes', 'generatedAt'].includes(key) ? undefined : value,
      ).match(/:\d+/g)
      expect((numbers ?? []).filter((number) => Number(number.slice(1)) < 5)).toEqual([])
      const transport = transportIn(told.themes)
      expect(transport.people).toEqual({ submitted: 15, inProgress: null })
      expect(transport.groups.find((group) => group.audience === 'child')).toEqual({
        audience: 'child',
        people: null,
      })
      expect(transport.suppressed).toBe(true)
      expect(transport.quotes.length).toBeGreaterThan(0)
      const html = evidenceHtml(told, { ...scene.inspection, words: scene.house.words })
      for (const document of [JSON.stringify(told), html]) {
        expect(document).not.toContain('Secretly')
        expect(document).not.toContain('Half a word')
        expect(document).not.toContain('r100')
      }
      const money = told.themes.find((theme) => theme.id === 'money')
      expect(money?.people).toEqual({ submitted: null, inProgress: null })
      expect(money?.certainty.interval).toBeNull()
      expect(money?.quotes).toEqual([])
      expect(transportIn(team.themes).people).toEqual({ submitted: 19, inProgress: 3 })
    })

    test('every quote stands word for word in its answer; details are hidden until originals are asked for', async () => {
      await using db = await engine.fresh()
      const words = 'The bad transport made us late. Then transport again. Call me on 07700 900123.'
      const scene = await toldBy(db, [{ ...parent, words }])
      const { themes } = await evidenceReport(scene.house, scene.inspection, 'team')
      const [quote] = transportIn(themes).quotes
      expect(words).toContain(quote?.text)
      const read = (original: boolean) =>
        readAnswerPage(scene.house, scene.inspection, 'en', quote?.answer ?? '', { original })
      const text = (page: Awaited<ReturnType<typeof read>>) =>
        page?.answers.flatMap((answer) => answer.words ?? []).map((stretch) => stretch.text)
      expect(text(await read(true))?.join('')).toBe(words)
      expect(text(await read(false))?.join('')).toContain('[phone number]')
      expect(text(await read(false))?.join('')).not.toContain('900123')
      const reasons = (await read(false))?.answers.flatMap((answer) => answer.words ?? [])
      expect(reasons?.filter((stretch) => stretch.reason).map((stretch) => stretch.text)).toEqual([
        'transport',
        'transport',
      ])
    })

    test('the answer of another inspection is not there', async () => {
      await using db = await engine.fresh()
      const scene = await toldBy(db, [{ ...parent, words: 'Bad transport.' }])
      const answer = await db.selectFrom('answers').select('id').executeTakeFirstOrThrow()
      const other = { ...scene.inspection, id: 'elsewhere' }
      const options = { original: false }
      expect(await readAnswerPage(scene.house, other, 'en', answer.id, options)).toBeUndefined()
    })
  })
