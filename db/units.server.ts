import type { Db } from './connect.server.ts'
import type { SentimentValue } from './schema.ts'

export const machine = 'machine'

export type UnitToStore = {
  id: string
  start: number
  end: number
  sentiment: SentimentValue
  sentimentConfidence: number
  themes: readonly {
    id: string
    confidence: number
    because: readonly { start: number; end: number }[]
  }[]
  doubt?: { theme: string; confidence: number; doubt: number } | undefined
}
export type AnswerUnits = { answerId: string; responseId: string; units: readonly UnitToStore[] }

/** Rows a statement: SQLite and PostgreSQL both take as many values. */
const TOGETHER = 200

/**
 * Stores what the machine made of these answers. A unit that stands as it stood (its id says place and words) keeps
 * what people decided about it; every other older unit goes, with its codings. Gives the units to settle.
 */
export async function replaceUnits(
  db: Db,
  inspectionId: string,
  answers: readonly AnswerUnits[],
  at: string,
): Promise<string[]> {
  if (answers.length === 0) return []
  const kept = answers.flatMap((answer) => answer.units.map((unit) => unit.id))
  const answerIds = answers.map((answer) => answer.answerId)
  const older = db.selectFrom('units').select('id').where('answer_id', 'in', answerIds)
  const gone = kept.length === 0 ? older : older.where('id', 'not in', kept)
  await db.deleteFrom('unit_themes').where('unit_id', 'in', gone).execute()
  await db.deleteFrom('codings').where('unit_id', 'in', gone).execute()
  let drop = db.deleteFrom('units').where('answer_id', 'in', answerIds)
  if (kept.length > 0) drop = drop.where('id', 'not in', kept)
  await drop.execute()
  if (kept.length === 0) return []
  // What discovery found is its own to change: a unit that stands as it stood keeps its place in a found theme.
  await db
    .deleteFrom('codings')
    .where('unit_id', 'in', kept)
    .where('coder', '=', machine)
    .where((eb) => eb('theme_id', 'not in', foundThemes(db, inspectionId)))
    .execute()

  const units = answers.flatMap(({ answerId, responseId, units }) =>
    units.map((unit) => ({
      id: unit.id,
      inspection_id: inspectionId,
      response_id: responseId,
      answer_id: answerId,
      start_at: unit.start,
      end_at: unit.end,
      sentiment: unit.sentiment,
      sentiment_confidence: unit.sentimentConfidence,
    })),
  )
  for (const rows of pieces(units))
    await db
      .insertInto('units')
      .values(rows)
      .onConflict((c) =>
        c.column('id').doUpdateSet((eb) => ({
          sentiment: eb.ref('excluded.sentiment'),
          sentiment_confidence: eb.ref('excluded.sentiment_confidence'),
        })),
      )
      .execute()
  const codings = answers.flatMap(({ units }) =>
    units.flatMap((unit) =>
      unit.themes.map((theme) => ({
        // One a unit, theme and coder: the same work done twice is the same row.
        id: `${unit.id}/${theme.id}/${machine}`,
        inspection_id: inspectionId,
        unit_id: unit.id,
        theme_id: theme.id,
        coder: machine,
        verdict: 'applies' as const,
        confidence: theme.confidence,
        because: JSON.stringify(theme.because.map(({ start, end }) => [start, end])),
        at,
      })),
    ),
  )
  for (const rows of pieces(codings)) await db.insertInto('codings').values(rows).execute()
  await replaceDoubts(db, inspectionId, answers)
  return kept
}

async function replaceDoubts(db: Db, inspectionId: string, answers: readonly AnswerUnits[]): Promise<void> {
  const units = answers.flatMap((answer) => answer.units)
  const ids = units.map((unit) => unit.id)
  await db.deleteFrom('unit_doubts').where('unit_id', 'in', ids).execute()
  const doubts = units.flatMap(({ id, doubt }) =>
    doubt
      ? [
          {
            unit_id: id,
            inspection_id: inspectionId,
            theme_id: doubt.theme,
            confidence: doubt.confidence,
            doubt: doubt.doubt,
          },
        ]
      : [],
  )
  for (const rows of pieces(doubts)) await db.insertInto('unit_doubts').values(rows).execute()
}

