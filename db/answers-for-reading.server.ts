import type { Db } from './connect.server.ts'
import type { DrawingKind, Instant, ResponseState, Sealed } from './schema.ts'

export type AnswerToCode = {
  id: string
  responseId: string
  questionnaire: string
  version: number
  question: string
  language: string
  revision: number
  codedRevision: number
  keyWrapped: Sealed
  /** Null where the words are gone: what was made of them goes too. */
  textSealed: Sealed | null
}

/**
 * Answers whose newest words have not been coded, in the order of their ids. With `version` instead those that have
 * been, by another engine than that. Previews and erased responses never.
 */
export async function listAnswersToCode(
  db: Db,
  page: {
    inspectionId: string
    after: string
    limit: number
    savedBy?: Instant | undefined
    version?: string | undefined
  },
): Promise<AnswerToCode[]> {
  const { version } = page
  let query = (
    version === undefined ? waiting(db, page.inspectionId) : codedOtherwise(db, page.inspectionId, version)
  )
    .select([
      'answers.id',
      'response_id',
      'responses.questionnaire',
      'responses.version',
      'question',
      'responses.language',
      'revision',
      'coded_revision',
      'responses.key_wrapped',
      'text_sealed',
    ])
    .where('answers.id', '>', page.after)
    .orderBy('answers.id')
    .limit(page.limit)
  if (page.savedBy) query = query.where('saved_at', '<=', page.savedBy)
  const rows = await query.execute()
  return rows.flatMap((row) =>
    row.key_wrapped
      ? [
          {
            id: row.id,
            responseId: row.response_id,
            questionnaire: row.questionnaire,
            version: row.version,
            question: row.question,
            language: row.language,
            revision: row.revision,
            codedRevision: row.coded_revision,
            keyWrapped: row.key_wrapped,
            textSealed: row.text_sealed,
          },
        ]
      : [],
  )
}

export async function countAnswersToCode(db: Db, inspectionId: string, savedBy?: Instant): Promise<number> {
  let query = waiting(db, inspectionId).select((eb) => eb.fn.countAll<number>().as('answers'))
  if (savedBy) query = query.where('saved_at', '<=', savedBy)
  return (await query.executeTakeFirstOrThrow()).answers
}

function waiting(db: Db, inspectionId: string) {
  return codable(db, inspectionId).whereRef('coded_revision', '<', 'revision')
}

// Only answers that have units, or could: what was never words is not looked at again.
function codedOtherwise(db: Db, inspectionId: string, version: string) {
  return codable(db, inspectionId)
    .whereRef('coded_revision', '=', 'revision')
    .where('text_sealed', 'is not', null)
    .where((eb) => eb.or([eb('coded_with', 'is', null), eb('coded_with', '<>', version)]))
}

function codable(db: Db, inspectionId: string) {
  return db
    .selectFrom('answers')
    .innerJoin('responses', 'responses.id', 'answers.response_id')
    .where('answers.inspection_id', '=', inspectionId)
    .where('responses.preview', '=', 0)
    .where('responses.key_wrapped', 'is not', null)
}

/**
 * Takes the right to store what was made of this revision: false when the answer has changed since, or another worker
 * was first. On PostgreSQL the row stays held until the transaction ends. `saidIn` is the language of its words.
 */
export async function claimRevision(
  db: Db,
  answer: { id: string; revision: number },
  version: string,
  saidIn: { language: string | null; by: 'words' | 'asked' | 'unsure' } | null = null,
): Promise<boolean> {
  const claimed = await db
    .updateTable('answers')
    .set({
      coded_revision: answer.revision,
      coded_with: version,
      said_in: saidIn?.language ?? null,
      said_in_by: saidIn?.by ?? null,
    })
    .where('id', '=', answer.id)
    .where('revision', '=', answer.revision)
    .where((eb) =>
      eb.or([
        eb('coded_revision', '<', answer.revision),
        eb('coded_with', 'is', null),
        eb('coded_with', '<>', version),
      ]),
    )
    .returning('id')
    .executeTakeFirst()
  return claimed !== undefined
}

