import { expect, test } from 'vitest'
import {
  certaintyOf,
  hedgeOf,
  pickQuotes,
  type QuotableUnit,
  type Side,
  sentimentOfSide,
  sides,
} from '#app/themes/index.ts'

// Everything said here is invented.
const aUnit = (id: string, given: Partial<QuotableUnit> = {}): QuotableUnit => ({
  id,
  person: id,
  group: 'parent-carer',
  way: null,
  text: `They helped number ${id} with reading every single day`,
  sentiment: 'positive',
  confidence: 0.9,
  ...given,
})
const bad = { sentiment: 'negative' } as const

/** The same numbers on every run. */
function* chances(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state / 2_147_483_648
  }
}
const vocabulary =
  'the taxi bus school teacher late never always waited helped listened years good kind reading plan review nobody rang us back and we she he spent found place lunch friends door'.split(
    ' ',
  )

/** Units of many people, groups and sides. */
function manyUnits(seed: number, count: number): QuotableUnit[] {
  const chance = chances(seed)
  const next = (below: number) => Math.floor((chance.next().value as number) * below)
  return Array.from({ length: count }, (_, at) =>
    aUnit(`u${String(at).padStart(4, '0')}`, {
      person: `p${next(count)}`,
      group: ['child', 'young-person', 'parent-carer', 'parent-carer', 'parent-carer'][next(5)] ?? '',
      way: next(12) === 0 ? 'picture' : null,
      text: Array.from({ length: 3 + next(30) }, () => vocabulary[next(vocabulary.length)]).join(' '),
      sentiment: sentimentOfSide[sides[next(4)] as Side],
      confidence: (chance.next().value as number) / 2 + 0.5,
    }),
  )
}

test('quotes come from both stances and from different people', () => {
  const quotes = pickQuotes(
    [
      aUnit('a', { text: 'Speech therapy made such a difference to my son' }),
      aUnit('b', { person: 'a', text: 'Everyone at the nursery knows how he talks' }),
      aUnit('c', { ...bad, text: 'We waited two years and nobody ever rang us back' }),
      aUnit('d', { sentiment: 'neutral', text: 'He goes to the school on the hill each morning' }),
    ],
    { perSide: 2, sides: ['for', 'against'] },
  )
  expect(quotes.map(({ unit, stance }) => [unit.person, stance])).toEqual([
    ['a', 'for'],
    ['c', 'against'],
  ])
})

test('near copies are quoted once', () => {
  expect(pickQuotes([aUnit('a'), aUnit('b')], { perSide: 3 })).toHaveLength(1)
})

test('mixed and neutral words stand on sides of their own', () => {
  const quotes = pickQuotes(
    [
      aUnit('m', { sentiment: 'mixed', text: 'The club is lovely but it costs far too much' }),
      aUnit('n', { sentiment: 'neutral', text: 'He goes to the school on the hill each morning' }),
    ],
    { perSide: 2 },
  )
  expect(quotes.map(({ unit, stance }) => [unit.id, stance])).toEqual([
    ['m', 'both'],
    ['n', 'neither'],
  ])
})

test('the one who says otherwise is always quoted, also where they say the common thing too', () => {
  const happy = ['kind teacher', 'warm lunch', 'funny reading game', 'new friends by the door'].map(
    (text, i) => aUnit(`h${i}`, { text: `We were so glad of the ${text} at school this year` }),
  )
  const torn = aUnit('h9', {
    person: 'x',
    text: 'So glad of the kind teacher and of school lunch',
    confidence: 1,
  })
  const unhappy = aUnit('z', { ...bad, person: 'x', text: 'Nobody told us when the review would be' })
  const quotes = pickQuotes([...happy, torn, unhappy], { perSide: 3 })
  const against = quotes.filter(({ stance }) => stance === 'against')
  expect(against.map(({ unit, reasons }) => [unit.id, reasons])).toEqual([
    ['z', [{ code: 'only', side: 'against', elsewhere: 5 }]],
  ])
  expect(quotes.filter(({ unit }) => unit.person === 'x')).toHaveLength(1)
})

