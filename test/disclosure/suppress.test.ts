import { describe, expect, test } from 'vitest'
import { type Cell, minimumCell, suppressTable } from '#app/disclosure/index.ts'

const known = {
  groups: ['child', 'parent-carer', 'practitioner'],
  states: ['submitted', 'in-progress'],
  leanings: ['positive', 'mixed', 'neutral', 'negative'],
}
const cell = (group: string, state: string, leaning: string, people: number): Cell => ({
  group,
  state,
  leaning,
  people,
  units: people * 2,
})

test('four people are never shown, five are', () => {
  const of = (people: number) => suppressTable([cell('child', 'submitted', 'negative', people)], known)
  expect(of(minimumCell - 1).people).toBeNull()
  expect(of(minimumCell).people).toBe(5)
  expect(of(minimumCell).groups.child).toBe(5)
  expect(of(minimumCell + 1).states.submitted).toBe(6)
})

test('none and few look the same', () => {
  const big = cell('parent-carer', 'submitted', 'negative', 40)
  const few = suppressTable([big, cell('child', 'submitted', 'negative', 3)], known)
  const none = suppressTable([big], known)
  expect(JSON.stringify(few)).toBe(JSON.stringify(none))
})

test('people of a hidden group are in no total', () => {
  const table = suppressTable(
    [
      cell('parent-carer', 'submitted', 'negative', 40),
      cell('child', 'submitted', 'negative', 3),
      cell('practitioner', 'in-progress', 'positive', 2),
    ],
    known,
  )
  expect(table.people).toBe(40)
  expect(table.units).toBe(80)
  expect(table.states).toEqual({ submitted: 40, 'in-progress': null })
  expect(table.groups).toEqual({ 'parent-carer': 40, child: null, practitioner: null })
  expect(table.suppressed).toBe(true)
})

test('leaving a group out can make a state small, which then goes too', () => {
  const table = suppressTable(
    [
      cell('parent-carer', 'submitted', 'negative', 20),
      cell('parent-carer', 'in-progress', 'negative', 3),
      cell('child', 'in-progress', 'negative', 4),
    ],
    known,
  )
  expect(table.states['in-progress']).toBeNull()
  expect(table.people).toBe(20)
})

test('words are shown only of a group of which five lean that way', () => {
  const table = suppressTable(
    [
      cell('parent-carer', 'submitted', 'negative', 20),
      cell('parent-carer', 'submitted', 'positive', 12),
      cell('parent-carer', 'submitted', 'mixed', 11),
      cell('parent-carer', 'submitted', 'neutral', 11),
      cell('child', 'submitted', 'negative', 4),
      cell('child', 'submitted', 'positive', 6),
    ],
    known,
  )
  expect(table.mayQuote({ group: 'parent-carer', state: 'submitted', leaning: 'negative' })).toBe(true)
  expect(table.mayQuote({ group: 'child', state: 'submitted', leaning: 'negative' })).toBe(false)
  expect(table.mayQuote({ group: 'child', state: 'submitted', leaning: 'positive' })).toBe(true)
  expect(table.mayQuote({ group: 'practitioner', state: 'submitted', leaning: 'positive' })).toBe(false)
})

describe('an attacker who knows the rules', () => {
  // Every table of small counts: each hidden leaning must be able to be at least two numbers, as far as anybody
  // outside can tell from what is shown.
  test('cannot work out one hidden leaning', () => {
    const seen = new Map<string, Set<string>[]>()
    const upTo = 9
    for (let a = 0; a <= upTo; a++)
      for (let b = 0; b <= upTo; b++)
        for (let c = 0; c <= upTo; c++)
          for (let d = 0; d <= upTo; d++) {
            const counts = [a, b, c, d]
            const table = suppressTable(
              counts.map((people, at) => ({
                ...cell('child', 'submitted', known.leanings[at] ?? '', people),
                units: 0,
              })),
              known,
            )
            const shown = JSON.stringify([table.people, table.leanings])
            const could = seen.get(shown) ?? counts.map(() => new Set<string>())
            counts.forEach((people, at) => void could[at]?.add(String(people)))
            seen.set(shown, could)
          }
    const told: string[] = []
    for (const [shown, could] of seen) {
      const [people, leanings] = JSON.parse(shown) as [number | null, Record<string, number | null>]
      // Larger counts than are tried here would widen what is possible, never narrow it.
      if (people !== null && people > upTo) continue
      known.leanings.forEach((leaning, at) => {
        if (leanings[leaning] === null && (could[at]?.size ?? 0) < 2)
          told.push(`${shown} gives ${leaning} away`)
      })
    }
    expect(seen.size).toBeGreaterThan(50)
    expect(told).toEqual([])
  })
})
