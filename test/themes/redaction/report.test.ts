import { describe, expect, it } from 'vitest'
import { spanReport } from '#app/commands/evaluate/redaction.ts'

const person = (start: number, end: number) => ({ start, end, type: 'person' as const })
const place = (start: number, end: number) => ({ start, end, type: 'place' as const })

describe('the redaction report', () => {
  it('counts a span that overlaps as found, of any type and of its own', () => {
    const report = spanReport([
      { truth: [person(0, 5), place(10, 15)], said: [person(0, 5), person(12, 15), person(20, 22)] },
    ])
    expect(report).toEqual({
      rows: 1,
      any: { precision: 0.666667, recall: 1 },
      types: {
        person: { precision: 0.333333, recall: 1, exactRecall: 1, support: 1 },
        place: { precision: 0, recall: 0, exactRecall: 0, support: 1 },
      },
    })
  })

  it('asks for the same ends in exactRecall, and lets touching spans not overlap', () => {
    const report = spanReport([{ truth: [person(0, 5), person(6, 9)], said: [person(0, 6)] }])
    expect(report).toMatchObject({ types: { person: { recall: 0.5, exactRecall: 0 } } })
  })
})
