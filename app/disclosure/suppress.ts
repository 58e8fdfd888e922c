/**
 * What may be said outside the inspectors' team about how many people said something.
 * Guarantees, tested by an attacker who knows this file:
 * - no count under five is shown; none and one to four look the same;
 * - no such count is the difference of numbers that are shown: people of a hidden group or state are left out of every
 *   total, and where one leaning is hidden another is hidden with it;
 * - quotes come only from where at least five people of one group lean one way.
 */
export const minimumCell = 5

declare const mark: unique symbol
/** Has been through disclosure control. What leaves the team is built from these alone. */
export type Suppressed<Value> = Value & { readonly [mark]: true }

/** People of one group, state and leaning. Groups, states and leanings each share out all people. */
export type Cell = { group: string; state: string; leaning: string; people: number; units: number }

export type PublicTable = Suppressed<{
  /** People in what is shown; null where that is nothing. */
  people: number | null
  units: number | null
  states: Record<string, number | null>
  groups: Record<string, number | null>
  leanings: Record<string, number | null>
  /** Whether anything is hidden. */
  suppressed: boolean
  /** The groups and states whose people are in the totals. */
  kept: { groups: string[]; states: string[] }
  /** Whether words of such a person may be shown. */
  mayQuote: (cell: Pick<Cell, 'group' | 'state' | 'leaning'>) => boolean
}>

type Known = { groups: readonly string[]; states: readonly string[]; leanings: readonly string[] }

/** `known` names every group, state and leaning there could be, so that a missing one tells nothing. */
export function suppressTable(cells: readonly Cell[], known: Known, minimum = minimumCell): PublicTable {
  const kept = keepLarge(cells, known, minimum)
  const shown = cells.filter((cell) => kept.groups.includes(cell.group) && kept.states.includes(cell.state))
  const leanings = hideLeanings(known.leanings, (leaning) => sum(shown, 'leaning', leaning), minimum)
  // Where even the sum gives every leaning away, nothing is shown.
  if (shown.length === 0 || !leanings) return nothing(known)
  const groups = Object.fromEntries(
    known.groups.map((group) => [group, kept.groups.includes(group) ? sum(shown, 'group', group) : null]),
  )
  const states = Object.fromEntries(
    known.states.map((state) => [state, kept.states.includes(state) ? sum(shown, 'state', state) : null]),
  )
  const table: Omit<PublicTable, typeof mark> = {
    people: total(shown),
    units: shown.reduce((units, cell) => units + cell.units, 0),
    states,
    groups,
    leanings,
    suppressed: [groups, states, leanings].some((counts) => Object.values(counts).includes(null)),
    kept,
    mayQuote: ({ group, state, leaning }) =>
      kept.groups.includes(group) &&
      kept.states.includes(state) &&
      typeof leanings[leaning] === 'number' &&
      total(shown.filter((cell) => cell.group === group && cell.leaning === leaning)) >= minimum,
  }
  return table as PublicTable
}

// Leaving out a small group makes a state smaller, and the other way round: until nothing small is left.
function keepLarge(cells: readonly Cell[], known: Known, minimum: number) {
  let groups = [...known.groups]
  let states = [...known.states]
  for (;;) {
    const within = cells.filter((cell) => groups.includes(cell.group) && states.includes(cell.state))
    const largeStates = states.filter((state) => sum(within, 'state', state) >= minimum)
    const largeGroups = groups.filter(
      (group) =>
        sum(
          within.filter((cell) => largeStates.includes(cell.state)),
          'group',
          group,
        ) >= minimum,
    )
    if (largeStates.length === states.length && largeGroups.length === groups.length)
      return { groups, states }
    groups = largeGroups
    states = largeStates
  }
}

/** Small ones and the smallest of the others: together at least five, and no telling which is which. */
function hideLeanings(
  leanings: readonly string[],
  countOf: (leaning: string) => number,
  minimum: number,
): Record<string, number | null> | undefined {
  const counts = leanings.map((leaning) => ({ leaning, people: countOf(leaning) }))
  const small = counts.filter(({ people }) => people < minimum)
  const large = counts
    .filter(({ people }) => people >= minimum)
    .sort((a, b) => a.people - b.people || (a.leaning < b.leaning ? -1 : 1))
  const [partner] = large
  if (!partner && total(small) >= small.length * (minimum - 1)) return undefined
  const hidden = new Set(small.length > 0 ? [...small, ...(partner ? [partner] : [])] : [])
  return Object.fromEntries(counts.map((one) => [one.leaning, hidden.has(one) ? null : one.people]))
}

function nothing(known: Known): PublicTable {
  const hidden = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, null]))
  const table: Omit<PublicTable, typeof mark> = {
    people: null,
    units: null,
    states: hidden(known.states),
    groups: hidden(known.groups),
    leanings: hidden(known.leanings),
    suppressed: true,
    kept: { groups: [], states: [] },
    mayQuote: () => false,
  }
  return table as PublicTable
}

const total = (cells: readonly { people: number }[]) =>
  cells.reduce((people, cell) => people + cell.people, 0)
const sum = (cells: readonly Cell[], by: 'group' | 'state' | 'leaning', value: string) =>
  total(cells.filter((cell) => cell[by] === value))
