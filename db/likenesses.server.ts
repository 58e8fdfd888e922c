import type { supporterQuestionId } from '#app/survey/index.ts'
import type { Db } from './connect.server.ts'
import type { Instant, Sealed } from './schema.ts'

/** Under this question stand words of a person who helped: of no group that answers. */
const apart: typeof supporterQuestionId = 'supporter_words'

const cameTogether: readonly string[] = ['imported', 'paper']

export type AnswerToMark = {
  id: string
  responseId: string
  revision: number
  keyWrapped: Sealed
  textSealed: Sealed
}

/** Answers whose newest words have no signature yet, in the order of their ids. Previews and erased responses never. */
export async function listAnswersToMark(
  db: Db,
  page: { inspectionId: string; after: string; limit: number },
): Promise<AnswerToMark[]> {
  const rows = await db
    .selectFrom('answers')
    .innerJoin('responses', 'responses.id', 'answers.response_id')
    .select(['answers.id', 'response_id', 'revision', 'responses.key_wrapped', 'text_sealed'])
    .where('answers.inspection_id', '=', page.inspectionId)
    .where('answers.id', '>', page.after)
    .where('text_sealed', 'is not', null)
    .whereRef('alike_revision', '<', 'revision')
    .where('responses.preview', '=', 0)
    .where('responses.key_wrapped', 'is not', null)
    .orderBy('answers.id')
    .limit(page.limit)
    .execute()
  return rows.flatMap((row) =>
    row.key_wrapped && row.text_sealed
      ? [
          {
            id: row.id,
            responseId: row.response_id,
            revision: row.revision,
            keyWrapped: row.key_wrapped,
            textSealed: row.text_sealed,
          },
        ]
      : [],
  )
}

export type Likeness = {
  answerId: string
  responseId: string
  revision: number
  /** Null where the words are too few to say. */
  signature: { words: number; slots: string } | null
}

/** Signatures of these revisions, in the place of older ones. Call inside a transaction. */
export async function saveLikenesses(
  trx: Db,
  inspectionId: string,
  likenesses: readonly Likeness[],
): Promise<void> {
  const ids = likenesses.map(({ answerId }) => answerId)
  if (ids.length === 0) return
  await trx.deleteFrom('likenesses').where('answer_id', 'in', ids).execute()
  const rows = likenesses.flatMap(({ answerId, responseId, revision, signature }) =>
    signature
      ? [
          {
            answer_id: answerId,
            inspection_id: inspectionId,
            response_id: responseId,
            revision,
            words: signature.words,
            slots: signature.slots,
          },
        ]
      : [],
  )
  if (rows.length > 0)
    await trx
      .insertInto('likenesses')
      .values(rows)
      .onConflict((c) => c.column('answer_id').doNothing())
      .execute()
  for (const { answerId, revision } of likenesses)
    await trx
      .updateTable('answers')
      .set({ alike_revision: revision })
      .where('id', '=', answerId)
      .where('alike_revision', '<', revision)
      .execute()
}

export type MarkedAnswer = {
  answer: string
  response: string
  question: string
  questionnaire: string
  version: number
  language: string
  words: number
  slots: string
  /** Null where it came in with others: an import has one time for all. */
  at: Instant | null
}

/** Signatures that are still those of their answers' words: erased, emptied and changed ones are left out. */
export async function listLikenesses(
  db: Db,
  inspectionId: string,
  /** Only of answers in which something is said on this theme. */
  theme?: string,
): Promise<MarkedAnswer[]> {
  const rows = await db
    .selectFrom('likenesses')
    .innerJoin('answers', 'answers.id', 'likenesses.answer_id')
    .innerJoin('responses', 'responses.id', 'answers.response_id')
    .select(['answer_id', 'likenesses.response_id', 'question', 'words', 'slots', 'submitted_at', 'saved_at'])
    .select(['questionnaire', 'version', 'language', 'given_by'])
    .where('likenesses.inspection_id', '=', inspectionId)
    .where('answers.inspection_id', '=', inspectionId)
    .whereRef('likenesses.revision', '=', 'answers.revision')
    .where('text_sealed', 'is not', null)
    .where('question', '<>', apart)
    .where('responses.preview', '=', 0)
    .where('responses.key_wrapped', 'is not', null)
    .$if(theme !== undefined, (q) =>
      q.where('answer_id', 'in', (eb) =>
        eb
          .selectFrom('unit_themes')
          .select('unit_themes.answer_id')
          .where('unit_themes.inspection_id', '=', inspectionId)
          .where('theme_id', '=', theme ?? ''),
      ),
    )
    .orderBy('answer_id')
    .execute()
  return rows.map((row) => ({
    answer: row.answer_id,
    response: row.response_id,
    question: row.question,
    questionnaire: row.questionnaire,
    version: row.version,
    language: row.language,
    words: row.words,
    slots: row.slots,
    at: cameTogether.includes(row.given_by ?? '') ? null : (row.submitted_at ?? row.saved_at),
  }))
}

/** When responses were sent, of those that people sent themselves: what was imported came at the hour of its import. */
export async function listSendingTimes(db: Db, inspectionId: string): Promise<Instant[]> {
  const rows = await db
    .selectFrom('responses')
    .select('submitted_at')
    .where('inspection_id', '=', inspectionId)
    .where('preview', '=', 0)
    .where('key_wrapped', 'is not', null)
    .where('submitted_at', 'is not', null)
    .where((eb) => eb.or([eb('given_by', 'is', null), eb('given_by', 'not in', [...cameTogether])]))
    .orderBy('submitted_at')
    .execute()
  return rows.flatMap(({ submitted_at }) => submitted_at ?? [])
}

/** Which answers put which people under a theme: whoever helped is counted nowhere. */
export async function listThemeAnswers(
  db: Db,
  { inspectionId, theme }: { inspectionId: string; theme: string },
): Promise<{ answer: string; response: string }[]> {
  const rows = await db
    .selectFrom('unit_themes')
    .innerJoin('answers', 'answers.id', 'unit_themes.answer_id')
    .innerJoin('responses', 'responses.id', 'unit_themes.response_id')
    .select(['answer_id', 'unit_themes.response_id'])
    .distinct()
    .where('unit_themes.inspection_id', '=', inspectionId)
    .where('theme_id', '=', theme)
    .where('question', '<>', apart)
    .where('responses.preview', '=', 0)
    .where('responses.key_wrapped', 'is not', null)
    .execute()
  return rows.map((row) => ({ answer: row.answer_id, response: row.response_id }))
}
