import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { type Characteristic, characteristics, readCharacteristic, readGroup } from './characteristics.ts'
import type { PopulationProblem } from './population-table.ts'

export type PopulationRow = {
  characteristic: Characteristic
  value: string
  people: number
  source: string
  countedOn: string
}
export type PopulationRead =
  | { ok: true; rows: PopulationRow[] }
  | { ok: false; problems: PopulationProblem[] }

const lengthMax = 200_000
const rowsMax = 500
const columns = ['characteristic', 'group', 'people'] as const

const people = z
  .string()
  .transform((text) => text.replace(/[\s,'’]/g, ''))
  .pipe(z.string().regex(/^\d{1,9}$/))
  .transform(Number)
const date = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/)
const source = z.string().min(1).max(300)

/**
 * A table of the area's children, as typed or pasted: a line a group, the separators of a spreadsheet, numbers with or
 * without marks of thousands. Every problem is told with its line; where there is one, nothing is taken.
 */
export function readPopulation(
  text: string,
  given: { source: string; countedOn: string },
  called: (characteristic: Characteristic, group: string) => readonly string[],
): PopulationRead {
  if (text.trim() === '') return refused({ code: 'empty' })
  if (text.length > lengthMax) return refused({ code: 'too-long' })
  const lines = readLines(text)
  if (!lines) return refused({ code: 'quote' })
  const [head, ...rows] = lines
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase())
  const missing = columns.filter((column) => !names.includes(column))
  if (missing.length > 0)
    return { ok: false, problems: missing.map((column) => ({ code: 'column', column })) }
  if (rows.length === 0) return refused({ code: 'empty' })
  if (rows.length > rowsMax) return refused({ code: 'too-long' })
  const found = new Map<string, PopulationRow & { short: boolean }>()
  const problems: PopulationProblem[] = []
  for (const { line, cells } of rows) {
    const cell = (name: string) => (cells[names.indexOf(name)] ?? '').trim()
    const read = readRow(line, cell, given, called)
    if ('code' in read) {
      const said = problems.some((one) => one.code === read.code && !('line' in one))
      if (!said) problems.push(read)
      continue
    }
    const key = `${read.characteristic}/${read.value}`
    const before = found.get(key)
    // Several kinds of the census are one group here; the same group written twice is a slip.
    if (before && !(before.short && read.short))
      problems.push({ code: 'twice', line, written: cell('group') })
    else found.set(key, before ? { ...before, people: before.people + read.people } : read)
  }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, rows: [...found.values()].map(({ short: _, ...row }) => row) }
}

function readRow(
  line: number,
  cell: (name: string) => string,
  given: { source: string; countedOn: string },
  called: (characteristic: Characteristic, group: string) => readonly string[],
): (PopulationRow & { short: boolean }) | PopulationProblem {
  const wrong = (code: Extract<PopulationProblem, { line: number }>['code'], written: string) => ({
    code,
    line,
    written,
  })
  const characteristic = readCharacteristic(cell('characteristic'))
  if (!characteristic) return wrong('characteristic', cell('characteristic'))
  const group = readGroup(characteristic, cell('group'), called)
  if (!group) return wrong('group', cell('group'))
  const count = people.safeParse(cell('people'))
  if (!count.success) return wrong('people', cell('people'))
  const from = source.safeParse(cell('source') || given.source.trim())
  if (!from.success) return { code: 'no-source' }
  const on = date.safeParse(cell('date') || given.countedOn.trim())
  if (!on.success)
    return cell('date') || given.countedOn.trim()
      ? wrong('date', cell('date') || given.countedOn)
      : { code: 'no-date' }
  return {
    characteristic,
    value: group.group,
    short: group.short,
    people: count.data,
    source: from.data,
    countedOn: on.data,
  }
}

function readLines(text: string): { line: number; cells: string[] }[] | undefined {
  const [first = ''] = text.trimStart().split(/[\r\n]/)
  const delimiter = [',', ';', '\t'].reduce((best, one) =>
    first.split(one).length > first.split(best).length ? one : best,
  )
  try {
    const read = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as { info: { lines: number }; record: string[] }[]
    return read
      .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
      .map(({ info, record }) => ({ line: info.lines, cells: record }))
  } catch {
    return undefined
  }
}

/** What is stored, as a table to change; where nothing is, every group with nothing beside it. */
export function writePopulation(
  rows: readonly Pick<PopulationRow, 'characteristic' | 'value' | 'people' | 'source' | 'countedOn'>[],
): string {
  const cell = (text: string) => (/[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = characteristics.flatMap((characteristic) =>
    rows
      .filter((row) => row.characteristic === characteristic)
      .map((row) =>
        [row.characteristic, row.value, String(row.people), row.source, row.countedOn].map(cell).join(','),
      ),
  )
  return ['characteristic,group,people,source,date', ...lines].join('\n')
}

const refused = (problem: PopulationProblem): PopulationRead => ({ ok: false, problems: [problem] })