export type ResponseToRead = {
  id: string
  questionnaire: string
  version: number
  audience: string
  language: string
  givenBy: string | null
  helper: string | null
  state: ResponseState
  invented: boolean
  keyWrapped: Sealed
  submittedAt: Instant | null
  startedAt: Instant
}
export type AnswerToRead = {
  id: string
  question: string
  type: string
  via: string
  value: string | null
  /** Grows when the words change. */
  revision: number
  textSealed: Sealed | null
  /** The language of its words; null where it cannot be told, or nobody has looked yet. */
  saidIn: string | null
  saidInBy: 'words' | 'asked' | 'unsure' | null
  drawing: { id: string; kind: DrawingKind; placedSealed: Sealed | null } | null
}

/** Scoped to the inspection: an answer of another one is not there. */
export async function findResponseOfAnswer(
  db: Db,
  which: { inspectionId: string; answerId: string },
): Promise<ResponseToRead | undefined> {
  const row = await db
    .selectFrom('answers')
    .innerJoin('responses', 'responses.id', 'answers.response_id')
    .selectAll('responses')
    .where('answers.id', '=', which.answerId)
    .where('answers.inspection_id', '=', which.inspectionId)
    .where('responses.inspection_id', '=', which.inspectionId)
    .where('responses.preview', '=', 0)
    .executeTakeFirst()
  if (!row?.key_wrapped) return undefined
  return {
    id: row.id,
    questionnaire: row.questionnaire,
    version: row.version,
    audience: row.audience,
    language: row.language,
    givenBy: row.given_by,
    helper: row.helper,
    state: row.state,
    invented: row.invented === 1,
    keyWrapped: row.key_wrapped,
    submittedAt: row.submitted_at,
    startedAt: row.started_at,
  }
}

export async function listAnswersToRead(
  db: Db,
  which: { inspectionId: string; responseId: string },
): Promise<AnswerToRead[]> {
  const rows = await db
    .selectFrom('answers')
    .leftJoin('drawings', 'drawings.id', 'answers.way')
    .select([
      'answers.id',
      'answers.question',
      'answers.type',
      'via',
      'value',
      'revision',
      'text_sealed',
      'said_in',
      'said_in_by',
      'way',
      'kind',
      'placed_sealed',
    ])
    .where('answers.response_id', '=', which.responseId)
    .where('answers.inspection_id', '=', which.inspectionId)
    .where('skipped', '=', 0)
    .orderBy('answers.id')
    .limit(500)
    .execute()
  return rows.map(({ text_sealed, said_in, said_in_by, way, kind, placed_sealed, ...row }) => ({
    ...row,
    saidIn: said_in,
    saidInBy: said_in_by,
    textSealed: text_sealed,
    drawing: kind && { id: way, kind, placedSealed: placed_sealed },
  }))
}

export type WordsToOpen = { answerId: string; responseId: string; keyWrapped: Sealed; textSealed: Sealed }

/** The sealed words of these answers, of this inspection only. */
export async function listWords(
  db: Db,
  which: { inspectionId: string; answerIds: readonly string[] },
): Promise<WordsToOpen[]> {
  if (which.answerIds.length === 0) return []
  const rows = await db
    .selectFrom('answers')
    .innerJoin('responses', 'responses.id', 'answers.response_id')
    .select(['answers.id', 'response_id', 'responses.key_wrapped', 'text_sealed'])
    .where('answers.inspection_id', '=', which.inspectionId)
    .where('answers.id', 'in', [...new Set(which.answerIds)])
    .where('responses.preview', '=', 0)
    .execute()
  return rows.flatMap((row) =>
    row.key_wrapped && row.text_sealed
      ? [
          {
            answerId: row.id,
            responseId: row.response_id,
            keyWrapped: row.key_wrapped,
            textSealed: row.text_sealed,
          },
        ]
      : [],
  )
}
