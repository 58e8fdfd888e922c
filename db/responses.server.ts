import type { Selectable } from 'kysely'
import { type Db, engineOf } from './connect.server.ts'
import type { DrawingKind, Instant, ResponseState, Schema, Sealed } from './schema.ts'

export type ResponseRow = {
  id: string
  inspectionId: string
  questionnaire: string
  version: number
  audience: string
  language: string
  givenBy: string | null
  helper: string | null
  state: ResponseState
  preview: boolean
  invented: boolean
  keyWrapped: Sealed
  receiptHash: string | null
  startedAt: Instant
  updatedAt: Instant
  submittedAt: Instant | null
}
export type NewResponse = ResponseRow & {
  visitHash: string | null
  importKey: string | null
  /** Given where the device is shared. */
  visitIdleMinutes?: number | null
}
/** A response as its visit finds it. */
export type VisitedResponse = ResponseRow & { idleMinutes: number | null; seenAt: Instant | null }
export type AnswerRow = {
  id: string
  question: string
  /** `given`, or the recording that answers. */
  way: string
  type: string
  via: string
  /** The chosen value as it was stored in JSON; null where there is none. */
  value: unknown
  textSealed: Sealed | null
  skipped: boolean
  revision: number
  /** Of a recording: how long it is, where that is known. */
  lengthMs: number | null
  /** Of a picture. */
  drawing: {
    kind: DrawingKind
    placedSealed: Sealed | null
    idempotencyKey: string
    updatedAt: Instant
  } | null
}

/** The ordinary way of answering: choices and typed words. Every other is the id of a recording or of a picture. */
export const givenWay = 'given'

/**
 * The ids of those added: of each whose id, visit or import key is there already nothing is changed. As many as fit in
 * one statement: at most 500.
 */
export async function addResponses(db: Db, responses: readonly NewResponse[]): Promise<Set<string>> {
  if (responses.length === 0) return new Set()
  const added = await db
    .insertInto('responses')
    .values(
      responses.map((response) => ({
        id: response.id,
        inspection_id: response.inspectionId,
        questionnaire: response.questionnaire,
        version: response.version,
        audience: response.audience,
        language: response.language,
        given_by: response.givenBy,
        helper: response.helper,
        state: response.state,
        preview: response.preview ? 1 : 0,
        invented: response.invented ? 1 : 0,
        visit_hash: response.visitHash,
        visit_idle_minutes: response.visitIdleMinutes ?? null,
        visit_seen_at: response.startedAt,
        key_wrapped: response.keyWrapped,
        receipt_hash: response.receiptHash,
        import_key: response.importKey,
        started_at: response.startedAt,
        updated_at: response.updatedAt,
        submitted_at: response.submittedAt,
      })),
    )
    .onConflict((c) => c.doNothing())
    .returning('id')
    .execute()
  return new Set(added.map((row) => row.id))
}

