import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast, themesIn } from './colours.ts'

const css = readFileSync('app/ui/tokens.css', 'utf8')
const themes = themesIn(css)

/** Words and the grounds they stand on. WCAG 2.2, 1.4.6 (AAA): 7:1, whatever their size. */
const words: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'card', 'accent-soft', 'warm', 'good-soft', 'bad-soft']],
  ['ink-quiet', ['paper', 'card', 'accent-soft', 'warm', 'good-soft', 'bad-soft']],
  ['accent', ['paper', 'card', 'accent-soft', 'warm']],
  ['accent-ink', ['accent']],
  ['good', ['good-soft', 'card', 'paper']],
  ['bad', ['paper', 'card', 'bad-soft']],
]
/** Edges and marks that must be seen. WCAG 2.2, 1.4.11: 3:1. */
const marks: readonly (readonly [string, readonly string[]])[] = [
  ['line', ['paper', 'card']],
  ['accent', ['paper', 'card']],
  ['focus', ['paper', 'card', 'accent-soft', 'warm']],
  ['positive', ['paper', 'card']],
  ['negative', ['paper', 'card']],
  ['mixed', ['paper', 'card']],
  ['neutral', ['paper', 'card']],
]

for (const [theme, tokens] of Object.entries(themes))
  describe(`the colours called ${theme}`, () => {
    const ratio = (front: string, ground: string) => contrast(tokens[front] ?? '', tokens[ground] ?? '')
    const below = (pairs: typeof words, least: number) =>
      pairs.flatMap(([front, grounds]) =>
        grounds
          .map((ground) => ({ pair: `${front} on ${ground}`, ratio: ratio(front, ground) }))
          .filter((one) => !(one.ratio >= least)),
      )

    test('let every word be read: 7 to 1', () => {
      expect(below(words, 7)).toEqual([])
    })

    test('let every edge, mark and focus be seen: 3 to 1', () => {
      expect(below(marks, 3)).toEqual([])
    })
  })

test('there are five sets of colours, each with every token', () => {
  expect(Object.keys(themes)).toEqual(['light', 'cream', 'dark', 'system in the dark', 'contrast'])
  for (const tokens of Object.values(themes))
    expect(Object.keys(tokens).sort()).toEqual(Object.keys(themes.light ?? {}).sort())
})

test('dark is the same, chosen or asked for by the device', () => {
  expect(themes['system in the dark']).toEqual(themes.dark)
})

test('contrast is worked out as WCAG says', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrast('#fff', '#fff')).toBe(1)
})
