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
  type Helper,
  helperIds,
  openLengthMax,
  paperColumns,
  paperExample,
  paperFrameColumns,
  type Question,
  type Questionnaire,
  questionnaireOfTemplate,
  readAnswer,
  takesWords,
} from '#app/survey/index.ts'
import type { ShareCommit } from '#db/share-commit.server.ts'
import { type CsvHead, type CsvProblem, type CsvRow, csvRows, readCsvHead } from './csv-rows.server.ts'
import { keyFor, type SealedArrival, screenAndSeal, takeInNew } from './door.server.ts'

/** What each column is taken for. */
export type ColumnUse =
  | { kind: 'text'; question: string }
  | { kind: 'question'; question: Question }
  | { kind: 'submittedAt' }
  | { kind: 'setting'; question: Question }
  | { kind: 'language' }
  | { kind: 'helper' }
export type ImportPlan = {
  file: string
  head: CsvHead
  uses: Map<string, ColumnUse>
  questionnaire: Questionnaire
  ignoredColumns: string[]
  /** The file is a paper form's template, filled in. */
  paper: boolean
}
export type ImportProblem =
  | { code: 'import.no-such-column'; column: string; columns: string[] }
  | { code: 'import.unknown-question'; question: string }
  | { code: 'import.question-twice'; question: string }
  | { code: 'import.no-answers' }
  | { code: 'import.not-a-table' }
export type ImportResult = {
  read: number
  imported: number
  already: number
  refused: CsvProblem[]
  /** Values of mapped columns that the questionnaire does not list. */
  ignoredValues: number
  /** Where the first of them stand. */
  ignoredAt: { line: number; column: string }[]
}

type Needs = { share: ShareCommit; keyring: Keyring; clock: () => Date }
/** So many rows a transaction: long enough to share a commit, short enough that a child's save never waits for it. */
const TOGETHER = 100
/** So many places of values left out are told; the rest are counted. */
const PLACES_MAX = 20

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
  if (!head.ok) return { ok: false, problem: { code: 'import.not-a-table' } }
  const map = wanted.columns ?? Object.fromEntries(wanted.text.map((column) => [column, 'text']))
  const own = known.filter((questionnaire) => questionnaire.audience === audience)
  const uses = new Map<string, ColumnUse>()
  const questionnaires = new Set<Questionnaire>()
  for (const [column, use] of Object.entries(map)) {
    if (!head.columns.includes(column))
      return { ok: false, problem: { code: 'import.no-such-column', column, columns: head.columns } }
    if (use === '-') continue
    if (use === 'text') uses.set(column, { kind: 'text', question: newIdOf(column, uses) })
    else if (use === 'submittedAt' || use === 'language') uses.set(column, { kind: use })
    else if (use === 'setting') {
      const question = own.flatMap(({ questions }) => questions).find(isSetting)
      if (question && !questionsIn(uses).includes(question.id))
        uses.set(column, { kind: 'setting', question })
    } else {
      const questionnaire = own.find(({ questions }) => questions.some(({ id }) => id === use))
      const question = questionnaire?.questions.find(({ id }) => id === use)
      if (!questionnaire || !question)
        return { ok: false, problem: { code: 'import.unknown-question', question: use } }
      if (questionsIn(uses).includes(use))
        return { ok: false, problem: { code: 'import.question-twice', question: use } }
      uses.set(column, { kind: 'question', question })
      questionnaires.add(currentQuestionnaire(questionnaire.id) ?? questionnaire)
    }
  }
  const texts = [...uses.values()].flatMap((use) => (use.kind === 'text' ? [openQuestion(use.question)] : []))
  const [first] = questionnaires
  if (texts.length === 0 && !first) return { ok: false, problem: { code: 'import.no-answers' } }
  const questionnaire = first ?? importedQuestionnaire(audience, texts)
  const ignoredColumns = head.columns.filter((column) => column && !uses.has(column))
  return { ok: true, plan: { file, head, uses, questionnaire, ignoredColumns, paper: false } }
}

/**
 * Where the columns are those of a paper form's template, nobody need name them. Undefined for any other file. What
 * was written beside the way is kept: on paper people answer questions that their path would not have asked.
 */
