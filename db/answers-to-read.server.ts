/** Answers that a person has to read, since no machine is known to read their language well; and who read them. */
import { sql } from 'kysely'
import type { Db } from './connect.server.ts'
import type { Instant } from './schema.ts'

export type WordsToRead = {
  answerId: string
  question: string
  questionnaire: string
  version: number
  audience: string
  /** Null where it cannot be told. */
  language: string | null
  invented: boolean
  savedAt: Instant
  readAt: Instant | null
  readBy: string | null
}
type Wanted = {
  inspectionId: string
  /** Languages that need no person. */
  languages: readonly string[]
  read: boolean
}

/** Those of `first` before the others; unread ones the longest waiting first, read ones the newest first. */
export async function listToRead(
  db: Db,
  wanted: Wanted & { first: readonly string[]; limit: number; offset: number },
): Promise<WordsToRead[]> {
  const rows = await toRead(db, wanted)
    .select([
      'answers.id',
      'answers.question',
      'responses.questionnaire',
      'responses.version',
      'responses.audience',
      'responses.invented',
      'answers.saved_at',
      'answers.said_in_by',
      'answer_readings.read_at',
      'answer_readings.user_id',
      saidIn.as('language'),
    ])
    .$if(!wanted.read, (q) =>
      q.orderBy((eb) => eb.case().when('audience', 'in', wanted.first).then(eb.lit(0)).else(eb.lit(1)).end()),
    )
    .orderBy(wanted.read ? 'answer_readings.read_at' : 'answers.saved_at', wanted.read ? 'desc' : 'asc')
    .orderBy('answers.id')
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute()
  return rows.map((row) => ({
    answerId: row.id,
    question: row.question,
    questionnaire: row.questionnaire,
    version: row.version,
    audience: row.audience,
    language: row.said_in_by === 'unsure' ? null : row.language,
    invented: row.invented === 1,
    savedAt: row.saved_at,
    readAt: row.read_at,
    readBy: row.user_id,
  }))
}

export async function countToRead(db: Db, wanted: Wanted): Promise<number> {
  const { answers } = await toRead(db, wanted)
    .select((eb) => eb.fn.countAll<number>().as('answers'))
    .executeTakeFirstOrThrow()
  return answers
}

/** Of this response: what waits, and in which revision, so that words saved meanwhile are not marked with them. */
export async function listToReadOf(
  db: Db,
  which: { inspectionId: string; responseId: string; languages: readonly string[] },
): Promise<{ answerId: string; revision: number; language: string | null }[]> {
  const rows = await toRead(db, { ...which, read: false })
    .where('answers.response_id', '=', which.responseId)
    .select(['answers.id', 'answers.revision', 'answers.said_in_by', saidIn.as('language')])
    .orderBy('answers.id')
    .execute()
  return rows.map((row) => ({
    answerId: row.id,
    revision: row.revision,
    language: row.said_in_by === 'unsure' ? null : row.language,
  }))
}

/** Of these answers, those whose words, as they stand, a person has read. */
export async function answersReadByPerson(db: Db, answerIds: readonly string[]): Promise<Set<string>> {
  if (answerIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('answer_readings')
    .innerJoin('answers', (join) =>
      join
        .onRef('answers.id', '=', 'answer_readings.answer_id')
        .onRef('answers.revision', '=', 'answer_readings.revision'),
    )
    .select('answers.id')
    .where('answers.id', 'in', [...new Set(answerIds)])
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** The first reading of a revision counts. */
export async function addReadings(
  trx: Db,
  reading: {
    inspectionId: string
    answers: readonly { answerId: string; revision: number }[]
    userId: string
    at: Instant
  },
): Promise<void> {
  if (reading.answers.length === 0) return
  await trx
    .insertInto('answer_readings')
    .values(
      reading.answers.map(({ answerId, revision }) => ({
        answer_id: answerId,
        revision,
        inspection_id: reading.inspectionId,
        user_id: reading.userId,
        read_at: reading.at,
      })),
    )
    .onConflict((c) => c.columns(['answer_id', 'revision']).doNothing())
    .execute()
}

/** The language of the words where it was told from them; of the question where it was not, or not yet. */
const saidIn = sql<string>`coalesce(answers.said_in, responses.language)`

const toRead = (db: Db, { inspectionId, languages, read }: Wanted) =>
  db
    .selectFrom('answers')
    .innerJoin('responses', 'responses.id', 'answers.response_id')
    .leftJoin('answer_readings', (join) =>
      join
        .onRef('answer_readings.answer_id', '=', 'answers.id')
        .onRef('answer_readings.revision', '=', 'answers.revision'),
    )
    .where('answers.inspection_id', '=', inspectionId)
    .where('answers.text_sealed', 'is not', null)
    .where('answers.skipped', '=', 0)
    .where('responses.preview', '=', 0)
    .where('responses.key_wrapped', 'is not', null)
    .where('answer_readings.read_at', read ? 'is not' : 'is', null)
    .where((eb) => eb.or([eb('said_in_by', '=', 'unsure'), eb(saidIn, 'not in', [...languages])]))
