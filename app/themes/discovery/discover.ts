/**
 * Finds groups of units that say the same thing, whatever their order: units with the same words are one point, and
 * points stand in the order of their words. Every unit is in one group or in none.
 */
import { dot, groupRows, middles } from './group-points.ts'
import { type HiddenIn, nameGroups, namingText } from './name-group.ts'
import { type Space, spaceOf } from './unit-space.ts'

export type Group = {
  /** Places in the list of texts, ascending. */
  members: number[]
  /** In the words of the texts; empty where none may be said. */
  name: string
  /** How well it holds together beside its nearest neighbour: 0 not at all, 1 wholly. */
  holds: number
}
export type Discovered = {
  /** The largest first. */
  groups: Group[]
  /** The group of each text, -1 for none. */
  groupOf: Int32Array
  /** How alike the middles of two groups are: the cosine. */
  alike: (a: number, b: number) => number
}

export const groupsMaxDefault = 40

export function discover(
  texts: readonly string[],
  {
    groupsMax = groupsMaxDefault,
    smallest = 5,
    hiddenIn = () => [],
  }: { groupsMax?: number; smallest?: number; hiddenIn?: HiddenIn } = {},
): Discovered {
  const told = texts.map(namingText)
  const keys = told.map(({ words }) => words.map(({ folded }) => folded).join(' '))
  const distinct = [...new Set(keys)].filter((key) => key !== '').sort()
  const pointOf = new Map(distinct.map((key, point) => [key, point]))
  const wordsAt: (typeof told)[number]['words'][] = []
  keys.forEach((key, i) => {
    const point = pointOf.get(key)
    if (point !== undefined) wordsAt[point] ??= told[i]?.words ?? []
  })
  const space = spaceOf(wordsAt)
  const groupOfPoint = groupRows(space, groupsMax, smallest)
  const groupOf = Int32Array.from(keys, (key) => groupOfPoint[pointOf.get(key) ?? -1] ?? -1)
  const members: number[][] = []
  groupOf.forEach((group, i) => {
    if (group < 0) return
    while (members.length <= group) members.push([])
    members[group]?.push(i)
  })
  // Named from the texts in the order of their words, so that the order they came in cannot matter.
  const inOrder = members.map((group) =>
    [...group].sort((a, b) => compare(keys[a], keys[b]) || compare(texts[a], texts[b])),
  )
  const names = nameGroups(told, inOrder, hiddenIn)
  const centres = middles(space, groupOfPoint)
  const holds = holdingOf(space, groupOfPoint, centres)
  return {
    groupOf,
    alike: (a, b) => dot(centres[a] ?? new Float64Array(), centres[b] ?? new Float64Array()),
    groups: members.map((group, i) => ({ members: group, name: names[i] ?? '', holds: holds[i] ?? 0 })),
  }
}

const compare = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0)

/** How much nearer a group's members are to their own middle than to that of the next group, on average. */
function holdingOf(space: Space, groupOf: Int32Array, centres: Float64Array[]): number[] {
  const sums = centres.map(() => ({ own: 0, next: 0, count: 0 }))
  const row = new Float64Array(space.width)
  groupOf.forEach((group, i) => {
    const sum = sums[group]
    if (!sum) return
    for (let d = 0; d < space.width; d++) row[d] = space.rows[i * space.width + d] as number
    let next = 0
    centres.forEach((centre, other) => {
      if (other !== group) next = Math.max(next, dot(row, centre))
    })
    sum.own += dot(row, centres[group] as Float64Array)
    sum.next += next
    sum.count++
  })
  return sums.map(({ own, next, count }) =>
    count === 0 || own <= 0 ? 0 : Math.max(0, Math.min(1, (own - next) / own)),
  )
}
