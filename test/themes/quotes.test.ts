import { expect, test } from 'vitest'
import { certaintyOf, pickQuotes, type QuotableUnit } from '#app/themes/index.ts'

const aUnit = (id: string, given: Partial<QuotableUnit> = {}): QuotableUnit => ({
  id,
  person: id,
  text: `They helped number ${id} with reading every single day`,
  sentiment: 'positive',
  confidence: 0.9,
  ...given,
})

test('quotes come from both stances and from different people', () => {
  const quotes = pickQuotes(
    [
      aUnit('a', { text: 'Speech therapy made such a difference to my son' }),
      aUnit('b', { person: 'a', text: 'Everyone at the nursery knows how he talks' }),
      aUnit('c', { sentiment: 'negative', text: 'We waited two years and nobody ever rang us back' }),
      aUnit('d', { sentiment: 'neutral', text: 'He goes to the school on the hill each morning' }),
    ],
    { perStance: 2 },
  )
  expect(quotes.map(({ unit, stance }) => [unit.id, stance])).toEqual([
    ['a', 'for'],
    ['c', 'against'],
  ])
})

test('near copies are quoted once', () => {
  expect(pickQuotes([aUnit('a'), aUnit('b')], { perStance: 3 })).toHaveLength(1)
})

test('the order of the units does not matter', () => {
  const units = ['one two three', 'four five six', 'seven eight nine'].map((text, i) =>
    aUnit(`u${i}`, { text }),
  )
  expect(pickQuotes([...units].reverse(), { perStance: 2 })).toEqual(pickQuotes(units, { perStance: 2 }))
})

test('few people make a wide interval and low certainty', () => {
  expect(certaintyOf(2, 6)).toMatchObject({ level: 'low' })
  expect(certaintyOf(400, 1200)).toMatchObject({ level: 'high' })
  expect(certaintyOf(0, 0)).toEqual({ level: 'low', interval: [0, 1] })
  const { interval } = certaintyOf(50, 100)
  expect(interval).toEqual([0.4038, 0.5962])
})
