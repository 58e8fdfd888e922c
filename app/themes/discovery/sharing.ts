import type { NamingText } from './name-group.ts'

const tellingStems = 3

/**
 * The share of each group's texts that hold one of the group's three most telling words. Of a theme it is nearly all; of
 * what is merely left over, few, however far that lies from all other groups.
 */
export function sharing(texts: readonly NamingText[], groups: readonly (readonly number[])[]): number[] {
  const stems = texts.map(({ words }) => new Set(words.map(({ stem }) => stem)))
  const inAll = counted(stems)
  return groups.map((members) => {
    const here = counted(members.map((i) => stems[i] ?? new Set<string>()))
    const lift = (stem: string, times: number) =>
      Math.log(times / members.length / ((inAll.get(stem) ?? 1) / texts.length) + 1)
    const telling = [...here]
      .map(([stem, times]) => ({ stem, score: times * lift(stem, times) }))
      .sort((a, b) => b.score - a.score || (a.stem < b.stem ? -1 : 1))
      .slice(0, tellingStems)
    const holding = members.filter((i) => telling.some(({ stem }) => stems[i]?.has(stem)))
    return members.length === 0 ? 0 : holding.length / members.length
  })
}

function counted(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const set of sets) for (const stem of set) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}