/** Scoped to the visit: without the cookie there is nothing to find. */
export async function findVisit(
  db: Db,
  visit: { inspectionId: string; visitHash: string },
): Promise<VisitedResponse | undefined> {
  const row = await db
    .selectFrom('responses')
    .selectAll()
    .where('visit_hash', '=', visit.visitHash)
    .where('inspection_id', '=', visit.inspectionId)
    .where('key_wrapped', 'is not', null)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** One response of an inspection by its id; undefined also when it was erased. */
export async function findResponse(
  db: Db,
  response: { inspectionId: string; id: string },
): Promise<ResponseRow | undefined> {
  const row = await db
    .selectFrom('responses')
    .selectAll()
    .where('id', '=', response.id)
    .where('inspection_id', '=', response.inspectionId)
    .where('key_wrapped', 'is not', null)
    .executeTakeFirst()
  return row && fromRow(row)
}

/**
 * Holds the response for the rest of the transaction, so that two posts of one person do not cross. Undefined when it
 * was erased.
 */
export async function lockResponse(db: Db, id: string): Promise<ResponseState | undefined> {
  const row = await db
    .selectFrom('responses')
    .select('state')
    .where('id', '=', id)
    .where('key_wrapped', 'is not', null)
    .$if(engineOf(db) === 'postgres', (q) => q.forUpdate())
    .executeTakeFirst()
  return row?.state
}

/** How often what was chosen or typed for a question has been saved; 0 where nothing has. */
export async function answerRevision(
  db: Db,
  { responseId, question }: { responseId: string; question: string },
): Promise<number> {
  const row = await db
    .selectFrom('answers')
    .select('revision')
    .where('response_id', '=', responseId)
    .where('question', '=', question)
    .where('way', '=', givenWay)
    .executeTakeFirst()
  return row?.revision ?? 0
}

export async function listAnswers(db: Db, responseId: string): Promise<AnswerRow[]> {
  const rows = await db
    .selectFrom('answers')
    .leftJoin('recordings', 'recordings.id', 'answers.way')
    .leftJoin('drawings', 'drawings.id', 'answers.way')
    .select([
      'answers.id',
      'answers.question',
      'way',
      'answers.type',
      'via',
      'value',
      'text_sealed',
      'skipped',
      'revision',
      'length_ms',
      'kind',
      'placed_sealed',
      'drawings.idempotency_key as drawing_key',
      'drawings.updated_at as drawn_at',
    ])
    .where('answers.response_id', '=', responseId)
    .orderBy('answers.id')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    question: row.question,
    way: row.way,
    type: row.type,
    via: row.via,
    value: row.value === null ? null : (JSON.parse(row.value) as unknown),
    textSealed: row.text_sealed,
    skipped: row.skipped === 1,
    revision: row.revision,
    lengthMs: row.length_ms,
    drawing:
      row.kind && row.drawing_key && row.drawn_at
        ? {
            kind: row.kind,
            placedSealed: row.placed_sealed,
            idempotencyKey: row.drawing_key,
            updatedAt: row.drawn_at,
          }
        : null,
  }))
}

export type AnswerToSave = {
  id: string
  responseId: string
  inspectionId: string
  question: string
  way?: string
  type: string
  via: string
  value: unknown
  textSealed: Sealed | null
  skipped: boolean
  /** True when there are words to code, or coded words that have just gone. */
  toCode: boolean
  savedAt: Instant
}

/** One answer a question and way: saving again replaces it and raises its revision. No question twice in one call. */
export async function saveAnswers(db: Db, answers: readonly AnswerToSave[]): Promise<void> {
  for (let from = 0; from < answers.length; from += ANSWERS_TOGETHER)
    await saveSome(db, answers.slice(from, from + ANSWERS_TOGETHER))
}

/** SQLite takes 32,766 values in one statement. */
const ANSWERS_TOGETHER = 500

async function saveSome(db: Db, answers: readonly AnswerToSave[]): Promise<void> {
  await db
    .insertInto('answers')
    .values(
      answers.map((answer) => ({
        id: answer.id,
        response_id: answer.responseId,
        inspection_id: answer.inspectionId,
        question: answer.question,
        way: answer.way ?? givenWay,
        type: answer.type,
        via: answer.via,
        value: answer.value === null || answer.value === undefined ? null : JSON.stringify(answer.value),
        text_sealed: answer.textSealed,
        skipped: answer.skipped ? 1 : 0,
        revision: 1,
        coded_revision: answer.toCode ? 0 : 1,
        saved_at: answer.savedAt,
      })),
    )
    .onConflict((c) =>
      c.columns(['response_id', 'question', 'way']).doUpdateSet((eb) => ({
        via: eb.ref('excluded.via'),
        value: eb.ref('excluded.value'),
        text_sealed: eb.ref('excluded.text_sealed'),
        skipped: eb.ref('excluded.skipped'),
        revision: eb('answers.revision', '+', 1),
        // A new row says 0 while there are words to code: the words coded so far stand until they are.
        coded_revision: eb
          .case()
          .when('excluded.coded_revision', '=', 0)
          .then(eb.ref('answers.coded_revision'))
          .else(eb('answers.revision', '+', 1))
          .end(),
        saved_at: eb.ref('excluded.saved_at'),
      })),
    )
    .execute()
}

