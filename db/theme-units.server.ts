import { sql } from 'kysely'
import type { Db } from './connect.server.ts'
import type { ResponseState, SentimentValue } from './schema.ts'
import { belongsTo, type Voice } from './voices.server.ts'

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
  /** Only of people of this group. */
  voice?: Voice | undefined
  /** Only these. */
  units?: readonly string[]
  limit: number
  offset: number
}

/** The surest first; equal ones in the order of their ids. */
export async function listUnits(db: Db, wanted: UnitsWanted): Promise<ListedUnit[]> {
  const rows = await chosenUnits(db, wanted)
    .select([...unitColumns, languageOfWords.as('language'), 'confidence', 'decided_by'])
    .orderBy((eb) => eb.fn.coalesce('confidence', eb.lit(0)), 'desc')
    .orderBy('units.id')
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute()
  return rows.map(listedUnit)
}

/** What is read of a unit, its answer and its response to list it. */
export const unitColumns = [
  'units.id',
  'units.answer_id',
  'units.response_id',
  'start_at',
  'end_at',
  'sentiment',
  'answers.question',
  'questionnaire',
  'version',
  'audience',
  'given_by',
  'responses.state',
  'invented',
] as const

type UnitColumns = {
  id: string
  answer_id: string
  response_id: string
  start_at: number
  end_at: number
  given_by: string | null
  decided_by: 'machine' | 'person' | null
  invented: number
} & Pick<
  ListedUnit,
  'sentiment' | 'confidence' | 'question' | 'questionnaire' | 'version' | 'audience' | 'state' | 'language'
>

export function listedUnit(row: UnitColumns): ListedUnit {
  return {
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
  }
}

export async function countListedUnits(
  db: Db,
  wanted: Omit<UnitsWanted, 'limit' | 'offset'>,
): Promise<number> {
  const counted = await chosenUnits(db, wanted)
    .select((eb) => eb.fn.countAll<number>().as('units'))
    .executeTakeFirstOrThrow()
  return counted.units
}

/** Of the words themselves where it was told from them; `und` where it cannot be told. */
export const languageOfWords = sql<string>`
  case when answers.said_in_by = 'unsure' then 'und' else coalesce(answers.said_in, responses.language) end`

function chosenUnits(db: Db, wanted: Omit<UnitsWanted, 'limit' | 'offset'>) {
  const { theme, sentiments, audience, state, voice, units } = wanted
  return db
    .selectFrom('units')
    .innerJoin('answers', 'answers.id', 'units.answer_id')
    .innerJoin('responses', 'responses.id', 'units.response_id')
    .leftJoin('unit_themes', 'unit_themes.unit_id', 'units.id')
    .where('units.inspection_id', '=', wanted.inspectionId)
    .where('preview', '=', 0)
    .where('key_wrapped', 'is not', null)
    .where((eb) => (theme === null ? eb('theme_id', 'is', null) : eb('theme_id', '=', theme)))
    .$if(theme !== null, (q) => q.where('unit_themes.inspection_id', '=', wanted.inspectionId))
    .$if(sentiments !== undefined, (q) => q.where('sentiment', 'in', [...(sentiments ?? [])]))
    .$if(audience !== undefined, (q) => q.where('audience', '=', audience ?? ''))
    .$if(voice !== undefined, (q) => (voice ? q.where(belongsTo(voice)) : q))
    .$if(units !== undefined, (q) => q.where('units.id', 'in', [...(units ?? [])]))
    .$if(state !== undefined, (q) => q.where('responses.state', '=', state ?? 'submitted'))
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
