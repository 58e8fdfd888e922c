import { averageLink, cutAt } from './average-link.ts'
import { gathered } from './gather.ts'
import type { Space } from './unit-space.ts'
import { withVotes } from './votes.ts'

/** A unit that is less like every group than this is in none. */
const leastLikeness = 0.1
/** Groups whose middles are more alike than this would look the same to a reader. */
const redundant = 0.7
/** Groups that are this alike on average are one, even where more would be allowed. */
const alikeEnough = 0.08

const pointsMax = 3000
/** Of samples and where they vote: half as many heaps group as well. */
const pointsMaxVoted = 1500
/** With fewer groups the votes of samples cost more than they bring. */
const votedFrom = 30

/** Which group each row is in: -1 for none. Groups are numbered from 0, the largest first. */
export function groupRows(space: Space, groupsMax: number, smallest: number): Int32Array {
  if (groupsMax < votedFrom) return linkRows(space, groupsMax, smallest, pointsMax)
  const voted = withVotes(
    space,
    (sample) => middles(sample, linkRows(sample, groupsMax, smallest, pointsMaxVoted)),
    (row, centres) => nearestGroup(space, row, centres),
  )
  const groupOf = linkRows(voted, groupsMax, smallest, pointsMaxVoted)
  joinAlike(space, groupOf)
  keepLargest(groupOf, groupsMax, smallest)
  return groupOf
}

function linkRows(space: Space, groupsMax: number, smallest: number, heapsMax: number): Int32Array {
  const groupOf = new Int32Array(space.rows.length / space.width).fill(-1)
  const telling = Array.from(groupOf.keys()).filter((i) =>
    space.rows.subarray(i * space.width, (i + 1) * space.width).some((x) => x !== 0),
  )
  const { points, pointOf } = gathered(space, telling, heapsMax)
  const roots = cutAt(points.count, averageLink(points), groupsMax, alikeEnough)
  telling.forEach((row, i) => {
    groupOf[row] = roots[pointOf[i] as number] as number
  })
  keepLargest(groupOf, groupsMax, smallest)
  joinAlike(space, groupOf)
  drawNearest(space, groupOf, telling)
  joinAlike(space, groupOf)
  keepLargest(groupOf, groupsMax, smallest)
  return groupOf
}

function keepLargest(groupOf: Int32Array, groupsMax: number, smallest: number): void {
  const sizes = new Map<number, number>()
  for (const group of groupOf) if (group >= 0) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const kept = [...sizes]
    .filter(([, size]) => size >= smallest)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, groupsMax)
  const numberOf = new Map(kept.map(([group], number) => [group, number]))
  groupOf.forEach((group, i) => {
    groupOf[i] = numberOf.get(group) ?? -1
  })
}

/** The mean direction of each group, of length 1. */
export function middles({ width, rows }: Space, groupOf: Int32Array): Float64Array[] {
  const sums: Float64Array[] = []
  groupOf.forEach((group, i) => {
    if (group < 0) return
    while (sums.length <= group) sums.push(new Float64Array(width))
    const sum = sums[group] as Float64Array
    for (let d = 0; d < width; d++) sum[d] = (sum[d] as number) + (rows[i * width + d] as number)
  })
  for (const sum of sums) {
    const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0)) || 1
    for (let d = 0; d < width; d++) sum[d] = (sum[d] as number) / length
  }
  return sums
}

/** Each row goes to the group whose middle it is most like, and to none that it is hardly like. */
function drawNearest(space: Space, groupOf: Int32Array, telling: readonly number[]): void {
  const centres = middles(space, groupOf)
  for (const i of telling) groupOf[i] = nearestGroup(space, i, centres)
}

/** The group whose middle a row is most like; -1 where it is hardly like any, or says nothing (row -1). */
export function nearestGroup({ width, rows }: Space, row: number, centres: readonly Float64Array[]): number {
  if (row < 0) return -1
  let best = leastLikeness
  let nearest = -1
  centres.forEach((centre, group) => {
    let alike = 0
    for (let d = 0; d < width; d++) alike += (centre[d] as number) * (rows[row * width + d] as number)
    if (alike > best) {
      best = alike
      nearest = group
    }
  })
  return nearest
}

/** Groups whose middles point the same way are one. */
function joinAlike(space: Space, groupOf: Int32Array): void {
  for (;;) {
    const centres = middles(space, groupOf)
    let best = redundant
    let pair: [number, number] | undefined
    centres.forEach((a, i) => {
      for (let j = i + 1; j < centres.length; j++) {
        const alike = dot(a, centres[j] as Float64Array)
        if (alike > best) {
          best = alike
          pair = [i, j]
        }
      }
    })
    if (!pair) return
    const [kept, gone] = pair
    groupOf.forEach((group, i) => {
      if (group === gone) groupOf[i] = kept
    })
  }
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let d = 0; d < a.length; d++) sum += (a[d] as number) * (b[d] as number)
  return sum
}
