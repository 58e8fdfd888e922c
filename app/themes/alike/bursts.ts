/** Many answers within an hour, where an ordinary hour brings few. */
export type Burst = { from: string; to: string; people: number; usual: number }

const hourMs = 3_600_000
const peopleMin = 10
const timesUsual = 5

/** `times` are instants at which responses were sent. An ordinary hour is the middle one of those in which any was. */
export function burstsOf(times: readonly string[]): Burst[] {
  const sorted = times.map((time) => Date.parse(time)).sort((a, b) => a - b)
  const usual = usualHour(sorted)
  const bursts: { first: number; last: number }[] = []
  for (let last = 0, first = 0; last < sorted.length; last++) {
    while ((sorted[last] as number) - (sorted[first] as number) > hourMs) first++
    const people = last - first + 1
    if (people < peopleMin || people < timesUsual * usual) continue
    const before = bursts.at(-1)
    if (before && before.last >= first) before.last = last
    else bursts.push({ first, last })
  }
  return bursts.map(({ first, last }) => ({
    from: new Date(sorted[first] as number).toISOString(),
    to: new Date(sorted[last] as number).toISOString(),
    people: last - first + 1,
    usual,
  }))
}

function usualHour(sorted: readonly number[]): number {
  const hours = new Map<number, number>()
  for (const time of sorted)
    hours.set(Math.floor(time / hourMs), (hours.get(Math.floor(time / hourMs)) ?? 0) + 1)
  const counts = [...hours.values()].sort((a, b) => a - b)
  // Of one or two hours with answers nobody knows what is ordinary: then one is.
  return counts.length < 3 ? 1 : (counts[(counts.length - 1) >> 1] ?? 1)
}
