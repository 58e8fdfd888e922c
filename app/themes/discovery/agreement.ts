/** How two ways of putting the same things into groups agree. */
export type Agreement = {
  /** The harmonic mean of "each group holds one label" and "each label is in one group". */
  v: number
  /** The adjusted Rand index: 1 the same, 0 as by chance. */
  ari: number
}

export function agreement(one: readonly (string | number)[], other: readonly (string | number)[]): Agreement {
  const count = one.length
  const both = counted(one.map((a, i) => `${a}\n${other[i]}`))
  const [ofOne, ofOther] = [counted(one), counted(other)]
  const pairs = (sizes: number[]) => sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  const doubt = (sizes: number[]) =>
    -sizes.reduce((sum, size) => sum + (size / count) * Math.log(size / count), 0)
  const total = (count * (count - 1)) / 2
  const chance = total === 0 ? 0 : (pairs(ofOne) * pairs(ofOther)) / total
  const most = (pairs(ofOne) + pairs(ofOther)) / 2
  const shared = doubt(ofOne) + doubt(ofOther) - doubt(both)
  const doubts = doubt(ofOne) + doubt(ofOther)
  return {
    v: doubts <= 1e-12 ? 1 : Math.max(0, (2 * shared) / doubts),
    ari: most === chance ? 1 : (pairs(both) - chance) / (most - chance),
  }
}

function counted(values: readonly (string | number)[]): number[] {
  const counts = new Map<string | number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.values()]
}
