import { z } from 'zod'

/** A line of a test or training file. Keys the task does not know are kept and copied to the predictions. */
export type EvaluationRow = { id: string; text: string } & Record<string, unknown>

/** What the command line gave besides the test file. */
export type TaskFiles<Row> = {
  test: Row[]
  train: Row[] | undefined
  codebook: unknown
  /** Where the test file is: paths in it are beside it. */
  folder: string
}

/**
 * One way of scoring an engine. The harness reads the files, runs `prepare` once and `predict` on every row,
 * writes the predictions and prints the report.
 */
export type EvaluationTask<Row extends EvaluationRow, Said> = {
  name: string
  /** Loose schema (`rowSchema({ … })`), so that extra keys survive. */
  row: z.ZodType<Row>
  /** The keys of the row that the task reads; all other keys are copied to the predictions. */
  keys: string[]
  takes: { train: boolean; codebook: boolean }
  /** Makes the engine ready; the returned function is timed. Same input, same output. */
  prepare(files: TaskFiles<Row>): Predict<Row, Said> | Promise<Predict<Row, Said>>
  /** The keys the engine's answer adds to a line of predictions, under the test file's own names. */
  prediction(said: Said): Record<string, unknown>
  /** The JSON report. `seconds` is the time that `predict` took over all rows. */
  report(files: TaskFiles<Row>, said: Said[], seconds: number): Record<string, unknown>
}

export type Predict<Row, Said> = (row: Row) => Said | Promise<Said>

/** Every row has an id and a text; `shape` adds what the task scores. */
export function rowSchema<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.looseObject({ id: z.string().min(1), text: z.string(), ...shape })
}

export type Lines<Row> = { ok: true; rows: Row[] } | { ok: false; line: number; reason: string }

/** Reads JSON Lines (UTF-8, BOM or not, blank lines passed over). The first bad line is named by number from 1. */
export function readJsonLines<Row>(content: string, schema: z.ZodType<Row>): Lines<Row> {
  const rows: Row[] = []
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      return { ok: false, line: index + 1, reason: 'not JSON' }
    }
    const read = schema.safeParse(value)
    if (!read.success) {
      const issue = read.error.issues[0]
      return {
        ok: false,
        line: index + 1,
        reason: `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'wrong'}`,
      }
    }
    rows.push(read.data)
  }
  return { ok: true, rows }
}

/** A file whose content cannot be used; the message names the line or the entry. Exit 2. */
export class WrongFile extends Error {
  override name = 'WrongFile'
}

/** 0 when nothing could be divided, so that a report never holds NaN. Rounded to 6 places. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1e6) / 1e6
}
