import { z } from 'zod'
import { detailTypes, findPersonalDetails, type PersonalDetail } from '#app/themes/index.ts'
import { type EvaluationTask, rowSchema, share } from './task.ts'

const span = z.object({ start: z.int().min(0), end: z.int().min(1), type: z.enum(detailTypes) })
const row = rowSchema({ spans: z.array(span), lang: z.string().optional() })
type Row = z.infer<typeof row>

export const redactionTask: EvaluationTask<Row, PersonalDetail[]> = {
  name: 'redaction',
  row,
  keys: ['id', 'spans'],
  takes: { train: false, codebook: false },
  prepare: () => (each) => findPersonalDetails(each.text, each.lang ?? 'und'),
  prediction: (said) => ({ spans: said }),
  report: ({ test }, said) =>
    spanReport(test.map((each, at) => ({ truth: each.spans, said: said[at] ?? [] }))),
}

const overlap = (one: PersonalDetail, other: PersonalDetail): boolean =>
  one.start < other.end && other.start < one.end

/** A span counts when it overlaps one of the other side; `exactRecall` asks for the same ends. */
export function spanReport(
  rows: readonly { truth: PersonalDetail[]; said: PersonalDetail[] }[],
): Record<string, unknown> {
  const any = { said: 0, saidRight: 0, truth: 0, truthFound: 0 }
  const types: Record<string, { precision: number; recall: number; exactRecall: number; support: number }> =
    {}
  for (const { truth, said } of rows) {
    any.said += said.length
    any.saidRight += said.filter((each) => truth.some((other) => overlap(each, other))).length
    any.truth += truth.length
    any.truthFound += truth.filter((each) => said.some((other) => overlap(each, other))).length
  }
  for (const type of detailTypes) {
    const count = { said: 0, saidRight: 0, truth: 0, found: 0, exact: 0 }
    for (const row of rows) {
      const truth = row.truth.filter((each) => each.type === type)
      const said = row.said.filter((each) => each.type === type)
      count.truth += truth.length
      count.said += said.length
      count.saidRight += said.filter((each) => truth.some((other) => overlap(each, other))).length
      count.found += truth.filter((each) => said.some((other) => overlap(each, other))).length
      count.exact += truth.filter((each) =>
        said.some((other) => each.start === other.start && each.end === other.end),
      ).length
    }
    // Only kinds that the file holds are scored.
    if (count.truth === 0) continue
    types[type] = {
      precision: share(count.saidRight, count.said),
      recall: share(count.found, count.truth),
      exactRecall: share(count.exact, count.truth),
      support: count.truth,
    }
  }
  return {
    rows: rows.length,
    any: { precision: share(any.saidRight, any.said), recall: share(any.truthFound, any.truth) },
    types,
  }
}
