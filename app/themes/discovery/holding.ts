/** How well a found theme holds together, in a word. */
export type Holding = 'well' | 'fairly' | 'loosely'

/** Of 0 to 1: how much nearer its parts are to each other than to what is next to them. Steps seen by reading groups. */
export function holdingOf(holds: number): Holding {
  if (holds >= 0.55) return 'well'
  return holds >= 0.4 ? 'fairly' : 'loosely'
}
