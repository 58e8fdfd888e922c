/**
 * Who says that a theme applies to a unit, and what stands. The machine and each person have rows of their own in
 * `codings`; `unit_themes` is worked out from them and from merges, in the transaction of every change: a person
 * stands above the machine, a later decision above an earlier one.
 */
import { type RawBuilder, sql } from 'kysely'
import { type Db, engineOf } from './connect.server.ts'
import type { Instant } from './schema.ts'
import { foundThemes, machine } from './units.server.ts'

/** Where each merged theme's units are counted. */
export type Merges = ReadonlyMap<string, string>

/**
 * Merged themes and where their chains end. Held for the rest of the transaction on PostgreSQL, so that no merge and no
 * coding cross; SQLite has one writer.
 */
export async function holdMerges(
  db: Db,
  inspectionId: string,
  purpose: 'settle' | 'change',
): Promise<Merges> {
  const rows = await db
    .selectFrom('themes')
    .select(['id', 'merged_into'])
    .where('inspection_id', '=', inspectionId)
    .orderBy('id')
    .$if(engineOf(db) === 'postgres', (q) => (purpose === 'settle' ? q.forShare() : q.forUpdate()))
    .execute()
  const next = new Map(rows.flatMap((row) => (row.merged_into ? [[row.id, row.merged_into] as const] : [])))
  const merges = new Map<string, string>()
  for (const id of next.keys()) {
    let end = id
    for (let steps = 0; next.has(end) && steps <= next.size; steps++) end = next.get(end) ?? end
    merges.set(id, end)
  }
  return merges
}

/** Which units to settle: named ones, or all that anybody coded to one of these themes. */
export type UnitsToSettle = { units: readonly string[] } | { inspectionId: string; themes: readonly string[] }

export async function settle(db: Db, which: UnitsToSettle, merges: Merges): Promise<void> {
  const ids = 'units' in which ? which.units : which.themes
  if (ids.length === 0) return
  const units =
    'units' in which
      ? sql`(${sql.join(which.units)})`
      : sql`(select unit_id from codings where inspection_id = ${which.inspectionId}
             and theme_id in (${sql.join(which.themes)}))`
  await sql`delete from unit_themes where unit_id in ${units}`.execute(db)
  // One statement for one unit or for a hundred thousand: window functions say it the same on both engines.
  await sql`
    insert into unit_themes (unit_id, theme_id, inspection_id, response_id, answer_id, confidence, decided_by)
    select unit_id, theme_id, inspection_id, response_id, answer_id, max(confidence),
           case when max(by_person) = 1 then 'person' else 'machine' end
    from (
      select codings.unit_id, ${targetOf(merges)} as theme_id, units.inspection_id, units.response_id,
             units.answer_id, codings.verdict,
             case when coder = ${sql.lit(machine)} then coalesce(confidence, 0) else 1 end as confidence,
             case when coder = ${sql.lit(machine)} then 0 else 1 end as by_person,
             row_number() over (
               partition by codings.unit_id, codings.theme_id
               order by case when coder = ${sql.lit(machine)} then 1 else 0 end, at desc, codings.id desc
             ) as place
      from codings join units on units.id = codings.unit_id
      where codings.unit_id in ${units}
    ) as said
    where place = 1 and verdict = 'applies'
    group by unit_id, theme_id, inspection_id, response_id, answer_id`.execute(db)
}

function targetOf(merges: Merges): RawBuilder<string> {
  if (merges.size === 0) return sql`codings.theme_id`
  const cases = [...merges].map(([from, to]) => sql`when ${from} then ${to}`)
  return sql`case codings.theme_id ${sql.join(cases, sql` `)} else codings.theme_id end`
}

export type PersonCoding = {
  inspectionId: string
  unitId: string
  themeId: string
  person: string
  verdict: 'applies' | 'refused'
  at: Instant
}

/** A person's word on a theme for a unit; saying it again, or otherwise, replaces their own only. */
export async function savePersonCoding(db: Db, coding: PersonCoding): Promise<void> {
  await db
    .insertInto('codings')
    .values({
      id: `${coding.unitId}/${coding.themeId}/${coding.person}`,
      inspection_id: coding.inspectionId,
      unit_id: coding.unitId,
      theme_id: coding.themeId,
      coder: coding.person,
      verdict: coding.verdict,
      confidence: null,
      because: null,
      at: coding.at,
    })
    .onConflict((c) =>
      c
        .columns(['unit_id', 'theme_id', 'coder'])
        .doUpdateSet((eb) => ({ verdict: eb.ref('excluded.verdict'), at: eb.ref('excluded.at') })),
    )
    .execute()
}

