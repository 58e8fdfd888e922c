import { z } from 'zod'
import { type Level, screen } from '#app/safeguarding/index.ts'
import { type EvaluationTask, rowSchema, share } from './task.ts'

const levels = ['urgent', 'concern', 'none'] as const
const row = rowSchema({ label: z.enum(levels), lang: z.string().optional() })
type Row = z.infer<typeof row>

export const safeguardingTask: EvaluationTask<Row, Level> = {
  name: 'safeguarding',
  row,
  keys: ['id', 'label'],
  takes: { train: false, codebook: false },
  prepare: () => (each) => screen(each.text, each.lang ?? 'und').level,
  prediction: (said) => ({ label: said }),
  report: ({ test }, said) =>
    levelReport(test.map((each, at) => ({ truth: each.label, said: said[at] ?? 'none' }))),
}

/** The share of each true level that was flagged at all, and how often each level was right. */
export function levelReport(rows: readonly { truth: Level; said: Level }[]): Record<string, unknown> {
  const flagged: Record<string, number> = {}
  const byLevel: Record<string, { precision: number; recall: number; support: number }> = {}
  for (const level of levels) {
    const truly = rows.filter((each) => each.truth === level)
    const right = truly.filter((each) => each.said === level).length
    flagged[level] = share(truly.filter((each) => each.said !== 'none').length, truly.length)
    byLevel[level] = {
      precision: share(right, rows.filter((each) => each.said === level).length),
      recall: share(right, truly.length),
      support: truly.length,
    }
  }
  return { rows: rows.length, flagged, levels: byLevel }
}
