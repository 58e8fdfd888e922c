import type { Db } from './connect.server.ts'
import type { Instant, Sealed } from './schema.ts'
import { machine } from './units.server.ts'

export type ThemeRow = {
  id: string
  kind: 'framework' | 'emergent'
  /** A name that a person gave; null where the codebook's name stands. */
  labelSealed: Sealed | null
  criteria: string[]
  mergedInto: string | null
  splitFrom: string | null
  madeBy: string
  /** Of a theme that the machine found: how well it holds together, 0 to 1. */
  holds: number | null
  /** The person who said that a found theme is one. */
  acceptedBy: string | null
  /** No longer found, and no person decided anything on it. */
  retired: boolean
}
/** A theme as it is made: nobody has accepted it yet. */
export type NewTheme = Omit<ThemeRow, 'holds' | 'acceptedBy' | 'retired'> & {
  holds?: number
  madeAt: Instant
}

export async function listThemes(db: Db, inspectionId: string): Promise<ThemeRow[]> {
  const rows = await db
    .selectFrom('themes')
    .selectAll()
    .where('inspection_id', '=', inspectionId)
    .orderBy('made_at')
    .orderBy('id')
    .limit(2000)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    labelSealed: row.label_sealed,
    criteria: JSON.parse(row.criteria) as string[],
    mergedInto: row.merged_into,
    splitFrom: row.split_from,
    madeBy: row.made_by,
    holds: row.holds,
    acceptedBy: row.accepted_by,
    retired: row.retired_at !== null,
  }))
}

/** Adds what is not there yet and leaves the rest, with the names and merges that people gave it. */
export async function addThemes(db: Db, inspectionId: string, themes: readonly NewTheme[]): Promise<void> {
  if (themes.length === 0) return
  await db
    .insertInto('themes')
    .values(
      themes.map((theme) => ({
        inspection_id: inspectionId,
        id: theme.id,
        kind: theme.kind,
        label_sealed: theme.labelSealed,
        criteria: JSON.stringify(theme.criteria),
        merged_into: theme.mergedInto,
        split_from: theme.splitFrom,
        made_by: theme.madeBy,
        made_at: theme.madeAt,
        holds: theme.holds ?? null,
        retired_at: null,
        accepted_by: null,
      })),
    )
    .onConflict((c) => c.columns(['inspection_id', 'id']).doNothing())
    .execute()
}

/** With null the codebook's name stands again. */
export async function renameTheme(
  db: Db,
  which: { inspectionId: string; themeId: string },
  labelSealed: Sealed | null,
): Promise<void> {
  await db
    .updateTable('themes')
    .set({ label_sealed: labelSealed })
    .where('inspection_id', '=', which.inspectionId)
    .where('id', '=', which.themeId)
    .execute()
}

/** With null the theme stands by itself again. Settle its units in the same transaction. */
export async function setMergedInto(
  db: Db,
  which: { inspectionId: string; themeId: string },
  into: string | null,
): Promise<void> {
  await db
    .updateTable('themes')
    .set({ merged_into: into })
    .where('inspection_id', '=', which.inspectionId)
    .where('id', '=', which.themeId)
    .execute()
}

/** A person says that a found theme is one; the first who said so stays. */
export async function acceptFoundTheme(
  db: Db,
  which: { inspectionId: string; themeId: string },
  person: string,
): Promise<void> {
  await db
    .updateTable('themes')
    .set({ accepted_by: person })
    .where('inspection_id', '=', which.inspectionId)
    .where('id', '=', which.themeId)
    .where('accepted_by', 'is', null)
    .execute()
}

/** What a run found again, with how well it holds now; it comes back if it was put away. */
export async function keepFoundTheme(
  db: Db,
  which: { inspectionId: string; themeId: string },
  holds: number,
): Promise<void> {
  await db
    .updateTable('themes')
    .set({ holds, retired_at: null })
    .where('inspection_id', '=', which.inspectionId)
    .where('id', '=', which.themeId)
    .execute()
}

export async function retireThemes(
  db: Db,
  which: { inspectionId: string; themes: readonly string[] },
  at: Instant,
): Promise<void> {
  if (which.themes.length === 0) return
  await db
    .updateTable('themes')
    .set({ retired_at: at })
    .where('inspection_id', '=', which.inspectionId)
    .where('id', 'in', [...which.themes])
    .where('retired_at', 'is', null)
    .execute()
}

/** Found themes on which some person said something about a unit. */
export async function themesDecidedOn(db: Db, inspectionId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('codings')
    .innerJoin('themes', (join) =>
      join
        .onRef('themes.id', '=', 'codings.theme_id')
        .onRef('themes.inspection_id', '=', 'codings.inspection_id'),
    )
    .select('codings.theme_id')
    .distinct()
    .where('codings.inspection_id', '=', inspectionId)
    .where('themes.kind', '=', 'emergent')
    .where('codings.coder', '<>', machine)
    .execute()
  return new Set(rows.map((row) => row.theme_id))
}