/** Takes back a person's own words on a unit: what the machine, or another person, says stands again. */
export async function dropPersonCodings(db: Db, which: { unitId: string; person: string }): Promise<void> {
  await db
    .deleteFrom('codings')
    .where('unit_id', '=', which.unitId)
    .where('coder', '=', which.person)
    .where('coder', '<>', machine)
    .execute()
}

export type UnitRow = {
  id: string
  answerId: string
  responseId: string
  start: number
  end: number
  codings: {
    theme: string
    coder: string
    verdict: 'applies' | 'refused'
    confidence: number | null
    because: { start: number; end: number }[]
    at: Instant
  }[]
}

/** A unit of this inspection with everybody's word on it. */
export async function findUnit(
  db: Db,
  which: { inspectionId: string; unitId: string },
): Promise<UnitRow | undefined> {
  const row = await db
    .selectFrom('units')
    .select(['id', 'answer_id', 'response_id', 'start_at', 'end_at'])
    .where('id', '=', which.unitId)
    .where('inspection_id', '=', which.inspectionId)
    .executeTakeFirst()
  if (!row) return undefined
  const codings = await listCodings(db, [row.id])
  return {
    id: row.id,
    answerId: row.answer_id,
    responseId: row.response_id,
    start: row.start_at,
    end: row.end_at,
    codings: codings.get(row.id) ?? [],
  }
}

/** Everybody's word on these units, by unit, oldest first. */
export async function listCodings(
  db: Db,
  unitIds: readonly string[],
): Promise<Map<string, UnitRow['codings']>> {
  const byUnit = new Map<string, UnitRow['codings']>()
  if (unitIds.length === 0) return byUnit
  const rows = await db
    .selectFrom('codings')
    .select(['unit_id', 'theme_id', 'coder', 'verdict', 'confidence', 'because', 'at'])
    .where('unit_id', 'in', [...unitIds])
    .orderBy('at')
    .orderBy('id')
    .execute()
  for (const row of rows) {
    const because = row.because ? (JSON.parse(row.because) as [number, number][]) : []
    const coding = {
      theme: row.theme_id,
      coder: row.coder,
      verdict: row.verdict,
      confidence: row.confidence,
      because: because.map(([start, end]) => ({ start, end })),
      at: row.at,
    }
    const known = byUnit.get(row.unit_id)
    if (known) known.push(coding)
    else byUnit.set(row.unit_id, [coding])
  }
  return byUnit
}

/** What people hold of a theme on a unit: of several people's words the latest. */
export type StandingDecision = {
  unitId: string
  answerId: string
  start: number
  end: number
  theme: string
  verdict: 'applies' | 'refused'
}

/** More than an inspection's people can make; the oldest of more would teach nothing. */
const decisionsMax = 20_000

/** Everything that people decided at an inspection, in an order that does not change. */
export async function listDecisions(db: Db, inspectionId: string): Promise<StandingDecision[]> {
  const rows = await db
    .selectFrom('codings')
    .innerJoin('units', 'units.id', 'codings.unit_id')
    .innerJoin('responses', 'responses.id', 'units.response_id')
    .select(['unit_id', 'answer_id', 'start_at', 'end_at', 'theme_id', 'verdict'])
    .where('codings.inspection_id', '=', inspectionId)
    .where('coder', '<>', machine)
    // What discovery found is its own to change.
    .where((eb) => eb('theme_id', 'not in', foundThemes(db, inspectionId)))
    .where('preview', '=', 0)
    .where('key_wrapped', 'is not', null)
    .orderBy('at', 'desc')
    .orderBy('codings.id', 'desc')
    .limit(decisionsMax)
    .execute()
  const standing = new Map<string, StandingDecision>()
  for (const row of rows) {
    const key = `${row.unit_id} ${row.theme_id}`
    if (standing.has(key)) continue
    standing.set(key, {
      unitId: row.unit_id,
      answerId: row.answer_id,
      start: row.start_at,
      end: row.end_at,
      theme: row.theme_id,
      verdict: row.verdict,
    })
  }
  return [...standing].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, decision]) => decision)
}
