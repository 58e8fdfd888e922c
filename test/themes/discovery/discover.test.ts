import { expect, test } from 'vitest'
import { namingText } from '#app/themes/discovery/name-group.ts'
import { sharing } from '#app/themes/discovery/sharing.ts'
import { agreement, discover, discoverIn, holdingOf, redundantPairs } from '#app/themes/index.ts'
import { inventedAnswers } from './invented.ts'

const texts = inventedAnswers(60)

test('two plain subjects come apart', () => {
  const told = texts.filter(({ about }) => about === 'taxi' || about === 'lunch')
  const { groupOf } = discover(told.map(({ text }) => text))
  const { ari } = agreement(
    told.map(({ about }) => about),
    Array.from(groupOf),
  )
  expect(ari).toBeGreaterThan(0.9)
})

test('the order of the texts cannot matter', () => {
  const forward = discover(texts.map(({ text }) => text))
  const back = discover(texts.map(({ text }) => text).reverse())
  expect(Array.from(back.groupOf).reverse()).toEqual(Array.from(forward.groupOf))
  expect(back.groups.map(({ name, holds }) => [name, holds])).toEqual(
    forward.groups.map(({ name, holds }) => [name, holds]),
  )
})

test('every unit is in one group or listed as not grouped', () => {
  const said = [...texts.map(({ text }) => text), '', '?!', 'zxqv']
  const { groups, groupOf } = discover(said)
  const grouped = groups.flatMap(({ members }) => members)
  const left = said.flatMap((_, i) => (groupOf[i] === -1 ? [i] : []))
  expect([...grouped, ...left].sort((a, b) => a - b)).toEqual(said.map((_, i) => i))
  expect(left).toEqual(expect.arrayContaining([said.length - 3, said.length - 2]))
})

test('a group is named in words that its units hold, never by a personal detail', () => {
  const named = texts.map(({ text }) => text.replace('the driver', 'Mrs Patel'))
  const { groups } = discoverIn(named)
  expect(groups.length).toBeGreaterThan(1)
  for (const { name, members } of groups) {
    expect(name).not.toBe('')
    expect(name.toLowerCase()).not.toContain('patel')
    const said = members.map((i) => (named[i] ?? '').toLowerCase())
    for (const phrase of name.split(' · ')) expect(said.some((text) => text.includes(phrase))).toBe(true)
  }
})

test('no two groups look the same, and there are never more than asked for', () => {
  const found = discoverIn(
    texts.map(({ text }) => text),
    { groupsMax: 3 },
  )
  expect(found.groups.length).toBeLessThanOrEqual(3)
  expect(redundantPairs(found)).toBe(0)
})

test('nothing said makes no groups', () => {
  expect(discover([]).groups).toEqual([])
  expect(discover(['', '  ']).groups).toEqual([])
})

test('what is merely left over does not hold together as a subject does', () => {
  const strangers = Array.from(
    { length: 30 },
    (_, i) => `${odd[i]} ${odd[(i + 11) % 30]} ${odd[(i + 17) % 30]}`,
  )
  const [left = 0] = sharing([...texts.map(({ text }) => text), ...strangers].map(namingText), [
    strangers.map((_, i) => texts.length + i),
  ])
  const [taxi] = discover(texts.map(({ text }) => text)).groups.filter(({ name }) => name.includes('taxi'))
  expect(left).toBeLessThan(0.5)
  expect(holdingOf(taxi?.holds ?? 0)).toBe('well')
})

const odd =
  `violin garden passport candle ladder parrot button tunnel marble harbour pepper bridge lantern meadow
  anchor basket chimney feather hammer island jacket kettle lemon mirror needle orchard pillow quarry ribbon saddle`.split(
    /\s+/,
  )
