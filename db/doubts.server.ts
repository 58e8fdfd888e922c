import { sql } from 'kysely'
import type { Db } from './connect.server.ts'
import { type ListedUnit, languageOfWords, listedUnit, unitColumns } from './theme-units.server.ts'
import { machine } from './units.server.ts'

/** A unit with the theme that the machine is least sure about on it. `decidedBy` is null where it did not give it. */
export type DoubtfulUnit = ListedUnit & { theme: string }

/**
 * The units that nobody has decided on, least sure first, the themes in turn: the least sure of each theme, then the
 * second of each. A theme that was merged away is not asked about.
 */
export async function listDoubts(
  db: Db,
  wanted: { inspectionId: string; limit: number },
): Promise<DoubtfulUnit[]> {
  const rows = await undecided(db, wanted.inspectionId)
    .leftJoin('unit_themes', (join) =>
      join
        .onRef('unit_themes.unit_id', '=', 'units.id')
        .onRef('unit_themes.theme_id', '=', 'unit_doubts.theme_id'),
    )
    .select([
      ...unitColumns,
      languageOfWords.as('language'),
      'unit_doubts.theme_id',
      'unit_doubts.confidence',
      'decided_by',
      'doubt',
    ])
    .select(
      sql<number>`row_number() over (partition by unit_doubts.theme_id order by doubt desc, units.id)`.as(
        'place',
      ),
    )
    .orderBy('place')
    .orderBy('doubt', 'desc')
    .orderBy('units.id')
    .limit(wanted.limit)
    .execute()
  return rows.map((row) => ({ ...listedUnit(row), theme: row.theme_id }))
}

export async function countDoubts(db: Db, inspectionId: string): Promise<number> {
  const counted = await undecided(db, inspectionId)
    .select((eb) => eb.fn.countAll<number>().as('units'))
    .executeTakeFirstOrThrow()
  return counted.units
}

function undecided(db: Db, inspectionId: string) {
  return db
    .selectFrom('unit_doubts')
    .innerJoin('units', 'units.id', 'unit_doubts.unit_id')
    .innerJoin('answers', 'answers.id', 'units.answer_id')
    .innerJoin('responses', 'responses.id', 'units.response_id')
    .innerJoin('themes', (join) =>
      join
        .onRef('themes.inspection_id', '=', 'unit_doubts.inspection_id')
        .onRef('themes.id', '=', 'unit_doubts.theme_id'),
    )
    .where('unit_doubts.inspection_id', '=', inspectionId)
    .where('merged_into', 'is', null)
    .where('preview', '=', 0)
    .where('key_wrapped', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('codings')
            .select('codings.id')
            .whereRef('codings.unit_id', '=', 'units.id')
            .where('coder', '<>', machine),
        ),
      ),
    )
}