/** Keeps who answers and how up to date with each saved page. */
export async function touchResponse(
  db: Db,
  response: { id: string; language: string; givenBy?: string; helper?: string | null; now: Instant },
): Promise<void> {
  await db
    .updateTable('responses')
    .set({
      language: response.language,
      updated_at: response.now,
      ...(response.givenBy === undefined ? {} : { given_by: response.givenBy }),
      ...(response.helper === undefined ? {} : { helper: response.helper }),
    })
    .where('id', '=', response.id)
    .execute()
}

/** The first send counts; each later one finds it sent already. True for the first. */
export async function submitResponse(
  db: Db,
  response: { id: string; receiptHash: string; now: Instant },
): Promise<boolean> {
  const sent = await db
    .updateTable('responses')
    .set({
      state: 'submitted',
      receipt_hash: response.receiptHash,
      submitted_at: response.now,
      updated_at: response.now,
    })
    .where('id', '=', response.id)
    .where('state', '=', 'in-progress')
    .returning('id')
    .executeTakeFirst()
  return sent !== undefined
}

/** Answers to questions that the journey no longer asks, recordings and pictures too: gone with sending. */
export async function dropAnswers(db: Db, responseId: string, questions: readonly string[]): Promise<void> {
  if (questions.length === 0) return
  const answers = await db
    .selectFrom('answers')
    .select('id')
    .where('response_id', '=', responseId)
    .where('question', 'in', questions)
    .execute()
  await deleteAnswers(
    db,
    answers.map(({ id }) => id),
  )
  for (const table of ['recordings', 'drawings'] as const)
    await db
      .deleteFrom(table)
      .where('response_id', '=', responseId)
      .where('question', 'in', questions)
      .execute()
}

/** Answers with all that was made of their words. */
export async function deleteAnswers(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.deleteFrom('likenesses').where('answer_id', 'in', ids).execute()
  await db.deleteFrom('unit_themes').where('answer_id', 'in', ids).execute()
  await db.deleteFrom('units').where('answer_id', 'in', ids).execute()
  await db.deleteFrom('answers').where('id', 'in', ids).execute()
}

/** *Leave fast*: the server forgets which visit this was; what was said stays. */
export async function forgetVisit(db: Db, visitHash: string): Promise<void> {
  await db.updateTable('responses').set({ visit_hash: null }).where('visit_hash', '=', visitHash).execute()
}

/** Inspections in which words wait to be coded, or to be marked with what they share with others' words. */
export async function inspectionsToCode(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('answers')
    .innerJoin('responses', 'responses.id', 'answers.response_id')
    .select('answers.inspection_id as id')
    .distinct()
    .where((eb) =>
      eb.or([
        eb('coded_revision', '<', eb.ref('revision')),
        eb.and([eb('text_sealed', 'is not', null), eb('alike_revision', '<', eb.ref('revision'))]),
      ]),
    )
    .where('responses.preview', '=', 0)
    .where('responses.key_wrapped', 'is not', null)
    .limit(1000)
    .execute()
  return rows.map((row) => row.id)
}

function fromRow(row: Selectable<Schema['responses']>): VisitedResponse | undefined {
  if (!row.key_wrapped) return undefined
  return {
    id: row.id,
    inspectionId: row.inspection_id,
    questionnaire: row.questionnaire,
    version: row.version,
    audience: row.audience,
    language: row.language,
    givenBy: row.given_by,
    helper: row.helper,
    state: row.state,
    preview: row.preview === 1,
    invented: row.invented === 1,
    keyWrapped: row.key_wrapped,
    receiptHash: row.receipt_hash,
    idleMinutes: row.visit_idle_minutes,
    seenAt: row.visit_seen_at,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    submittedAt: row.submitted_at,
  }
}
