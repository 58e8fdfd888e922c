/** How well a found theme holds together, in a word. */
export type Holding = 'well' | 'fairly' | 'loosely'

/** Steps chosen by reading groups: what is merely left over falls under the lowest. */
export function holdingOf(holds: number): Holding {
  if (holds >= 0.75) return 'well'
  return holds >= 0.5 ? 'fairly' : 'loosely'
}
