import { certaintyOf } from '#app/themes/index.ts'

/** A group of the area beside who of it has answered. */
export type CoverageRow = {
  value: string
  /** Null where nothing is known of the area. */
  area: number | null
  areaShare: number | null
  heard: number
  /** Null where the area has no number to set it beside, while other groups have. */
  heardShare: number | null
  standing: 'unheard' | 'under' | 'enough' | 'too-few' | 'unknown'
}

/** Of fewer answers no share is worth comparing. */
const heardMin = 10

/**
 * `heard` are people by group. A group is under its share where even the upper bound of its share among those heard is
 * below its share of the area.
 */
export function compareWithArea(
  groups: readonly string[],
  area: ReadonlyMap<string, number>,
  heard: ReadonlyMap<string, number>,
): CoverageRow[] {
  // Shares are of the groups that both know of, else a group that nobody publishes would make all others look small.
  const known = groups.filter((value) => area.size === 0 || area.has(value))
  const sum = (of: ReadonlyMap<string, number>) =>
    known.reduce((total, value) => total + (of.get(value) ?? 0), 0)
  const [allArea, allHeard] = [sum(area), sum(heard)]
  return groups.map((value) => {
    const here = area.get(value) ?? null
    const count = heard.get(value) ?? 0
    const share = here === null || allArea === 0 ? null : here / allArea
    return {
      value,
      area: here,
      areaShare: share,
      heard: count,
      heardShare: known.includes(value) ? (allHeard === 0 ? 0 : count / allHeard) : null,
      standing: standingOf(count, allHeard, here, share),
    }
  })
}

function standingOf(
  heard: number,
  allHeard: number,
  area: number | null,
  share: number | null,
): CoverageRow['standing'] {
  if (area === null || share === null) return heard === 0 ? 'unheard' : 'unknown'
  if (heard === 0) return area === 0 ? 'enough' : 'unheard'
  if (allHeard < heardMin) return 'too-few'
  return certaintyOf(heard, allHeard).interval[1] < share ? 'under' : 'enough'
}
