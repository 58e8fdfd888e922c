/** Which of the groups found now is which theme found before. */
export type FoundBefore = { theme: string; units: ReadonlySet<string> }

/** A group is an earlier theme when they share at least this much of the units that both could hold. */
const leastShared = 0.25

/**
 * By shared units, the most alike first; each theme is one group at most and each group one theme. Units that are new
 * or gone say nothing for or against. Gives the theme of each group, undefined for a new one.
 */
export function matchThemes(
  groups: readonly (readonly string[])[],
  before: readonly FoundBefore[],
): (string | undefined)[] {
  const known = new Set(before.flatMap(({ units }) => [...units]))
  const now = new Set(groups.flat())
  const pairs = groups.flatMap((units, group) =>
    before.flatMap(({ theme, units: earlier }) => {
      const shared = units.filter((unit) => earlier.has(unit)).length
      const here = units.filter((unit) => known.has(unit)).length
      const there = [...earlier].filter((unit) => now.has(unit)).length
      const alike = shared === 0 ? 0 : shared / (here + there - shared)
      return alike >= leastShared ? [{ group, theme, alike }] : []
    }),
  )
  pairs.sort((a, b) => b.alike - a.alike || a.group - b.group || (a.theme < b.theme ? -1 : 1))
  const themeOf: (string | undefined)[] = groups.map(() => undefined)
  const taken = new Set<string>()
  for (const { group, theme } of pairs)
    if (themeOf[group] === undefined && !taken.has(theme)) {
      themeOf[group] = theme
      taken.add(theme)
    }
  return themeOf
}
