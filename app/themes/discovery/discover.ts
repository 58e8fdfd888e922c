/**
 * Finds groups of units that say the same thing, whatever their order: units with the same words are one point, and
 * points stand in the order of their words. Every unit is in one group or in none.
 */
import { dot, groupRows, middles, nearestGroup } from './group-points.ts'
import { type HiddenIn, type NamingText, nameGroups, namingText } from './name-group.ts'
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
  /** How much nearer each text is to its group than to the next one, 0.5 to 0.99; 0 where it has none. */
  sure: Float64Array
  /** How alike the middles of two groups are: the cosine. */
  alike: (a: number, b: number) => number
}
export type Options = { groupsMax?: number; smallest?: number; hiddenIn?: HiddenIn }

const groupsMaxDefault = 40
const smallestDefault = 5
/** Parts this like their middle on average are as close as a group needs. */
const closeLikeness = 0.5

export function discover(texts: readonly string[], options: Options = {}): Discovered {
  const { groupsMax = groupsMaxDefault, smallest = smallestDefault } = options
  const placed = place(texts)
  const groupOfPoint = groupRows(placed.space, groupsMax, smallest)
  return describe(
    placed,
    texts,
    Int32Array.from(placed.pointOf, (point) => groupOfPoint[point] ?? -1),
    options.hiddenIn,
  )
}

/** A text that has not been looked at before. */
export const unseen = -2

/**
 * Puts unseen texts into the groups that there are, and finds groups among those that fit none; what was grouped
 * before stays as it was. `before` has each text's group, -1 for none or `unseen`.
 */
export function extend(texts: readonly string[], before: Int32Array, options: Options = {}): Discovered {
  const { groupsMax = groupsMaxDefault, smallest = smallestDefault } = options
  const placed = place(texts)
  const centres = middles(rowsOfTexts(placed), before)
  const groupOf = Int32Array.from(before, (group, i) =>
    group === unseen ? nearestGroup(placed.space, placed.pointOf[i] ?? -1, centres) : group,
  )
  const left = texts.flatMap((_, i) => (before[i] === unseen && groupOf[i] === -1 ? [i] : []))
  const room = Math.max(0, groupsMax - centres.length)
  if (room > 0 && left.length >= smallest) {
    const among = discover(
      left.map((i) => texts[i] ?? ''),
      { groupsMax: room, smallest },
    )
    left.forEach((text, i) => {
      const group = among.groupOf[i] ?? -1
      if (group >= 0) groupOf[text] = centres.length + group
    })
  }
  return describe(placed, texts, groupOf, options.hiddenIn)
}

type Placed = { told: NamingText[]; keys: string[]; pointOf: number[]; space: Space }

function place(texts: readonly string[]): Placed {
  const told = texts.map(namingText)
  const keys = told.map(({ words }) => words.map(({ folded }) => folded).join(' '))
  const distinct = [...new Set(keys)].filter((key) => key !== '').sort()
  const pointAt = new Map(distinct.map((key, point) => [key, point]))
  const pointOf = keys.map((key) => pointAt.get(key) ?? -1)
  const wordsAt: NamingText['words'][] = []
  pointOf.forEach((point, i) => {
    if (point >= 0) wordsAt[point] ??= told[i]?.words ?? []
  })
  return { told, keys, pointOf, space: spaceOf(wordsAt) }
}

/** The space with a row for each text instead of each point. */
function rowsOfTexts({ space: { width, rows }, pointOf }: Placed): Space {
  const all = new Float32Array(pointOf.length * width)
  pointOf.forEach((point, i) => {
    if (point >= 0) all.set(rows.subarray(point * width, (point + 1) * width), i * width)
  })
  return { width, rows: all }
}

function describe(
  placed: Placed,
  texts: readonly string[],
  groupOf: Int32Array,
  hiddenIn: HiddenIn = () => [],
): Discovered {
  const { keys, told, pointOf, space } = placed
  const members: number[][] = []
  groupOf.forEach((group, i) => {
    if (group < 0) return
    while (members.length <= group) members.push([])
    members[group]?.push(i)
  })
  // In the order of their words, so that the order they came in cannot matter.
  const inOrder = members.map((group) =>
    [...group].sort((a, b) => compare(keys[a], keys[b]) || compare(texts[a], texts[b])),
  )
  const names = nameGroups(told, inOrder, hiddenIn)
  const ofPoint = new Int32Array(space.rows.length / Math.max(1, space.width)).fill(-1)
  pointOf.forEach((point, i) => {
    if (point >= 0) ofPoint[point] = groupOf[i] ?? -1
  })
  const centres = middles(space, ofPoint)
  const near = nearnessOf(space, ofPoint, centres)
  const sums = members.map(() => ({ apart: 0, own: 0, points: 0 }))
  ofPoint.forEach((group, point) => {
    const sum = sums[group]
    if (!sum) return
    const { own, next } = near[point] ?? { own: 0, next: 0 }
    sum.apart += own > 0 ? Math.max(0, (own - next) / own) : 0
    sum.own += own
    sum.points++
  })
  return {
    groupOf,
    sure: Float64Array.from(groupOf, (group, i) => (group < 0 ? 0 : sureness(near[pointOf[i] ?? -1]))),
    alike: (a, b) => dot(centres[a] ?? new Float64Array(), centres[b] ?? new Float64Array()),
    groups: members.map((group, i) => {
      const { apart, own, points } = sums[i] ?? { apart: 0, own: 0, points: 0 }
      // What is left over is far from every other group too: apart is not enough, its parts must be alike.
      const close = Math.min(1, own / Math.max(1, points) / closeLikeness)
      return { members: group, name: names[i] ?? '', holds: points === 0 ? 0 : (close * apart) / points }
    }),
  }
}

type Nearness = { own: number; next: number }

/** How alike each grouped point is to its own middle and to that of the next group. */
function nearnessOf({ width, rows }: Space, groupOf: Int32Array, centres: Float64Array[]): Nearness[] {
  const row = new Float64Array(width)
  return Array.from(groupOf, (group, i) => {
    if (group < 0) return { own: 0, next: 0 }
    for (let d = 0; d < width; d++) row[d] = rows[i * width + d] as number
    let own = 0
    let next = 0
    centres.forEach((centre, other) => {
      const alike = dot(row, centre)
      if (other === group) own = alike
      else next = Math.max(next, alike)
    })
    return { own, next }
  })
}

const sureness = ({ own, next }: Nearness = { own: 0, next: 0 }) =>
  Math.min(0.99, Math.max(0.5, own <= 0 ? 0 : own / (own + next)))
const compare = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0)
