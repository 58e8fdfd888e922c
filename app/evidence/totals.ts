import { type Certainty, certaintyOf, type Hedge, hedgeOf } from '#app/themes/index.ts'
import type { ResponseState, SentimentValue } from '#db/schema.ts'
import type { ThemeCell } from '#db/theme-totals.server.ts'

export const leanings = [
  'positive',
  'mixed',
  'neutral',
  'negative',
] as const satisfies readonly SentimentValue[]
export const states = ['submitted', 'in-progress'] as const satisfies readonly ResponseState[]

export type ThemeCounts = {
  /** People, not mentions: who says a thing five times is one. */
  people: { submitted: number; inProgress: number }
  units: number
  sentiment: Record<SentimentValue, number>
  groups: { audience: string; people: number }[]
  certainty: Certainty
  /** How the share is told: of whom it is one, how it is hedged, how sure the machine was of what it decided. */
  told: { of: number; hedge: Hedge; machine: number | null }
  /** Units on which a person decided. */
  decidedUnits: number
}
export type People = readonly { audience: string; state: ResponseState; people: number }[]
export type Only = { audience?: string | undefined; state?: ResponseState | undefined }

/**
 * A theme's numbers from its cells; `spoke` counts all people whose words were coded. `calibrated` is false where the
 * machine's number is no chance of being right, as with what it found itself: it is not told then.
 */
export function countTheme(
  cells: readonly ThemeCell[],
  spoke: People,
  only: Only = {},
  calibrated = true,
): ThemeCounts {
  const wanted = cells.filter((cell) => isWanted(cell, only))
  const sum = (where: (cell: ThemeCell) => boolean) => total(wanted.filter(where))
  const people = total(wanted)
  const units = wanted.reduce((units, cell) => units + cell.units, 0)
  const sure = wanted.reduce((sureness, cell) => sureness + cell.confidenceSum, 0)
  const decidedUnits = wanted.reduce((decided, cell) => decided + cell.decidedUnits, 0)
  const of = countPeople(spoke, only)
  const audiences = [...new Set(spoke.map((group) => group.audience))]
  return {
    people: {
      submitted: sum((cell) => cell.state === 'submitted'),
      inProgress: sum((cell) => cell.state === 'in-progress'),
    },
    units,
    sentiment: {
      positive: sum((cell) => cell.stance === 'positive'),
      negative: sum((cell) => cell.stance === 'negative'),
      mixed: sum((cell) => cell.stance === 'mixed'),
      neutral: sum((cell) => cell.stance === 'neutral'),
    },
    groups: audiences
      .map((audience) => ({ audience, people: sum((cell) => cell.audience === audience) }))
      .filter((group) => !only.audience || group.audience === only.audience),
    certainty: certaintyOf(people, of, units === 0 ? 1 : sure / units),
    told: {
      of,
      hedge: hedgeOf(people, of),
      machine: calibrated && units > decidedUnits ? (sure - decidedUnits) / (units - decidedUnits) : null,
    },
    decidedUnits,
  }
}

/** People of each group who speak of the theme, and who spoke at all. */
export function groupsOf(cells: readonly ThemeCell[], spoke: People) {
  return [...new Set(spoke.map((group) => group.audience))].map((audience) => ({
    audience,
    people: total(cells.filter((cell) => cell.audience === audience)),
    of: countPeople(spoke, { audience }),
  }))
}

export function countPeople(spoke: People, only: Only = {}): number {
  return total(spoke.filter((group) => isWanted(group, only)))
}

const isWanted = (one: { audience: string; state: ResponseState }, { audience, state }: Only) =>
  (!audience || one.audience === audience) && (!state || one.state === state)
const total = (cells: readonly { people: number }[]) =>
  cells.reduce((people, cell) => people + cell.people, 0)
