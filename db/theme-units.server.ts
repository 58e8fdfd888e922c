import { sql } from 'kysely'
import type { Db } from './connect.server.ts'
import type { ResponseState, SentimentValue } from './schema.ts'
import { notThemedUnits } from './units.server.ts'

/** A unit as it is listed under a theme, with whose it is. */
export type ListedUnit = {
  id: string
  answerId: string
  responseId: string
  start: number
  end: number
  sentiment: SentimentValue
  /** How sure it is that the theme applies; null where no theme is asked for. */
  confidence: number | null
  decidedBy: 'machine' | 'person' | null
  question: string
  questionnaire: string
  version: number
  audience: string
  givenBy: string | null
  state: ResponseState
  language: string
  invented: boolean
}
export type UnitsWanted = {
  inspectionId: string
  /** Null: the units on which no theme stands. */
  theme: string | null
  sentiments?: readonly SentimentValue[]
  audience?: string | undefined
  state?: ResponseState | undefined
  limit: number
  offset: number
}

const columns = [
  'units.id',
  'units.answer_id',
  'units.response_id',
  'start_at',
  'end_at',
  'sentiment',
  'answers.question',
  'responses.questionnaire',
  'responses.version',
  'responses.audience',
  'responses.given_by',
  'responses.state',
  'responses.language',
  'responses.invented',
] as const

/** The surest first; equal ones in the order of their ids. */
export async function listUnits(db: Db, wanted: UnitsWanted): Promise<ListedUnit[]> {
  let query =
    wanted.theme === null
      ? notThemedUnits(db, wanted.inspectionId)
          .innerJoin('answers', 'answers.id', 'units.answer_id')
          .select(columns)
          .select([sql<number | null>`null`.as('confidence'), sql<'machine' | null>`null`.as('decided_by')])
          .orderBy('units.id')
      : themedUnits(db, wanted.inspectionId, wanted.theme)
          .select(columns)
          .select(['unit_themes.confidence', 'unit_themes.decided_by'])
          .orderBy('unit_themes.confidence', 'desc')
          .orderBy('units.id')
  if (wanted.sentiments) query = query.where('sentiment', 'in', [...wanted.sentiments])
  if (wanted.audience) query = query.where('responses.audience', '=', wanted.audience)
  if (wanted.state) query = query.where('responses.state', '=', wanted.state)
  const rows = await query.limit(wanted.limit).offset(wanted.offset).execute()
  return rows.map((row) => ({
    id: row.id,
    answerId: row.answer_id,
    responseId: row.response_id,
    start: row.start_at,
    end: row.end_at,
    sentiment: row.sentiment,
    confidence: row.confidence,
    decidedBy: row.decided_by,
    question: row.question,
    questionnaire: row.questionnaire,
    version: row.version,
    audience: row.audience,
    givenBy: row.given_by,
    state: row.state,
    language: row.language,
    invented: row.invented === 1,
  }))
}

function themedUnits(db: Db, inspectionId: string, theme: string) {
  return db
    .selectFrom('unit_themes')
    .innerJoin('units', 'units.id', 'unit_themes.unit_id')
    .innerJoin('answers', 'answers.id', 'units.answer_id')
    .innerJoin('responses', 'responses.id', 'units.response_id')
    .where('unit_themes.inspection_id', '=', inspectionId)
    .where('unit_themes.theme_id', '=', theme)
    .where('responses.preview', '=', 0)
    .where('responses.key_wrapped', 'is not', null)
}

export type AnswerUnit = {
  id: string
  answerId: string
  start: number
  end: number
  sentiment: SentimentValue
  themes: { theme: string; confidence: number; decidedBy: 'machine' | 'person' }[]
}

/** Every unit of these answers in reading order, with what stands on it. */
export async function listUnitsOfAnswers(db: Db, answerIds: readonly string[]): Promise<AnswerUnit[]> {
  if (answerIds.length === 0) return []
  const rows = await db
    .selectFrom('units')
    .leftJoin('unit_themes', 'unit_themes.unit_id', 'units.id')
    .select(['units.id', 'units.answer_id', 'start_at', 'end_at', 'sentiment'])
    .select(['theme_id', 'confidence', 'decided_by'])
    .where('units.answer_id', 'in', [...answerIds])
    .orderBy('units.answer_id')
    .orderBy('start_at')
    .orderBy('confidence', 'desc')
    .orderBy('theme_id')
    .execute()
  const units = new Map<string, AnswerUnit>()
  for (const row of rows) {
    const unit = units.get(row.id) ?? {
      id: row.id,
      answerId: row.answer_id,
      start: row.start_at,
      end: row.end_at,
      sentiment: row.sentiment,
      themes: [],
    }
    if (row.theme_id !== null && row.confidence !== null && row.decided_by !== null)
      unit.themes.push({ theme: row.theme_id, confidence: row.confidence, decidedBy: row.decided_by })
    units.set(row.id, unit)
  }
  return [...units.values()]
}
