import { readFileSync, statSync } from 'node:fs'
import { SingleBar } from 'cli-progress'
import { z } from 'zod'
import type { House } from '#app/house.server.ts'
import { openInspection } from '#app/inspection/index.server.ts'
import {
  checkImport,
  type ImportPlan,
  type ImportProblem,
  planImport,
  planPaperImport,
  runImport,
} from '#app/intake/index.server.ts'
import { type Audience, audiences, questionnaires } from '#app/survey/index.ts'
import type { HouseCommand, Output } from './command.ts'
import { exportUsage, runExport } from './responses-export.ts'
import { failed, readArguments, wrongUsage } from './usage.ts'

const importUsage =
  'earshot responses import answers.csv --inspection demo --audience parent-carer --text comments [--text COLUMN …] [--columns map.json] [--all-or-nothing] [--json] (a paper form’s template needs neither --text nor --columns)'

export const responsesCommand: HouseCommand = {
  name: 'responses',
  usage: `${importUsage}\n  ${exportUsage}`,
  async run([what, ...args], io, house) {
    if (what === 'import') return runImportCommand(args, io, house)
    if (what === 'export') return runExport(args, io, house)
    return wrongUsage(io, 'say import or export.', importUsage)
  },
}

const columnMap = z.record(z.string(), z.string())

async function runImportCommand(args: string[], io: Output, house: House): Promise<number> {
  const options = {
    inspection: { type: 'string' },
    audience: { type: 'string' },
    text: { type: 'string', multiple: true },
    columns: { type: 'string' },
    'all-or-nothing': { type: 'boolean' },
    json: { type: 'boolean' },
  } as const
  const read = readArguments(args, options, io, importUsage)
  if (!read) return 2
  const { values } = read
  const [file, ...more] = read.positionals
  const audience = audiences.find((known) => known === values.audience)
  if (!file || more.length > 0) return wrongUsage(io, 'name one file.', importUsage)
  if (!values.inspection) return wrongUsage(io, '--inspection is missing.', importUsage)
  if (!audience) return wrongUsage(io, `--audience is one of ${audiences.join(', ')}.`, importUsage)
  const paper = values.columns || values.text ? undefined : await paperPlan(file, audience)
  if (!values.columns && !values.text && !paper)
    return wrongUsage(io, 'name the columns with --text or --columns.', importUsage)

  const inspection = await openInspection(house, values.inspection)
  if (!inspection)
    return failed(
      io,
      'inspection.unknown',
      `there is no inspection ${values.inspection}. See: earshot inspection list`,
    )
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile())
    return failed(io, 'import.no-file', `there is no file ${file}. Check its name and folder.`)
  const { size } = found
  const columns = values.columns ? readColumns(values.columns) : undefined
  if (columns && !columns.ok)
    return failed(
      io,
      'import.columns',
      `${values.columns} is not a JSON object of column names. Mend it and try again.`,
    )

  const wanted = { text: values.text ?? [], columns: columns?.map }
  const planned = paper
    ? { ok: true as const, plan: paper }
    : await planImport(file, audience, wanted, questionnaires)
  if (!planned.ok) return failed(io, planned.problem.code, problemWords(planned.problem))
  const { plan } = planned
  for (const [column, use] of plan.uses)
    io.stderr(`${column}: taken for ${use.kind === 'question' ? use.question.id : use.kind}\n`)
  if (plan.ignoredColumns.length > 0) io.stderr(`Ignored columns: ${plan.ignoredColumns.join(', ')}\n`)

  if (values['all-or-nothing']) {
    const checked = await checkImport(plan)
    if (checked.refused.length > 0) {
      for (const { line, reason } of checked.refused.slice(0, LINES_SHOWN))
        io.stderr(`line ${line}: ${reason}\n`)
      return failed(
        io,
        'import.refused',
        `${checked.refused.length} rows cannot be read; nothing was imported. Mend them.`,
      )
    }
  }
  const bar = new SingleBar({
    format: 'Importing {bar} {percentage}%',
    stream: process.stderr,
    noTTYOutput: false,
  })
  bar.start(Math.max(size, 1), 0)
  const result = await runImport(house, inspection, plan, (bytes) => bar.update(Math.min(bytes, size)))
  bar.update(size)
  bar.stop()

  const { ignoredValues, ignoredAt, ...told } = result
  if (ignoredValues > 0)
    io.stderr(`${ignoredValues} values are not in the questionnaire and were left out.\n`)
  // Whoever types paper forms in can then look at the form again; what stands there is not repeated.
  if (plan.paper)
    for (const { line, column } of ignoredAt)
      io.stderr(`line ${line}: ${column} has a value that is not in the questionnaire\n`)
  for (const { line, reason } of told.refused.slice(0, LINES_SHOWN)) io.stderr(`line ${line}: ${reason}\n`)
  io.stdout(
    values.json
      ? `${JSON.stringify(told)}\n`
      : `${told.read} rows read, ${told.imported} imported, ${told.already} there already, ${told.refused.length} refused.\n`,
  )
  if (told.refused.length === 0) return 0
  return failed(
    io,
    'import.refused',
    `${told.refused.length} rows were refused and the others kept. Mend them and import again.`,
  )
}

const LINES_SHOWN = 20

/** A filled-in template of a paper form needs no columns named. */
async function paperPlan(file: string, audience: Audience): Promise<ImportPlan | undefined> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined
  return planPaperImport(file, audience, questionnaires)
}

function readColumns(path: string): { ok: true; map: Record<string, string> } | { ok: false } {
  try {
    return { ok: true, map: columnMap.parse(JSON.parse(readFileSync(path, 'utf8'))) }
  } catch {
    return { ok: false }
  }
}

function problemWords(problem: ImportProblem): string {
  switch (problem.code) {
    case 'import.no-such-column':
      return `the file has no column ${problem.column}. It has: ${problem.columns.join(', ')}`
    case 'import.unknown-question':
      return `${problem.question} is no question of this audience. See: earshot questionnaires`
    case 'import.question-twice':
      return `two columns are taken for ${problem.question}. Leave one of them out with "-".`
    case 'import.no-answers':
      return 'no column holds answers. Name one with --text COLUMN.'
    case 'import.not-a-table':
      return 'the first line must name each column once, in UTF-8. Add a header line, or save the file as CSV UTF-8.'
  }
}
