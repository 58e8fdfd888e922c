/**
 * Codes what is stored. A batch is read and worked on without holding anything; then it is written in one short
 * transaction that first claims each answer's revision, so that
 * - several workers beside each other, or a run started again after a kill, code each revision once;
 * - an answer that changed while it was being read is left for its newer words;
 * - a child's save never waits long for theming;
 * - with `again`, answers that another engine coded are looked at once more, after everything new and never before it;
 *   only those whose codings come out otherwise are written.
 */
import { createHmac } from 'node:crypto'
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { findFramework, frameworkNow } from '#app/inspection/index.ts'
import { unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { type Key, unseal } from '#app/platform/crypto/seal.server.ts'
import { questionnaireVersion } from '#app/survey/index.ts'
import {
  type AnswerToCode,
  claimRevision,
  countAnswersToCode,
  listAnswersToCode,
} from '#db/answers-for-reading.server.ts'
import { holdMerges, settle } from '#db/codings.server.ts'
import type { Db } from '#db/connect.server.ts'
import { addThemes } from '#db/themes.server.ts'
import { type AnswerUnits, listMachineUnits, machine, replaceUnits } from '#db/units.server.ts'
import type { CodedUnit, CodingInput, Engine } from './engine.ts'
import { openDetector } from './languages/detector.server.ts'
import { type Detect, type SaidIn, saidIn } from './languages/said-in.ts'

export type CodingNeeds = { db: Db; clock: () => Date }
export type CodingRun = { answers: number }

/** Answers read at a time, and at most written at a time. */
const BATCH = 40
/** A transaction that held the writer longer makes the next ones smaller: a child's save waits behind it. */
const HELD_MS_MAX = 20

/**
 * Codes every answer of an inspection that waits and was saved by `savedBy` (all that wait when it is not given).
 * Resumable: what a killed run had written stays, the next one takes the rest.
 */
export async function codeAnswers(
  needs: CodingNeeds,
  engine: Engine,
  inspection: KeyedInspection,
  options: CodingOptions = {},
): Promise<CodingRun> {
  const { db } = needs
  const { id: inspectionId } = inspection
  const { savedBy, batch = BATCH, again = false, onProgress } = options
  const waiting = await countAnswersToCode(db, inspectionId, savedBy)
  if (waiting > 0) await addFrameworkThemes(needs, inspection)
  const detect = await openDetector()
  const run = { coded: 0, together: Math.min(8, batch) }
  const codeNew = async () => {
    let after = ''
    for (;;) {
      const answers = await listAnswersToCode(db, { inspectionId, after, limit: batch, savedBy })
      const last = answers.at(-1)
      if (!last) return
      after = last.id
      await codeBatch(needs, { engine, detect }, inspection, answers, options, run)
      await onProgress?.(run.coded, Math.max(waiting, run.coded))
    }
  }
  await codeNew()
  if (!again) return { answers: run.coded }
  let after = ''
  for (;;) {
    const wanted = { inspectionId, after, limit: batch, savedBy, version: engine.version }
    const answers = await listAnswersToCode(db, wanted)
    const last = answers.at(-1)
    if (!last) return { answers: run.coded }
    after = last.id
    await codeBatch(needs, { engine, detect }, inspection, answers, options, run)
    await codeNew()
    await onProgress?.(run.coded, Math.max(waiting, run.coded))
  }
}

type CodingOptions = {
  batch?: number
  savedBy?: string
  /** Looks again at what another engine coded. */
  again?: boolean
  criteriaOf?: (answer: AnswerToCode) => Pick<CodingInput, 'criteria' | 'lens'>
  onProgress?: (coded: number, waiting: number) => Promise<void> | void
}
type Coded = { units: AnswerUnits['units']; saidIn: SaidIn | null }
type Made = Coded & { answer: AnswerToCode; changed: boolean }

async function codeBatch(
  { db, clock }: CodingNeeds,
  { engine, detect }: { engine: Engine; detect: Detect },
  { id: inspectionId, key }: KeyedInspection,
  answers: readonly AnswerToCode[],
  { batch = BATCH, criteriaOf = criteriaOfQuestion }: CodingOptions,
  run: { coded: number; together: number },
): Promise<void> {
  const ids = answers.flatMap((answer) => (answer.codedRevision === answer.revision ? [answer.id] : []))
  const before = await listMachineUnits(db, inspectionId, ids)
  const made = answers.map((answer) => {
    const coded = codeAnswer(engine, detect, key, inspectionId, answer, criteriaOf(answer))
    const older = answer.codedRevision === answer.revision ? (before.get(answer.id) ?? []) : undefined
    return { answer, ...coded, changed: older === undefined || shapeOf(older) !== shapeOf(coded.units) }
  })
  for (let from = 0; from < made.length; ) {
    const piece = made.slice(from, from + run.together)
    from += piece.length
    const at = clock().toISOString()
    const began = performance.now()
    run.coded += await db.transaction().execute((trx) => store(trx, inspectionId, piece, at, engine.version))
    const slow = performance.now() - began > HELD_MS_MAX
    run.together = slow ? Math.max(1, run.together >> 1) : Math.min(batch, run.together + 1)
  }
}

async function store(
  trx: Db,
  inspectionId: string,
  made: readonly Made[],
  at: string,
  version: string,
): Promise<number> {
  const claimed: AnswerUnits[] = []
  for (const { answer, units, saidIn, changed } of made)
    if ((await claimRevision(trx, answer, version, saidIn)) && changed)
      claimed.push({ answerId: answer.id, responseId: answer.responseId, units })
  if (claimed.length === 0) return 0
  const merges = await holdMerges(trx, inspectionId, 'settle')
  const units = await replaceUnits(trx, inspectionId, claimed, at)
  await settle(trx, { units }, merges)
  return claimed.length
}

// PostgreSQL keeps seven digits of a `real`.
const digits = (value: number) => Math.fround(value)

/** All that is stored of an answer's units, so that two codings can be told apart. */
function shapeOf(units: AnswerUnits['units']): string {
  return JSON.stringify(
    units.map(({ id, sentiment, sentimentConfidence, themes, doubt }) => [
      id,
      sentiment,
      digits(sentimentConfidence),
      themes
        .map((theme) => [
          theme.id,
          digits(theme.confidence),
          theme.because.map((span) => [span.start, span.end]),
        ])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      doubt ? [doubt.theme, digits(doubt.confidence), digits(doubt.doubt)] : null,
    ]),
  )
}

function codeAnswer(
  engine: Engine,
  detect: Detect,
  inspectionKey: Key,
  inspectionId: string,
  answer: AnswerToCode,
  about: Pick<CodingInput, 'criteria' | 'lens'>,
): Coded {
  if (!answer.textSealed) return { units: [], saidIn: null }
  const key = unwrapResponseKey(inspectionKey, inspectionId, answer.responseId, answer.keyWrapped)
  const text = unseal(key, answer.textSealed, {
    inspection: inspectionId,
    table: 'answers',
    record: answer.id,
    field: 'text',
  })
  const { units } = engine.code({ text, language: answer.language, ...about })
  return {
    saidIn: saidIn(text, answer.language, detect),
    units: units.map((unit) => storedUnit(key, answer.id, text, unit)),
  }
}

function storedUnit(key: Key, answerId: string, text: string, unit: CodedUnit): AnswerUnits['units'][number] {
  return {
    id: unitId(key, answerId, unit, text.slice(unit.start, unit.end)),
    start: unit.start,
    end: unit.end,
    sentiment: unit.sentiment.value,
    sentimentConfidence: unit.sentiment.confidence,
    themes: unit.codings.map(({ theme, confidence, because }) => ({ id: theme, confidence, because })),
    doubt: unit.doubt,
  }
}

/**
 * The same words in the same place of the same answer have the same id, so that people's decisions outlive a saving
 * that left them as they were. Keyed by the response's own key: without it nothing can be guessed from an id.
 */
function unitId(key: Key, answerId: string, span: { start: number; end: number }, words: string): string {
  return createHmac('sha256', key)
    .update(`unit|${answerId}|${span.start}|${span.end}|${words}`)
    .digest('base64url')
    .slice(0, 24)
}

function criteriaOfQuestion({ questionnaire, version, question }: AnswerToCode) {
  const asked = questionnaireVersion(questionnaire, version)?.questions.find(({ id }) => id === question)
  return { criteria: [...(asked?.criteria ?? [])], ...(asked?.lens ? { lens: asked.lens } : {}) }
}

/** Every criterion and topic that the inspection is held under has a theme, whether anybody spoke of it or not. */
async function addFrameworkThemes({ db, clock }: CodingNeeds, inspection: KeyedInspection): Promise<void> {
  const framework = findFramework(inspection.framework) ?? frameworkNow
  const madeAt = clock().toISOString()
  const themes = [
    ...framework.criteria.map(({ id }) => ({ id, criteria: [id] })),
    ...framework.topics.map(({ id, criteria }) => ({ id, criteria })),
  ]
  const rows = themes.map((theme) => ({
    ...theme,
    kind: 'framework' as const,
    labelSealed: null,
    mergedInto: null,
    splitFrom: null,
    madeBy: machine,
    madeAt,
  }))
  await db.transaction().execute((trx) => addThemes(trx, inspection.id, rows))
}
