/**
 * Codes what is stored. A batch is read and worked on without holding anything; then it is written in one short
 * transaction that first claims each answer's revision, so that
 * - several workers beside each other, or a run started again after a kill, code each revision once;
 * - an answer that changed while it was being read is left for its newer words;
 * - a child's save never waits long for theming.
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
import { type AnswerUnits, machine, replaceUnits } from '#db/units.server.ts'
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
  options: {
    batch?: number
    savedBy?: string
    criteriaOf?: (answer: AnswerToCode) => Pick<CodingInput, 'criteria' | 'lens'>
    onProgress?: (coded: number, waiting: number) => Promise<void> | void
  } = {},
): Promise<CodingRun> {
  const { db } = needs
  const { id: inspectionId, key } = inspection
  const { savedBy, batch = BATCH, criteriaOf = criteriaOfQuestion, onProgress } = options
  const waiting = await countAnswersToCode(db, inspectionId, savedBy)
  if (waiting > 0) await addFrameworkThemes(needs, inspection)
  const detect = await openDetector()
  let coded = 0
  let after = ''
  let together = Math.min(8, batch)
  for (;;) {
    const answers = await listAnswersToCode(db, { inspectionId, after, limit: batch, savedBy })
    const last = answers.at(-1)
    if (!last) return { answers: coded }
    after = last.id
    const made = answers.map((answer) => ({
      answer,
      ...codeAnswer(engine, detect, key, inspectionId, answer, criteriaOf(answer)),
    }))
    for (let from = 0; from < made.length; ) {
      const piece = made.slice(from, from + together)
      from += piece.length
      const at = needs.clock().toISOString()
      const began = performance.now()
      coded += await db.transaction().execute((trx) => store(trx, inspectionId, piece, at))
      const slow = performance.now() - began > HELD_MS_MAX
      together = slow ? Math.max(1, together >> 1) : Math.min(batch, together + 1)
    }
    await onProgress?.(coded, Math.max(waiting, coded))
  }
}

type Coded = { units: AnswerUnits['units']; saidIn: SaidIn | null }
type Made = Coded & { answer: AnswerToCode }

async function store(trx: Db, inspectionId: string, made: readonly Made[], at: string): Promise<number> {
  const claimed: AnswerUnits[] = []
  for (const { answer, units, saidIn } of made)
    if (await claimRevision(trx, answer, saidIn))
      claimed.push({ answerId: answer.id, responseId: answer.responseId, units })
  if (claimed.length === 0) return 0
  const merges = await holdMerges(trx, inspectionId, 'settle')
  const units = await replaceUnits(trx, inspectionId, claimed, at)
  await settle(trx, { units }, merges)
  return claimed.length
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