/** What the machine made of these answers when it last looked, by answer, for telling whether anything changed. */
export async function listMachineUnits(
  db: Db,
  inspectionId: string,
  answerIds: readonly string[],
): Promise<Map<string, UnitToStore[]>> {
  const byAnswer = new Map<string, UnitToStore[]>()
  if (answerIds.length === 0) return byAnswer
  const units = await db
    .selectFrom('units')
    .leftJoin('unit_doubts', 'unit_doubts.unit_id', 'units.id')
    .select(['units.id', 'answer_id', 'start_at', 'end_at', 'sentiment', 'sentiment_confidence'])
    .select(['unit_doubts.theme_id', 'unit_doubts.confidence', 'doubt'])
    .where('answer_id', 'in', [...answerIds])
    .orderBy('answer_id')
    .orderBy('start_at')
    .execute()
  const codings = await db
    .selectFrom('codings')
    .innerJoin('units', 'units.id', 'codings.unit_id')
    .select(['unit_id', 'theme_id', 'confidence', 'because'])
    .where('answer_id', 'in', [...answerIds])
    .where('coder', '=', machine)
    .where((eb) => eb('theme_id', 'not in', foundThemes(db, inspectionId)))
    .execute()
  const themes = new Map<string, UnitToStore['themes'][number][]>()
  for (const { unit_id, theme_id, confidence, because } of codings) {
    const spans = because ? (JSON.parse(because) as [number, number][]) : []
    const theme = {
      id: theme_id,
      confidence: confidence ?? 0,
      because: spans.map(([start, end]) => ({ start, end })),
    }
    themes.set(unit_id, [...(themes.get(unit_id) ?? []), theme])
  }
  for (const row of units) {
    const { theme_id: theme, confidence, doubt } = row
    const unit: UnitToStore = {
      id: row.id,
      start: row.start_at,
      end: row.end_at,
      sentiment: row.sentiment,
      sentimentConfidence: row.sentiment_confidence,
      themes: themes.get(row.id) ?? [],
      doubt:
        theme !== null && confidence !== null && doubt !== null ? { theme, confidence, doubt } : undefined,
    }
    byAnswer.set(row.answer_id, [...(byAnswer.get(row.answer_id) ?? []), unit])
  }
  return byAnswer
}
/** Themes that the machine found, not those of the framework or made by people. */
export const foundThemes = (db: Db, inspectionId: string) =>
  db
    .selectFrom('themes')
    .select('id')
    .where('inspection_id', '=', inspectionId)
    .where('kind', '=', 'emergent')
    .where('made_by', '=', machine)

export async function countUnits(
  db: Db,
  inspectionId: string,
): Promise<{ answers: number; units: number; notThemed: number }> {
  const counted = await db
    .selectFrom('units')
    .innerJoin('responses', 'responses.id', 'units.response_id')
    .select((eb) => [
      eb.fn.count<number>('answer_id').distinct().as('answers'),
      eb.fn.countAll<number>().as('units'),
    ])
    .where('units.inspection_id', '=', inspectionId)
    .where('responses.preview', '=', 0)
    .where('responses.key_wrapped', 'is not', null)
    .executeTakeFirstOrThrow()
  const notThemed = await notThemedUnits(db, inspectionId)
    .select((eb) => eb.fn.countAll<number>().as('units'))
    .executeTakeFirstOrThrow()
  return { answers: counted.answers, units: counted.units, notThemed: notThemed.units }
}

// Units on which no theme stands: counted and readable, never thrown away.
function notThemedUnits(db: Db, inspectionId: string) {
  return db
    .selectFrom('units')
    .innerJoin('responses', 'responses.id', 'units.response_id')
    .where('units.inspection_id', '=', inspectionId)
    .where('responses.preview', '=', 0)
    .where('responses.key_wrapped', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('unit_themes').select('unit_id').whereRef('unit_themes.unit_id', '=', 'units.id'),
        ),
      ),
    )
}

function* pieces<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += TOGETHER) yield rows.slice(from, from + TOGETHER)
}