test('what many say is quoted before what one says', () => {
  const late = ['taxi', 'minibus', 'school bus', 'driver', 'transport'].map((what, i) =>
    aUnit(`l${i}`, { ...bad, text: `The ${what} is late again and again and she misses her first lesson` }),
  )
  const odd = aUnit('a-odd', { ...bad, text: 'Purple curtains upset grandmother during violin practice' })
  const [first] = pickQuotes([...late, odd], { perSide: 1, sides: ['against'] })
  expect(first?.unit.id).toMatch(/^l/)
  expect(first?.reasons[0]).toEqual({ code: 'typical-short', people: 6 })
})

test('each group has a quote where it spoke, and the rest go by size', () => {
  const parents = [
    'Our taxi took eleven months to be agreed and cost me my job',
    'The panel met without us and lost every letter we had sent',
    'Therapy stopped in March because nobody replaced the one who left',
    'They answer emails after weeks, if at all',
  ].map((text, i) => aUnit(`p${i}`, { ...bad, text }))
  const child = aUnit('zc', {
    ...bad,
    group: 'child',
    way: 'picture',
    text: 'i hate it when the lights buzz',
    confidence: 0.5,
  })
  const quotes = pickQuotes([...parents, child], { perSide: 3, sides: ['against'] })
  expect(quotes.map(({ unit }) => unit.group).sort()).toEqual(['child', 'parent-carer', 'parent-carer'])
  const reasons = quotes.find(({ unit }) => unit.id === 'zc')?.reasons
  expect(reasons).toEqual([
    { code: 'group', group: 'child', people: 1, here: 5 },
    { code: 'way', way: 'picture' },
  ])
})

test('the smaller side says that it is', () => {
  const units = [
    ...['bus', 'plan', 'review'].map((what, i) =>
      aUnit(`a${i}`, { ...bad, text: `Nobody ever told us ${i} that the ${what} had been changed` }),
    ),
    ...['lunch', 'teacher'].map((what, i) =>
      aUnit(`f${i}`, { text: `He comes home happy ${i} and talks about the ${what} all evening` }),
    ),
  ]
  const [first] = pickQuotes(units, { perSide: 2 })
  expect(first?.reasons).toEqual([{ code: 'otherwise', people: 2, opposite: 3 }])
})

test('whoever the candidates are, the rules hold and their order does not matter', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const units = manyUnits(seed, 5 + seed * 2)
    const quotes = pickQuotes(units, { perSide: 3 })
    const shuffled = units
      .map((unit, at) => ({ unit, at: (at * 7919 + seed) % (units.length * 31) }))
      .sort((a, b) => a.at - b.at)
    expect(
      pickQuotes(
        shuffled.map(({ unit }) => unit),
        { perSide: 3 },
      ),
    ).toEqual(quotes)
    const people = quotes.map(({ unit }) => unit.person)
    for (const side of sides) {
      const here = quotes.filter((quote) => quote.stance === side)
      const could = units.filter((unit) => unit.sentiment === sentimentOfSide[side])
      expect(here.length > 0, `seed ${seed} ${side}`).toBe(could.length > 0)
      expect(new Set(here.map(({ unit }) => unit.person)).size).toBe(here.length)
      for (const { unit, reasons } of here) {
        expect(units).toContain(unit)
        expect(reasons.length).toBeGreaterThan(0)
      }
    }
    expect(people.length - new Set(people).size).toBeLessThanOrEqual(3)
  }
})

test('few people make a wide interval and low certainty', () => {
  expect(certaintyOf(2, 6)).toMatchObject({ level: 'low' })
  expect(certaintyOf(400, 1200)).toMatchObject({ level: 'high' })
  expect(certaintyOf(0, 0)).toEqual({ level: 'low', interval: [0, 1] })
  const { interval } = certaintyOf(50, 100)
  expect(interval).toEqual([0.4038, 0.5962])
})

test('a share is hedged where people are few', () => {
  expect([hedgeOf(0, 0), hedgeOf(0, 50)]).toEqual(['nobody', 'nobody'])
  expect([hedgeOf(3, 5), hedgeOf(9, 9), hedgeOf(9, 10)]).toEqual(['too-few', 'too-few', 'share'])
  expect([hedgeOf(4, 10), hedgeOf(5, 10), hedgeOf(4, 9000)]).toEqual(['few', 'share', 'few'])
})
