import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { levelReport } from '#app/commands/evaluate/safeguarding.ts'
import { screen } from '#app/safeguarding/index.ts'

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

const row = z.object({ text: z.string(), label: z.enum(['urgent', 'concern', 'none']), part: z.string() })
const invented = readFileSync(new URL('../fixtures/evaluation/safeguarding.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => row.parse(JSON.parse(line)))

// Only shares are looked at: a sentence of the held part must not be read to mend the screening.
const flaggedOf = (part: string) =>
  z
    .object({ flagged: z.object({ urgent: z.number(), concern: z.number(), none: z.number() }) })
    .parse(
      levelReport(
        invented
          .filter((each) => each.part === part)
          .map(({ text, label }) => ({ truth: label, said: screen(text, 'en').level })),
      ),
    ).flagged

describe('invented sentences, written apart from the rules', () => {
  it('are flagged as often as was measured, in the part that may be read', () => {
    const { urgent, concern, none } = flaggedOf('dev')
    expect(urgent).toBeGreaterThanOrEqual(0.98)
    expect(concern).toBeGreaterThanOrEqual(0.9)
    expect(none).toBeLessThanOrEqual(0.15)
  })

  it('are flagged nearly as often as was measured, in the part that is held back', () => {
    const { urgent, concern, none } = flaggedOf('held')
    expect(urgent).toBeGreaterThanOrEqual(0.96)
    expect(concern).toBeGreaterThanOrEqual(0.87)
    expect(none).toBeLessThanOrEqual(0.19)
  })
})
