/**
 * Answers gathered elsewhere, from a CSV file, through the same door as every other. A row's key is a keyed hash of
 * its content and place, so that the same file adds nothing twice.
 */

import type { KeyedInspection } from '#app/inspection/index.server.ts'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import { newId } from '#app/platform/crypto/random.server.ts'
import { isLanguage } from '#app/platform/i18n/languages.ts'
import {
  type Audience,
  choices,
  cleanText,
  currentQuestionnaire,
  type GivenAnswer,
  openLengthMax,
  type Question,
  type Questionnaire,
  readAnswer,
  takesWords,
} from '#app/survey/index.ts'
import type { ShareCommit } from '#db/share-commit.server.ts'
import { type CsvProblem, type CsvRow, csvRows, readCsvHead } from './csv-rows.server.ts'
import { keyFor, type SealedArrival, screenAndSeal, takeIn } from './door.server.ts'

/** What each column is taken for. */
export type ColumnUse =
  | { kind: 'text'; question: string }
  | { kind: 'question'; question: Question }
  | { kind: 'submittedAt' }
  | { kind: 'setting' }
  | { kind: 'language' }
export type ImportPlan = {
  file: string
  head: { columns: string[]; delimiter: string }
  uses: Map<string, ColumnUse>
  questionnaire: Questionnaire
  ignoredColumns: string[]
}
export type ImportProblem =
  | { code: 'import.no-such-column'; column: string; columns: string[] }
  | { code: 'import.unknown-question'; question: string }
  | { code: 'import.no-answers' }
  | { code: 'import.not-a-table' }
export type ImportResult = {
  read: number
  imported: number
  already: number
  refused: CsvProblem[]
  /** Values of mapped columns that the questionnaire does not list. */
  ignoredValues: number
}

type Needs = { share: ShareCommit; keyring: Keyring; clock: () => Date }
const TOGETHER = 40

/** The questionnaire of rows whose columns hold answers to no question of ours: each open column is a question. */
function importedQuestionnaire(audience: Audience, questions: readonly Question[]): Questionnaire {
  return { id: 'imported', version: 1, audience, kind: 'ordinary', questions }
}

/** What the file's columns will be taken for. `columns` maps names as in the contract; else `text` names open answers. */
export async function planImport(
  file: string,
  audience: Audience,
  wanted: { text: readonly string[]; columns?: Readonly<Record<string, string>> | undefined },
  known: readonly Questionnaire[],
): Promise<{ ok: true; plan: ImportPlan } | { ok: false; problem: ImportProblem }> {
  const head = await readCsvHead(file)
  if (head.columns.filter(Boolean).length === 0 || new Set(head.columns).size !== head.columns.length)
    return { ok: false, problem: { code: 'import.not-a-table' } }
  const map = wanted.columns ?? Object.fromEntries(wanted.text.map((column) => [column, 'text']))
  const own = known.filter((questionnaire) => questionnaire.audience === audience)
  const uses = new Map<string, ColumnUse>()
  const questionnaires = new Set<Questionnaire>()
  for (const [column, use] of Object.entries(map)) {
    if (!head.columns.includes(column))
      return { ok: false, problem: { code: 'import.no-such-column', column, columns: head.columns } }
    if (use === '-') continue
    if (use === 'text') uses.set(column, { kind: 'text', question: idOf(column) })
    else if (use === 'submittedAt' || use === 'setting' || use === 'language') uses.set(column, { kind: use })
    else {
      const questionnaire = own.find(({ questions }) => questions.some(({ id }) => id === use))
      const question = questionnaire?.questions.find(({ id }) => id === use)
      if (!questionnaire || !question)
        return { ok: false, problem: { code: 'import.unknown-question', question: use } }
      uses.set(column, { kind: 'question', question })
      questionnaires.add(currentQuestionnaire(questionnaire.id) ?? questionnaire)
    }
  }
  const texts = [...uses.values()].flatMap((use) => (use.kind === 'text' ? [openQuestion(use.question)] : []))
  const [first] = questionnaires
  if (texts.length === 0 && !first) return { ok: false, problem: { code: 'import.no-answers' } }
  const questionnaire = first ?? importedQuestionnaire(audience, texts)
  const ignoredColumns = head.columns.filter((column) => !uses.has(column))
  return { ok: true, plan: { file, head, uses, questionnaire, ignoredColumns } }
}

/** Reads the whole file without storing anything. */
export async function checkImport(plan: ImportPlan): Promise<Pick<ImportResult, 'read' | 'refused'>> {
  const result = { read: 0, refused: [] as CsvProblem[] }
  for await (const row of csvRows(plan.file, plan.head)) {
    result.read++
    const problem = 'reason' in row ? row : readRow(plan, row).problem
    if (problem) result.refused.push(problem)
  }
  return result
}

