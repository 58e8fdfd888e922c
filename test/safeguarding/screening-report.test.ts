import { describe, expect, it } from 'vitest'
import { levelReport } from '#app/commands/evaluate/safeguarding.ts'

describe('the safeguarding report', () => {
  it('gives the share of each true level that was flagged at all, and each level by itself', () => {
    const report = levelReport([
      { truth: 'urgent', said: 'urgent' },
      { truth: 'urgent', said: 'concern' },
      { truth: 'concern', said: 'none' },
      { truth: 'none', said: 'none' },
      { truth: 'none', said: 'concern' },
    ])
    expect(report).toEqual({
      rows: 5,
      flagged: { urgent: 1, concern: 0, none: 0.5 },
      levels: {
        urgent: { precision: 1, recall: 0.5, support: 2 },
        concern: { precision: 0, recall: 0, support: 1 },
        none: { precision: 0.5, recall: 0.5, support: 2 },
      },
    })
  })

  it('is defined for no rows', () => {
    expect(levelReport([])).toMatchObject({ rows: 0, flagged: { urgent: 0, concern: 0, none: 0 } })
  })
})
