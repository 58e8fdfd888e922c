import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { findFramework, frameworkNow } from '#app/inspection/index.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import type { Words } from '#app/platform/i18n/words.server.ts'
import { listInspectionThemes, type Theme } from '#app/themes/index.server.ts'
import { type Holding, holdingOf } from '#app/themes/index.ts'
import type { Db } from '#db/connect.server.ts'
import { peopleWithWords, type ThemeCell, themeCells } from '#db/theme-totals.server.ts'
import { countUnits, machine } from '#db/units.server.ts'
import type { People } from './totals.ts'

export type Needs = { db: Db; words: (language: Language) => Words }
/** A theme that stands by itself, named for reading, with its cells. */
export type NamedTheme = Omit<Theme, 'label' | 'mergedInto'> & {
  label: string
  /** True where a person gave it its name. */
  named: boolean
  cells: ThemeCell[]
}
export type ThemesRead = {
  themes: NamedTheme[]
  merged: { id: string; label: string; into: string }[]
  spoke: People
}

/** Of a theme that the machine found: whether a person stands behind it, and how well it holds together. */
export type FoundState = { accepted: boolean; holds: Holding }

export function foundState(
  theme: Pick<NamedTheme, 'kind' | 'madeBy' | 'acceptedBy' | 'holds'>,
): FoundState | null {
  if (theme.kind !== 'emergent' || theme.madeBy !== machine) return null
  return { accepted: theme.acceptedBy !== null, holds: holdingOf(theme.holds ?? 0) }
}

/** Every theme of the inspection with its numbers, in the order of the framework; people's own after. */
export async function readThemes(
  { db, words }: Needs,
  inspection: KeyedInspection,
  language: Language,
): Promise<ThemesRead> {
  const { t } = words(language)
  const [cells, spoke, themes] = await Promise.all([
    themeCells(db, inspection.id),
    peopleWithWords(db, inspection.id),
    listInspectionThemes(db, inspection),
  ])
  const byTheme = new Map<string, ThemeCell[]>()
  for (const cell of cells) byTheme.set(cell.theme, [...(byTheme.get(cell.theme) ?? []), cell])
  const named = themes.map(({ label, ...theme }) => ({
    ...theme,
    label: label ?? frameworkLabel(t, theme.id),
    named: label !== null,
    cells: byTheme.get(theme.id) ?? [],
  }))
  const places = placesIn(inspection.framework)
  const place = (id: string) => places.get(id) ?? places.size
  return {
    themes: named
      .filter((theme) => theme.mergedInto === null)
      .sort((a, b) => place(a.id) - place(b.id) || (a.id < b.id ? -1 : 1)),
    merged: named.flatMap(({ id, label, mergedInto }) =>
      mergedInto ? [{ id, label, into: mergedInto }] : [],
    ),
    spoke,
  }
}

/** The counts that `themes run` tells: `themes` are those that somebody spoke of. */
export async function countThemes(
  { db }: Pick<Needs, 'db'>,
  inspectionId: string,
): Promise<{ answers: number; units: number; themes: number; notThemed: number }> {
  const { answers, units, notThemed } = await countUnits(db, inspectionId)
  const cells = await themeCells(db, inspectionId)
  return { answers, units, themes: new Set(cells.map((cell) => cell.theme)).size, notThemed }
}

function frameworkLabel(t: Words['t'], id: string): string {
  const kind = /^[A-Z]/.test(id) ? 'criteria' : 'topics'
  return t(`codebook:${kind}.${id}.label`)
}

function placesIn(version: string): Map<string, number> {
  const { criteria, topics } = findFramework(version) ?? frameworkNow
  return new Map([...criteria, ...topics].map(({ id }, place) => [id, place]))
}
