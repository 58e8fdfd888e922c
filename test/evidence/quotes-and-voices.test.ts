import { describe, expect, test } from 'vitest'
import { evidenceReport, readRepeats, readThemePage, readThemesPage } from '#app/evidence/index.server.ts'
import { codeAnswers, markAnswers } from '#app/themes/index.server.ts'
import type { Db } from '#db/connect.server.ts'
import { engines } from '#test/support/engines.ts'
import { aScene, plainEngine, type Scene, type Telling, tell } from '#test/themes/telling.ts'

// Everything said here is invented.
type Said = Omit<Telling, 'id'> & { setting?: string; pictures?: boolean }
const parent = { state: 'submitted', questionnaire: 'parent-carer' } as const
const child = { state: 'submitted', questionnaire: 'child-easy-read' } as const

async function toldBy(db: Db, said: readonly Said[]): Promise<Scene> {
  const scene = await aScene(db)
  for (const [at, { setting, pictures, ...telling }] of said.entries()) {
    const id = `r${100 + at}`
    await tell(scene, { id, ...telling })
    const own = telling.questionnaire === 'child-easy-read' ? 'setting' : 'p_setting'
    const chosen = [
      ...(setting ? [{ question: own, via: 'choice', value: setting }] : []),
      ...(pictures ? [{ question: 'c_fun', via: 'picture', value: ['music'] }] : []),
    ]
    for (const { question, via, value } of chosen)
      await db
        .insertInto('answers')
        .values({
          id: `${id}.${question}`,
          response_id: id,
          inspection_id: scene.inspection.id,
          question,
          type: 'single',
          via,
          value: JSON.stringify(value),
          text_sealed: null,
          skipped: 0,
          revision: 1,
          coded_revision: 1,
          saved_at: scene.house.clock().toISOString(),
        })
        .execute()
  }
  await codeAnswers(scene.house, plainEngine, scene.inspection)
  await markAnswers(scene.house, scene.inspection)
  return scene
}
const transportPage = async ({ house, inspection }: Scene, asked: Parameters<typeof readThemePage>[5]) => {
  const page = await readThemePage(house, inspection, 'en', 'transport', 'reader', asked)
  if (!page) throw new Error('no transport')
  return page
}
const reasonsOfParents = [
  'never comes',
  'comes late',
  'costs us money',
  'is loud',
  'goes the wrong way',
  'has no belts',
]