/** Imports what can be read. Memory stays bounded: so many rows at a time, each batch one short transaction. */
export async function runImport(
  needs: Needs,
  inspection: KeyedInspection,
  plan: ImportPlan,
  onProgress: (bytesRead: number) => void,
): Promise<ImportResult> {
  const result: ImportResult = { read: 0, imported: 0, already: 0, refused: [], ignoredValues: 0 }
  let batch: SealedArrival[] = []
  const store = async () => {
    const pieces = batch
    batch = []
    const outcomes = await needs.share(async (trx) => {
      const stored = []
      for (const arrival of pieces) stored.push(await takeIn(trx, arrival))
      return stored
    })
    for (const outcome of outcomes) outcome === 'stored' ? result.imported++ : result.already++
  }
  for await (const row of csvRows(plan.file, plan.head)) {
    result.read++
    const read = 'reason' in row ? { problem: row } : readRow(plan, row)
    if (read.problem) {
      result.refused.push(read.problem)
      continue
    }
    result.ignoredValues += read.ignoredValues
    batch.push(sealRow(needs, inspection, plan, row as CsvRow, read))
    if (batch.length < TOGETHER) continue
    await store()
    onProgress((row as CsvRow).bytesRead)
  }
  if (batch.length > 0) await store()
  return result
}

type RowRead =
  | { problem: CsvProblem }
  | {
      problem?: never
      answers: GivenAnswer[]
      submittedAt: string | null
      language: string | null
      ignoredValues: number
    }

function readRow(plan: ImportPlan, row: CsvRow): RowRead {
  const answers: GivenAnswer[] = []
  let [submittedAt, language, ignoredValues]: [string | null, string | null, number] = [null, null, 0]
  for (const [column, use] of plan.uses) {
    const cell = cleanText(row.cells[column] ?? '').trim()
    if (cell === '') continue
    if (use.kind === 'text' || (use.kind === 'question' && takesWords(use.question))) {
      if (cell.length > openLengthMax)
        return {
          problem: {
            line: row.line,
            reason: `${column} has ${cell.length} characters; ${openLengthMax} fit`,
          },
        }
      answers.push(words(use.kind === 'text' ? use.question : use.question.id, cell))
    } else if (use.kind === 'question') {
      const answer = choose(use.question, cell)
      if (answer) answers.push(answer)
      else ignoredValues++
    } else if (use.kind === 'submittedAt') {
      submittedAt = instant(cell)
      if (!submittedAt)
        return { problem: { line: row.line, reason: `${column} is not a date such as 2026-11-24` } }
    } else if (use.kind === 'language') {
      if (isLanguage(cell)) language = cell
      else ignoredValues++
    } else {
      const setting = plan.questionnaire.questions.find(({ id }) => id === 'setting' || id === 'p_setting')
      const answer = setting && choose(setting, cell)
      if (answer) answers.push(answer)
      else ignoredValues++
    }
  }
  if (answers.length === 0) return { problem: { line: row.line, reason: 'has no answer in it' } }
  return { answers, submittedAt, language, ignoredValues }
}

function sealRow(
  needs: Needs,
  inspection: KeyedInspection,
  plan: ImportPlan,
  row: CsvRow,
  read: Exclude<RowRead, { problem: CsvProblem }>,
): SealedArrival {
  const now = needs.clock().toISOString()
  const id = newId()
  const { key, wrapped } = keyFor(inspection, id)
  const { questionnaire } = plan
  const language = read.language ?? 'en'
  const at = read.submittedAt ?? now
  return screenAndSeal({
    response: { id, inspectionId: inspection.id, preview: false, language, key },
    added: {
      id,
      inspectionId: inspection.id,
      questionnaire: questionnaire.id,
      version: questionnaire.version,
      audience: questionnaire.audience,
      language,
      givenBy: 'imported',
      helper: null,
      state: 'submitted',
      preview: false,
      invented: inspection.invented,
      keyWrapped: wrapped,
      visitHash: null,
      receiptHash: null,
      importKey: needs.keyring.mac('import', inspection.id, String(row.line), JSON.stringify(row.cells)),
      startedAt: at,
      updatedAt: now,
      submittedAt: at,
    },
    questionnaire,
    answers: read.answers,
    now,
  })
}

function words(question: string, text: string): GivenAnswer {
  return { question, type: 'open', via: 'words', value: null, words: text, skipped: false }
}

// Several values of a multiple choice stand in one cell, with semicolons between them.
function choose(question: Question, cell: string): GivenAnswer | undefined {
  const listed = new Set(choices(question).map(String))
  const values = cell.split(';').map((value) => value.trim().toLowerCase())
  const read = readAnswer(
    question,
    values.filter((value) => listed.has(value)).map((value) => ['answer', value]),
  )
  return read.ok ? read.answer : undefined
}

function instant(cell: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}/.test(cell)) return null
  const at = new Date(cell.length === 10 ? `${cell}T12:00:00Z` : cell)
  const year = at.getUTCFullYear()
  return Number.isNaN(at.getTime()) || year < 1990 || year > 2100 ? null : at.toISOString()
}

function openQuestion(id: string): Question {
  return { id, type: 'open', criteria: [], marks: [] }
}

function idOf(column: string): string {
  return (
    column
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .replace(/^_+|_+$/g, '') || 'text'
  )
}
