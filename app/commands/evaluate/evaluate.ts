import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Output, PlainCommand } from '../command.ts'
import { failed, readArguments, wrongUsage } from '../usage.ts'
import { type EvaluationRow, type EvaluationTask, readJsonLines, WrongFile } from './task.ts'

const usage =
  'earshot evaluate themes|sentiment|safeguarding|redaction|speech|discovery --test FILE.jsonl [--train FILE.jsonl] [--codebook FILE.json] [--masked] [--max-groups N] [--predictions OUT.jsonl] [--json]'
const example = 'earshot evaluate themes --test answers.jsonl --json'
const discoveryExample = 'earshot evaluate discovery --test answers.jsonl --max-groups 40 --json'

// Loaded when asked for: scoring one engine does not wait for the others.
const runners: Record<string, (given: Given, io: Output) => Promise<number>> = {
  themes: async (given, io) => runTask((await import('./themes.ts')).themesTask, given, io),
  sentiment: async (given, io) => runTask((await import('./sentiment.ts')).sentimentTask, given, io),
  safeguarding: async (given, io) => runTask((await import('./safeguarding.ts')).safeguardingTask, given, io),
  redaction: async (given, io) => runTask((await import('./redaction.ts')).redactionTask, given, io),
  speech: async ({ masked = false, ...given }, io) =>
    runTask((await import('./speech.ts')).speechTask({ masked }), given, io),
  discovery: async ({ 'max-groups': said, ...given }, io) => {
    const groupsMax = said === undefined ? undefined : Number(said)
    if (groupsMax !== undefined && !(Number.isInteger(groupsMax) && groupsMax >= 1))
      return wrongUsage(io, '--max-groups is a whole number, 1 or more.', discoveryExample)
    return runTask((await import('./discovery.ts')).discoveryTask({ groupsMax }), given, io)
  },
}

export const evaluateCommand: PlainCommand = {
  name: 'evaluate',
  usage,
  async run(args, io) {
    const parsed = readArguments(
      args,
      {
        test: { type: 'string' },
        train: { type: 'string' },
        codebook: { type: 'string' },
        predictions: { type: 'string' },
        masked: { type: 'boolean' },
        'max-groups': { type: 'string' },
        json: { type: 'boolean' },
      },
      io,
      example,
      1,
    )
    if (!parsed) return 2
    const [name, ...rest] = parsed.positionals
    const runner = name === undefined ? undefined : runners[name]
    if (!runner || rest.length > 0) return wrongUsage(io, `Say what to evaluate: ${usage}.`, example)
    const { test, ...values } = parsed.values
    if (test === undefined) return wrongUsage(io, '--test is missing.', example)
    return runner({ ...values, test }, io)
  },
}

type Given = {
  test: string
  train?: string | undefined
  codebook?: string | undefined
  predictions?: string | undefined
  masked?: boolean | undefined
  'max-groups'?: string | undefined
  json?: boolean | undefined
}

async function runTask<Row extends EvaluationRow, Said>(
  task: EvaluationTask<Row, Said>,
  given: Given,
  io: Output,
): Promise<number> {
  if (given.masked) return wrongUsage(io, `${task.name} takes no --masked.`, example)
  if (given['max-groups'] !== undefined) return wrongUsage(io, `${task.name} takes no --max-groups.`, example)
  if (given.train !== undefined && !task.takes.train)
    return wrongUsage(io, `${task.name} takes no --train.`, example)
  if (given.codebook !== undefined && !task.takes.codebook)
    return wrongUsage(io, `${task.name} takes no --codebook.`, example)
  if (given.train !== undefined && given.codebook !== undefined)
    return wrongUsage(io, 'Give --train or --codebook, not both.', example)
  try {
    const files = {
      test: readRows(given.test, task),
      train: given.train === undefined ? undefined : readRows(given.train, task),
      codebook: given.codebook === undefined ? undefined : readCodebook(given.codebook),
      folder: dirname(given.test),
    }
    const predict = await task.prepare(files)
    const started = performance.now()
    const said: Said[] = []
    for (const row of files.test) said.push(await predict(row))
    const seconds = (performance.now() - started) / 1000
    if (given.predictions !== undefined)
      writeFileSync(given.predictions, files.test.map((row, i) => line(task, row, said[i])).join(''))
    const report = task.report(files, said, seconds)
    io.stdout(given.json ? `${JSON.stringify(report)}\n` : plainReport(report))
    return 0
  } catch (error) {
    if (error instanceof WrongFile) return wrongUsage(io, error.message, example)
    if (error instanceof Error && 'code' in error && 'path' in error)
      return failed(io, 'file.unusable', `${String(error.path)} (${String(error.code)}). Check the path.`)
    throw error
  }
}

function readRows<Row extends EvaluationRow, Said>(path: string, task: EvaluationTask<Row, Said>): Row[] {
  const read = readJsonLines(readFileSync(path, 'utf8'), task.row)
  if (!read.ok) throw new WrongFile(`${path} line ${read.line}: ${read.reason}.`)
  return read.rows
}

function readCodebook(path: string): unknown {
  const content = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  try {
    return JSON.parse(content)
  } catch {
    throw new WrongFile(`${path}: not JSON.`)
  }
}

function line<Row extends EvaluationRow, Said>(
  task: EvaluationTask<Row, Said>,
  row: Row,
  said: Said | undefined,
) {
  const known = new Set(['id', 'text', ...task.keys])
  const extra = Object.fromEntries(Object.entries(row).filter(([key]) => !known.has(key)))
  const prediction = said === undefined ? {} : task.prediction(said)
  return `${JSON.stringify({ id: row.id, ...extra, ...prediction })}\n`
}

function plainReport(report: Record<string, unknown>): string {
  return Object.entries(report)
    .flatMap(([key, value]) =>
      isTable(value) ? tableLines(key, value) : [`${key} ${JSON.stringify(value)}`],
    )
    .map((text) => `${text}\n`)
    .join('')
}

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function tableLines(key: string, table: Record<string, unknown>): string[] {
  return Object.entries(table).map(([name, value]) => `${key} ${name} ${JSON.stringify(value)}`)
}
