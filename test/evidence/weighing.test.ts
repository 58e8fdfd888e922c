import { expect, test } from 'vitest'
import { chanceOf } from '#app/evidence/weighing/fisher.ts'
import { standingOf } from '#app/evidence/weighing/one-voice-each.ts'
import { quietVoices } from '#app/evidence/weighing/quiet-voices.ts'
import type { VoiceCount } from '#db/voices.server.ts'

const audience = (value: string, people: number): VoiceCount => ({ kind: 'audience', value, people })
const placed = (value: 'yes' | 'no', people: number): VoiceCount => ({
  kind: 'alternative-provision',
  value,
  people,
})

test('the exact test agrees with values worked out by hand', () => {
  // Fisher's lady tasting tea: 4 of 4 cups right is 1 in 70, 3 or more 17 in 70.
  expect(chanceOf(4, 4, 0, 4)).toBeCloseTo(1 / 70, 12)
  expect(chanceOf(3, 4, 1, 4)).toBeCloseTo(17 / 70, 12)
  expect(chanceOf(0, 5, 3, 20)).toBeCloseTo(1, 12)
  expect(chanceOf(0, 0, 0, 0)).toBe(1)
  expect(chanceOf(30_000, 50_000, 1, 50_000)).toBeLessThan(1e-12)
})

test('4 of 6 against 8 of 140 is raised, and says so', () => {
  const { raised } = quietVoices(
    [{ id: 'safety', voices: [placed('yes', 4), placed('no', 8)] }],
    [placed('yes', 6), placed('no', 140)],
  )
  expect(raised).toEqual([
    expect.objectContaining({
      theme: 'safety',
      voice: { kind: 'alternative-provision', value: 'yes' },
      said: 4,
      of: 6,
      othersSaid: 8,
      others: 140,
      level: 'clear',
    }),
  ])
  expect(raised[0]?.times).toBeCloseTo(11.67, 1)
})

test('nothing is raised for two people, for one voice, or where there is nobody to compare with', () => {
  const raisedOf = (said: VoiceCount[], spoke: VoiceCount[]) =>
    quietVoices([{ id: 'safety', voices: said }], spoke)
  expect(raisedOf([placed('yes', 2)], [placed('yes', 2), placed('no', 500)]).raised).toEqual([])
  expect(raisedOf([placed('yes', 1)], [placed('yes', 3), placed('no', 500)]).raised).toEqual([])
  expect(raisedOf([audience('child', 3)], [audience('child', 3), audience('parent-carer', 4)])).toMatchObject(
    {
      raised: [],
      comparisons: 0,
    },
  )
  expect(raisedOf([audience('child', 30)], [audience('child', 30)])).toEqual({
    raised: [],
    comparisons: 0,
    byChance: 0,
  })
  expect(quietVoices([], [])).toEqual({ raised: [], comparisons: 0, byChance: 0 })
})

test('the large group is never called quiet', () => {
  const spoke = [audience('child', 10), audience('parent-carer', 200)]
  const { raised } = quietVoices([{ id: 'money', voices: [audience('parent-carer', 150)] }], spoke)
  expect(raised).toEqual([])
})

test('of many themes without a difference hardly any is called clear', () => {
  // Every theme is said by 10 % in each group, give or take what chance gives.
  let state = 7
  const chance = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  const draws = (people: number) => Array.from({ length: people }, chance).filter((one) => one < 0.1).length
  const spoke = [audience('child', 20), audience('young-person', 40), audience('parent-carer', 300)]
  const themes = Array.from({ length: 200 }, (_, at) => ({
    id: `t${at}`,
    voices: spoke.map((group) => ({ ...group, people: draws(group.people) })),
  }))
  const { raised, comparisons, byChance } = quietVoices(themes, spoke)
  expect(comparisons).toBeGreaterThan(350)
  expect(raised.filter(({ level }) => level === 'clear').length).toBeLessThanOrEqual(1)
  expect(raised.length).toBeLessThanOrEqual(3 * byChance)
})

test('both ways of counting stand side by side', () => {
  const standing = standingOf([
    { audience: 'parent-carer', people: 10, of: 100 },
    { audience: 'child', people: 8, of: 10 },
    { audience: 'practitioner', people: 2, of: 2 },
  ])
  expect(standing.plain).toBeCloseTo(20 / 112)
  expect(standing.each).toBeCloseTo(0.45)
  expect(standing.leftOut).toEqual(['practitioner'])
})

test('one group alone has one way of counting', () => {
  expect(standingOf([{ audience: 'child', people: 2, of: 5 }])).toMatchObject({ plain: 0.4, each: null })
  expect(standingOf([])).toEqual({ plain: 0, each: null, groups: [], leftOut: [] })
})