export async function planPaperImport(
  file: string,
  audience: Audience,
  known: readonly Questionnaire[],
): Promise<ImportPlan | undefined> {
  const head = await readCsvHead(file)
  if (!head.ok) return undefined
  const among = known.filter((questionnaire) => questionnaire.audience === audience)
  const questionnaire = questionnaireOfTemplate(head.columns, among)
  if (!questionnaire) return undefined
  const uses = new Map<string, ColumnUse>()
  for (const column of head.columns) {
    const question = questionnaire.questions.find(({ id }) => id === column)
    const frame = paperFrameColumns.find((name) => name === column)
    if (question) uses.set(column, { kind: 'question', question })
    else if (frame) uses.set(column, { kind: frame })
  }
  const ignoredColumns = head.columns.filter((column) => column && !uses.has(column))
  return { file, head, uses, questionnaire, ignoredColumns, paper: true }
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
  const result: ImportResult = {
    read: 0,
    imported: 0,
    already: 0,
    refused: [],
    ignoredValues: 0,
    ignoredAt: [],
  }
  let batch: SealedArrival[] = []
  const store = async () => {
    const pieces = batch
    batch = []
    const outcomes = await needs.share((trx) => takeInNew(trx, pieces))
    for (const outcome of outcomes) outcome === 'stored' ? result.imported++ : result.already++
  }
  for await (const row of csvRows(plan.file, plan.head)) {
    result.read++
    const read = 'reason' in row ? { problem: row } : readRow(plan, row)
    if (read.problem) {
      result.refused.push(read.problem)
      continue
    }
    result.ignoredValues += read.ignored.length
    for (const column of read.ignored)
      if (result.ignoredAt.length < PLACES_MAX) result.ignoredAt.push({ line: row.line, column })
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
      helper: Helper | null
      /** The column of each value that the questionnaire does not list. */
      ignored: string[]
    }

function readRow(plan: ImportPlan, row: CsvRow): RowRead {
  const answers: GivenAnswer[] = []
  const ignored: string[] = []
  let [submittedAt, language, helper]: [string | null, string | null, Helper | null] = [null, null, null]
  if (plan.paper && isExample(plan, row))
    return { problem: { line: row.line, reason: 'is the example row: delete it' } }
  for (const [column, use] of plan.uses) {
    const cell = cleanText(row.cells[column] ?? '').trim()
    if (cell === '') continue
    if (use.kind === 'text' || use.kind === 'question') {
      const read =
        use.kind === 'text' ? readCell(openQuestion(use.question), cell) : readCell(use.question, cell)
      if ('max' in read)
        return {
          problem: { line: row.line, reason: `${column} has ${cell.length} characters; ${read.max} fit` },
        }
      if (read.answer) answers.push(read.answer)
      for (let left = read.ignored; left > 0; left--) ignored.push(column)
    } else if (use.kind === 'submittedAt') {
      submittedAt = instant(cell)
      if (!submittedAt)
        return { problem: { line: row.line, reason: `${column} is not a date such as 2026-11-24` } }
    } else if (use.kind === 'language') {
      const known = cell.toLowerCase()
      if (isLanguage(known)) language = known
      else ignored.push(column)
    } else if (use.kind === 'helper') {
      helper = helperIds.find((id) => id === cell.toLowerCase()) ?? null
      if (!helper) ignored.push(column)
    } else {
      const read = readCell(use.question, cell)
      if ('answer' in read && read.answer) answers.push(read.answer)
      else ignored.push(column)
    }
  }
  if (answers.length === 0) return { problem: { line: row.line, reason: 'has no answer in it' } }
  return { answers, submittedAt, language, helper, ignored }
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
      givenBy: plan.paper ? 'paper' : 'imported',
      helper: read.helper,
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

type CellRead = { max: number } | { answer: GivenAnswer | undefined; ignored: number }

/** Several values of a multiple choice stand in one cell, with semicolons between them; a date part is `YYYY-MM`. */
function readCell(question: Question, cell: string): CellRead {
  if (takesWords(question)) {
    const read = readAnswer(question, [['words', cell]])
    if (read.ok) return { answer: read.answer, ignored: 0 }
    return { max: 'max' in read.problem ? read.problem.max : openLengthMax }
  }
  const [, year, month] = (question.type === 'date-part' && /^(\d{4})-(\d{1,2})$/.exec(cell)) || []
  const listed = new Set(choices(question).map(String))
  const values = cell.split(';').flatMap((value) => value.trim().toLowerCase() || [])
  const known = values.filter((value) => listed.has(value))
  const read = readAnswer(
    question,
    year && month
      ? [
          ['year', year],
          ['month', month],
        ]
      : known.map((value) => ['answer', value]),
  )
  if (!read.ok) return { answer: undefined, ignored: 1 }
  return { answer: read.answer, ignored: year ? 0 : values.length - known.length }
}

/** A day alone is taken at noon, so that it is that day on every clock; a time without a zone is UTC. */
function instant(cell: string): string | null {
  const [, day, rest = ''] = /^(\d{4}-\d{2}-\d{2})(?:[T ](.+))?$/.exec(cell) ?? []
  if (!day) return null
  const zoned = rest === '' ? '12:00:00Z' : /(?:Z|[+-]\d{2}:?\d{2})$/i.test(rest) ? rest : `${rest}Z`
  const at = new Date(`${day}T${zoned}`)
  const noon = new Date(`${day}T12:00:00Z`)
  if (Number.isNaN(at.getTime()) || Number.isNaN(noon.getTime())) return null
  const exists = noon.toISOString().startsWith(day)
  return exists && noon.getUTCFullYear() >= 1990 && noon.getUTCFullYear() <= 2100 ? at.toISOString() : null
}

/** The template's own example is nobody's voice. */
function isExample({ questionnaire }: ImportPlan, { cells }: CsvRow): boolean {
  const columns = paperColumns(questionnaire)
  return paperExample(questionnaire).every((cell, at) => cells[columns[at] ?? ''] === cell)
}

const isSetting = ({ id }: Question) => id === 'setting' || id === 'p_setting'

function questionsIn(uses: ReadonlyMap<string, ColumnUse>): string[] {
  return [...uses.values()].flatMap((use) => {
    if (!('question' in use)) return []
    return typeof use.question === 'string' ? use.question : use.question.id
  })
}

function openQuestion(id: string): Question {
  return { id, type: 'open', criteria: [], marks: [] }
}

/** A question's id made from a column's name; a name that reads the same as another gets a number. */
function newIdOf(column: string, uses: ReadonlyMap<string, ColumnUse>): string {
  const taken = questionsIn(uses)
  const id =
    column
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .replace(/^_+|_+$/g, '') || 'text'
  for (let number = 2; ; number++) {
    const candidate = number === 2 ? id : `${id}_${number - 1}`
    if (!taken.includes(candidate)) return candidate
  }
}
