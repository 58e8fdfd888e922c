/** What discovery looks at, what it found, and how far it came in writing that down. */
import { type Db, engineOf } from './connect.server.ts'
import type { Instant, Sealed } from './schema.ts'
import { foundThemes, machine } from './units.server.ts'

export type DiscoveryRow = { run: number; state: 'planned' | 'done'; groupedAnew: number }
export type ResidueUnit = {
  id: string
  answerId: string
  responseId: string
  start: number
  end: number
  language: string
  keyWrapped: Sealed
  textSealed: Sealed
}
export type FoundUnit = { unit: string; theme: string | null; confidence: number }

/** Rows a statement. */
const TOGETHER = 500

export async function findDiscovery(db: Db, inspectionId: string): Promise<DiscoveryRow | undefined> {
  const row = await db
    .selectFrom('discoveries')
    .select(['run', 'state', 'grouped_anew'])
    .where('inspection_id', '=', inspectionId)
    .executeTakeFirst()
  return row && { run: row.run, state: row.state, groupedAnew: row.grouped_anew }
}

/**
 * Units that the framework does not explain: the machine gave them none of its themes, or none that it was sure of, and
 * no person did. By answer and place, after the unit given.
 */
export async function listResidue(
  db: Db,
  wanted: { inspectionId: string; sure: number; afterAnswer: string; answers: number },
): Promise<{ units: ResidueUnit[]; lastAnswer: string | undefined }> {
  const page = await db
    .selectFrom('answers')
    .innerJoin('responses', 'responses.id', 'answers.response_id')
    .select(['answers.id', 'responses.language', 'responses.key_wrapped', 'text_sealed'])
    .where('answers.inspection_id', '=', wanted.inspectionId)
    .where('answers.id', '>', wanted.afterAnswer)
    .where('preview', '=', 0)
    .where('responses.key_wrapped', 'is not', null)
    .where('text_sealed', 'is not', null)
    .orderBy('answers.id')
    .limit(wanted.answers)
    .execute()
  const last = page.at(-1)
  if (!last) return { units: [], lastAnswer: undefined }
  const answers = new Map(page.map((answer) => [answer.id, answer]))
  const rows = await db
    .selectFrom('units')
    .select(['id', 'answer_id', 'response_id', 'start_at', 'end_at'])
    .where('answer_id', 'in', [...answers.keys()])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('codings')
            .innerJoin('themes', (join) =>
              join
                .onRef('themes.id', '=', 'codings.theme_id')
                .onRef('themes.inspection_id', '=', 'codings.inspection_id'),
            )
            .select('codings.id')
            .whereRef('codings.unit_id', '=', 'units.id')
            .where('themes.kind', '=', 'framework')
            .where('verdict', '=', 'applies')
            .where((or) => or.or([or('coder', '<>', machine), or('confidence', '>=', wanted.sure)])),
        ),
      ),
    )
    .orderBy('answer_id')
    .orderBy('start_at')
    .execute()
  const units = rows.flatMap((row) => {
    const answer = answers.get(row.answer_id)
    if (!answer?.key_wrapped || !answer.text_sealed) return []
    return [
      {
        id: row.id,
        answerId: row.answer_id,
        responseId: row.response_id,
        start: row.start_at,
        end: row.end_at,
        language: answer.language,
        keyWrapped: answer.key_wrapped,
        textSealed: answer.text_sealed,
      },
    ]
  })
  return { units, lastAnswer: last.id }
}

/** What a run found, in the order of the units' ids. Units that are gone are not there. */
export async function listFound(db: Db, which: { inspectionId: string; run: number }): Promise<FoundUnit[]> {
  const rows = await db
    .selectFrom('found_units')
    .select(['unit_id', 'theme_id', 'confidence'])
    .where('inspection_id', '=', which.inspectionId)
    .where('run', '=', which.run)
    .orderBy('unit_id')
    .execute()
  return rows.map((row) => ({ unit: row.unit_id, theme: row.theme_id, confidence: row.confidence }))
}

/** What a run that was never finished had begun to plan goes, and so does what an older one found. */
export async function dropFoundBut(db: Db, which: { inspectionId: string; run: number }): Promise<void> {
  await db
    .deleteFrom('found_units')
    .where('inspection_id', '=', which.inspectionId)
    .where('run', '<>', which.run)
    .execute()
}

/** Units whose answers were changed meanwhile are left out. */
export async function addFound(
  db: Db,
  which: { inspectionId: string; run: number },
  found: readonly FoundUnit[],
): Promise<void> {
  const standing = await stillThere(db, found)
  if (standing.length === 0) return
  await db
    .insertInto('found_units')
    .values(
      standing.map(({ unit, theme, confidence }) => ({
        unit_id: unit,
        run: which.run,
        inspection_id: which.inspectionId,
        theme_id: theme,
        confidence,
      })),
    )
    .onConflict((c) => c.columns(['unit_id', 'run']).doNothing())
    .execute()
}

export async function saveDiscovery(
  db: Db,
  inspectionId: string,
  { run, state, groupedAnew }: DiscoveryRow,
  at: Instant,
): Promise<void> {
  const row = { run, state, grouped_anew: groupedAnew, at }
  await db
    .insertInto('discoveries')
    .values({ inspection_id: inspectionId, ...row })
    .onConflict((c) => c.column('inspection_id').doUpdateSet(row))
    .execute()
}

/** The machine's word on found themes for these units becomes what was found. Gives the units to settle. */
export async function codeFound(
  db: Db,
  inspectionId: string,
  found: readonly FoundUnit[],
  at: Instant,
): Promise<string[]> {
  const standing = await stillThere(db, found)
  if (standing.length === 0) return []
  const units = standing.map(({ unit }) => unit)
  await db
    .deleteFrom('codings')
    .where('unit_id', 'in', units)
    .where('coder', '=', machine)
    .where('theme_id', 'in', foundThemes(db, inspectionId))
    .execute()
  const codings = standing.flatMap(({ unit, theme, confidence }) =>
    theme === null
      ? []
      : [
          {
            id: `${unit}/${theme}/${machine}`,
            inspection_id: inspectionId,
            unit_id: unit,
            theme_id: theme,
            coder: machine,
            verdict: 'applies' as const,
            confidence,
            because: null,
            at,
          },
        ],
  )
  if (codings.length > 0) await db.insertInto('codings').values(codings).execute()
  return units
}

/** Held until the transaction ends, so that no saving takes a unit away under it. */
async function stillThere(db: Db, found: readonly FoundUnit[]): Promise<FoundUnit[]> {
  const there = new Set<string>()
  for (let from = 0; from < found.length; from += TOGETHER) {
    const rows = await db
      .selectFrom('units')
      .select('id')
      .where(
        'id',
        'in',
        found.slice(from, from + TOGETHER).map(({ unit }) => unit),
      )
      .orderBy('id')
      .$if(engineOf(db) === 'postgres' && db.isTransaction, (q) => q.forKeyShare())
      .execute()
    for (const { id } of rows) there.add(id)
  }
  return found.filter(({ unit }) => there.has(unit))
}