for (const engine of engines)
  describe(engine.name, () => {
    test('every quote stands word for word in a stored answer, whoever it is for', async () => {
      await using db = await engine.fresh()
      const said = Array.from(
        { length: 24 },
        (_, at): Said => ({
          ...(at % 3 ? parent : child),
          words: `The ${at % 2 ? 'bad' : 'good'} transport ${reasonsOfParents[at % 6]}, ${'and so on '.repeat(at % 4)}says ${at}.`,
        }),
      )
      const scene = await toldBy(db, said)
      const stored = said.map(({ words }) => words)
      const page = await transportPage(scene, { page: 1 })
      const quoted = page.quotes.map(({ card }) => card.text)
      for (const audience of ['team', 'public'] as const) {
        const { themes } = await evidenceReport(scene.house, scene.inspection, audience)
        quoted.push(...themes.flatMap(({ quotes }) => quotes.map(({ text }) => text)))
      }
      expect(quoted.length).toBeGreaterThan(10)
      for (const text of quoted)
        expect(
          stored.some((words) => words.includes(text)),
          text,
        ).toBe(true)
    })

    test('the evidence keeps its shape: nothing of how it is told for the desk is in it', async () => {
      await using db = await engine.fresh()
      const scene = await toldBy(db, [
        { ...parent, words: 'The bad transport never comes in time for us.' },
        { ...parent, words: 'So much good and bad transport in one single week.' },
      ])
      const { themes } = await evidenceReport(scene.house, scene.inspection, 'team')
      const transport = themes.find(({ id }) => id === 'transport')
      expect(Object.keys(transport ?? {}).sort()).toEqual(
        [
          'certainty',
          'criteria',
          'groups',
          'id',
          'kind',
          'label',
          'people',
          'quotes',
          'sentiment',
          'suppressed',
          'units',
        ].sort(),
      )
      expect(Object.keys(transport?.certainty ?? {}).sort()).toEqual(['interval', 'level'])
      expect(transport?.quotes).toEqual([
        {
          answer: expect.any(String),
          text: 'The bad transport never comes in time for us.',
          audience: 'parent-carer',
          stance: 'against',
        },
      ])
    })

    test('a small group that answered by pictures is quoted, with the reason', async () => {
      await using db = await engine.fresh()
      const scene = await toldBy(db, [
        ...reasonsOfParents.map((what) => ({
          ...parent,
          words: `Our bad transport ${what} and we told them so.`,
        })),
        { ...child, words: 'bad transport man', pictures: true },
        { ...parent, words: 'There is good and bad transport about.' },
      ])
      const { quotes } = await transportPage(scene, { page: 1 })
      const byChild = quotes.find(({ card }) => card.audience === 'child')
      expect(byChild?.reasons).toEqual([
        { code: 'group', group: 'child', people: 1, here: 7 },
        { code: 'way', way: 'picture' },
      ])
      expect(quotes.filter(({ stance }) => stance === 'both').map(({ reasons }) => reasons[0]?.code)).toEqual(
        ['only'],
      )
    })

    test('words that single somebody out are read by the team and not published', async () => {
      await using db = await engine.fresh()
      const telling = 'Our bad transport is for twins in a wheelchair, one is 9 years old.'
      const scene = await toldBy(db, [
        ...reasonsOfParents.map((what) => ({
          ...parent,
          words: `Our bad transport ${what} and we told them so.`,
        })),
        ...reasonsOfParents.map((what) => ({
          ...parent,
          words: `It ${what} but the driver is good transport.`,
        })),
        { ...parent, words: telling },
      ])
      const { themes } = await evidenceReport(scene.house, scene.inspection, 'public')
      const transport = themes.find(({ id }) => id === 'transport')
      expect(transport?.quotes.length).toBeGreaterThan(0)
      expect(JSON.stringify(themes)).not.toContain('twins')
      expect((await transportPage(scene, { page: 1 })).cards.map(({ text }) => text)).toContain(telling)
    })

    test('what is strong in alternative provision is raised, and its line opens to what it said', async () => {
      await using db = await engine.fresh()
      const scene = await toldBy(db, [
        ...Array.from({ length: 6 }, (_, at) => ({
          ...parent,
          setting: 'alternative-provision',
          words: at < 4 ? `Here ${at} is bad transport.` : 'Nothing else.',
        })),
        ...Array.from({ length: 40 }, (_, at) => ({
          ...(at % 2 ? parent : child),
          setting: 'mainstream-school',
          words: at < 2 ? 'Some bad transport.' : 'It is all good here.',
        })),
      ])
      const { raised } = await readThemesPage(scene.house, scene.inspection, 'en', {})
      const line = raised?.lines.find(({ voice }) => voice === 'alternative-provision.yes')
      expect(line).toMatchObject({
        theme: 'transport',
        group: 'In alternative provision',
        said: 4,
        of: 6,
        othersSaid: 2,
        others: 40,
        level: 'clear',
      })
      const only = { page: 1, voice: { kind: 'alternative-provision', value: 'yes' } } as const
      const page = await transportPage(scene, only)
      expect([page.listed, page.voice]).toEqual([4, 'In alternative provision'])
      for (const [kind, value, listed] of [
        ['setting', 'alternative-provision', 4],
        ['setting', 'mainstream-school', 2],
        ['audience', 'child', 1],
        ['given', 'alone', 6],
        ['language', 'en', 6],
        ['picture', 'yes', 0],
        ['need', 'hearing', 0],
      ] as const)
        expect([
          kind,
          value,
          (await transportPage(scene, { page: 1, voice: { kind, value } })).listed,
        ]).toEqual([kind, value, listed])
      expect(
        (await readThemesPage(scene.house, scene.inspection, 'en', { audience: 'child' })).raised,
      ).toBeNull()
    })

    test('a theme stands in both ways of counting', async () => {
      await using db = await engine.fresh()
      const scene = await toldBy(db, [
        ...Array.from({ length: 3 }, (_, at) => ({ ...child, words: `Here ${at} is bad transport.` })),
        ...Array.from({ length: 9 }, () => ({ ...parent, words: 'It is all good here.' })),
      ])
      const { standing } = await transportPage(scene, { page: 1 })
      expect(standing).toMatchObject({ plain: 0.25, each: 0.5, leftOut: [] })
      const { standings } = await readThemesPage(scene.house, scene.inspection, 'en', {})
      expect(standings?.map(({ id }) => id)).toEqual(['transport'])
    })

    test('near copies are shown as such, are counted, and the theme says what it has without them', async () => {
      await using db = await engine.fresh()
      const letter =
        'We the parents of the valley ask you to look at the bad transport that our children wait for each morning, says Mary Smith.'
      const scene = await toldBy(db, [
        ...Array.from({ length: 5 }, () => ({ ...parent, words: letter })),
        ...Array.from({ length: 4 }, () => ({ ...parent, words: 'Bad transport.' })),
      ])
      const page = await transportPage(scene, { page: 1 })
      expect(page.counts.people.submitted).toBe(9)
      expect(page.repeats).toEqual([{ id: expect.any(String), people: 5, answers: 5, without: 4 }])
      const { groups, bursts } = await readRepeats(scene.house, scene.inspection, 'en')
      expect(groups).toMatchObject([{ people: 5, more: 0, letter: false, inOneHour: 5 }])
      expect(groups[0]?.answers).toHaveLength(5)
      expect(groups[0]?.sample?.text).toContain('[name]')
      expect(bursts).toEqual([])
      const opened = await readRepeats(scene.house, scene.inspection, 'en', page.repeats[0]?.id)
      expect(opened.groups[0]?.answers).toContain(page.repeats[0]?.id)
    })

    test('where nobody spoke there is nothing to compare', async () => {
      await using db = await engine.fresh()
      const scene = await toldBy(db, [])
      const page = await readThemesPage(scene.house, scene.inspection, 'en', {})
      expect(page.raised).toEqual({ lines: [], comparisons: 0, byChance: 0, groups: 0 })
      expect(page.standings).toEqual([])
      expect(await readRepeats(scene.house, scene.inspection, 'en')).toEqual({
        groups: [],
        moreGroups: 0,
        bursts: [],
        read: 0,
      })
    })
  })
