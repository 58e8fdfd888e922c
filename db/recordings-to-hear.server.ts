/** Recordings as the desk lists them: who has to be listened to, and what stands in their transcripts. */
import type { Db } from './connect.server.ts'
import type { Instant, MaskedState, RecordingState, Sealed, TranscriptState } from './schema.ts'

export type RecordingToHear = {
  id: string
  question: string
  questionnaire: string
  version: number
  audience: string
  language: string
  invented: boolean
  state: RecordingState
  lengthMs: number | null
  finishedAt: Instant | null
  heardAt: Instant | null
  transcriptState: TranscriptState
  transcriptProblem: string | null
  masked: MaskedState
  /** Of the transcript that stands. */
  confidence: 'high' | 'middle' | 'low' | null
}

/** Those of `first` before the others, then the longest waiting. */
export async function listRecordingsToHear(
  db: Db,
  wanted: {
    inspectionId: string
    heard: boolean
    /** Audiences. */
    first: readonly string[]
    limit: number
    offset: number
  },
): Promise<RecordingToHear[]> {
  const rows = await toHear(db, wanted.inspectionId)
    .where('heard_at', wanted.heard ? 'is not' : 'is', null)
    .select([
      'recordings.id',
      'recordings.question',
      'recordings.state',
      'recordings.length_ms',
      'recordings.finished_at',
      'recordings.heard_at',
      'recordings.transcript_state',
      'recordings.transcript_problem',
      'recordings.masked',
      'responses.questionnaire',
      'responses.version',
      'responses.audience',
      'responses.language',
      'responses.invented',
    ])
    .select((eb) =>
      eb
        .selectFrom('transcripts')
        .select('transcripts.confidence')
        .whereRef('transcripts.recording_id', '=', 'recordings.id')
        .orderBy('transcripts.version', 'desc')
        .limit(1)
        .as('confidence'),
    )
    .orderBy((eb) => eb.case().when('audience', 'in', wanted.first).then(eb.lit(0)).else(eb.lit(1)).end())
    .orderBy(wanted.heard ? 'heard_at' : 'finished_at', wanted.heard ? 'desc' : 'asc')
    .orderBy('recordings.id')
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    question: row.question,
    questionnaire: row.questionnaire,
    version: row.version,
    audience: row.audience,
    language: row.language,
    invented: row.invented === 1,
    state: row.state,
    lengthMs: row.length_ms,
    finishedAt: row.finished_at,
    heardAt: row.heard_at,
    transcriptState: row.transcript_state,
    transcriptProblem: row.transcript_problem,
    masked: row.masked,
    confidence: row.confidence,
  }))
}

/** What a recording's page says of whose it is. */
export async function findWhoseRecording(
  db: Db,
  which: { inspectionId: string; id: string },
): Promise<{ invented: boolean; givenBy: string | null } | undefined> {
  const row = await toHear(db, which.inspectionId)
    .where('recordings.id', '=', which.id)
    .select(['responses.invented', 'responses.given_by'])
    .executeTakeFirst()
  return row && { invented: row.invented === 1, givenBy: row.given_by }
}

export type RecordingCounts = { unheard: number; heard: number; childrensUnheard: number }

export async function countRecordingsToHear(
  db: Db,
  which: { inspectionId: string; childrens: readonly string[] },
): Promise<RecordingCounts> {
  const counted = await toHear(db, which.inspectionId)
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('heard_at', 'is', null).as('unheard'),
      eb.fn.countAll<number>().filterWhere('heard_at', 'is not', null).as('heard'),
      eb.fn
        .countAll<number>()
        .filterWhere('heard_at', 'is', null)
        .filterWhere('audience', 'in', which.childrens)
        .as('children'),
    ])
    .executeTakeFirstOrThrow()
  return {
    unheard: Number(counted.unheard),
    heard: Number(counted.heard),
    childrensUnheard: Number(counted.children),
  }
}

/** The first time stays. */
export async function markHeard(
  trx: Db,
  recording: { inspectionId: string; id: string; now: Instant },
): Promise<void> {
  await trx
    .updateTable('recordings')
    .set({ heard_at: recording.now, updated_at: recording.now })
    .where('id', '=', recording.id)
    .where('inspection_id', '=', recording.inspectionId)
    .where('heard_at', 'is', null)
    .execute()
}

export type UnheardRecording = {
  id: string
  question: string
  questionnaire: string
  version: number
  audience: string
  lengthMs: number | null
  finishedAt: Instant | null
  invented: boolean
  transcriptState: TranscriptState
}

const unheardOf = (db: Db, unheard: { inspectionId: string; audiences: readonly string[] }) =>
  toHear(db, unheard.inspectionId).where('heard_at', 'is', null).where('audience', 'in', unheard.audiences)

/** Recordings of these people that nobody has listened to, the longest waiting first. */
export async function listUnheard(
  db: Db,
  unheard: { inspectionId: string; audiences: readonly string[]; max: number },
): Promise<UnheardRecording[]> {
  const rows = await unheardOf(db, unheard)
    .select([
      'recordings.id',
      'recordings.question',
      'recordings.length_ms',
      'recordings.finished_at',
      'recordings.transcript_state',
      'responses.questionnaire',
      'responses.version',
      'responses.audience',
      'responses.invented',
    ])
    .orderBy('recordings.finished_at')
    .orderBy('recordings.id')
    .limit(unheard.max)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    question: row.question,
    questionnaire: row.questionnaire,
    version: row.version,
    audience: row.audience,
    lengthMs: row.length_ms,
    finishedAt: row.finished_at,
    invented: row.invented === 1,
    transcriptState: row.transcript_state,
  }))
}

export async function countUnheard(
  db: Db,
  unheard: { inspectionId: string; audiences: readonly string[] },
): Promise<number> {
  const { recordings } = await unheardOf(db, unheard)
    .select((eb) => eb.fn.countAll<number>().as('recordings'))
    .executeTakeFirstOrThrow()
  return Number(recordings)
}

export type SpokenAnswerRow = {
  answerId: string
  recordingId: string
  responseId: string
  keyWrapped: Sealed
  lengthMs: number | null
  masked: MaskedState
  transcriptState: TranscriptState
}

/** Of these answers, those that are recordings. */
export async function listSpokenAnswers(
  db: Db,
  which: { inspectionId: string; answerIds: readonly string[] },
): Promise<SpokenAnswerRow[]> {
  if (which.answerIds.length === 0) return []
  const rows = await toHear(db, which.inspectionId)
    .innerJoin('answers', 'answers.way', 'recordings.id')
    .where('answers.id', 'in', [...new Set(which.answerIds)])
    .select([
      'answers.id as answer_id',
      'recordings.id as recording_id',
      'recordings.response_id',
      'responses.key_wrapped',
      'length_ms',
      'masked',
      'transcript_state',
    ])
    .execute()
  return rows.flatMap((row) =>
    row.key_wrapped
      ? [
          {
            answerId: row.answer_id,
            recordingId: row.recording_id,
            responseId: row.response_id,
            keyWrapped: row.key_wrapped,
            lengthMs: row.length_ms,
            masked: row.masked,
            transcriptState: row.transcript_state,
          },
        ]
      : [],
  )
}

/** Nobody's trying out, nothing erased, nothing that still comes in. */
const toHear = (db: Db, inspectionId: string) =>
  db
    .selectFrom('recordings')
    .innerJoin('responses', 'responses.id', 'recordings.response_id')
    .where('recordings.inspection_id', '=', inspectionId)
    .where('recordings.state', '<>', 'open')
    .where('responses.preview', '=', 0)
    .where('responses.key_wrapped', 'is not', null)
