import type { Db } from './connect.server.ts'
import type { Instant, Sealed } from './schema.ts'

export type ThemeRow = {
  id: string
  kind: 'framework' | 'emergent'
  /** A name that a person gave; null where the codebook's name stands. */
  labelSealed: Sealed | null
  criteria: string[]
  mergedInto: string | null
  splitFrom: string | null
  madeBy: string
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
  }))
}

/** Adds what is not there yet and leaves the rest, with the names and merges that people gave it. */
export async function addThemes(
  db: Db,
  inspectionId: string,
  themes: readonly (ThemeRow & { madeAt: Instant })[],
): Promise<void> {
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
