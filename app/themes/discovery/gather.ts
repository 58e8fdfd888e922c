import { averageLink, cutAt, type Points } from './average-link.ts'
import type { Space } from './unit-space.ts'

const blockMax = 1000

/**
 * The rows as points to link: each its own; more than `pointsMax` are first gathered into small heaps of like ones, since
 * the table of likeness grows with the square.
 */
export function gathered(
  space: Space,
  rows: readonly number[],
  pointsMax: number,
): { points: Points; pointOf: Int32Array } {
  const pointOf = Int32Array.from({ length: rows.length }, (_, i) => i)
  if (rows.length > pointsMax) {
    let next = 0
    for (const block of blocksOf(
      space,
      rows.map((_, i) => i),
      rows,
    )) {
      const wanted = Math.max(1, Math.floor((block.length * pointsMax) / rows.length))
      const alone = pointsFor(
        space,
        block.map((i) => rows[i] as number),
      )
      const heaps = cutAt(block.length, averageLink(alone), wanted)
      const numbers = new Map<number, number>()
      block.forEach((i, k) => {
        const heap = heaps[k] as number
        const number = numbers.get(heap) ?? next++
        numbers.set(heap, number)
        pointOf[i] = number
      })
    }
  }
  return { points: pointsFor(space, rows, pointOf), pointOf }
}

function pointsFor({ width, rows: all }: Space, rows: readonly number[], pointOf?: Int32Array): Points {
  const count = pointOf ? pointOf.reduce((most, point) => Math.max(most, point + 1), 0) : rows.length
  const sums = new Float32Array(count * width)
  const sizes = new Float64Array(count)
  rows.forEach((row, i) => {
    const point = pointOf ? (pointOf[i] as number) : i
    sizes[point] = (sizes[point] as number) + 1
    for (let d = 0; d < width; d++)
      sums[point * width + d] = (sums[point * width + d] as number) + (all[row * width + d] as number)
  })
  return { count, width, sums, sizes }
}

/** Halves the rows along the direction in which they differ most, until each block is small. */
function blocksOf(space: Space, members: number[], rows: readonly number[]): number[][] {
  if (members.length <= blockMax) return [members]
  const widest = widestDirection(space, members, rows)
  const at = (i: number) => space.rows[(rows[i] as number) * space.width + widest] as number
  const ordered = [...members].sort((a, b) => at(a) - at(b) || a - b)
  const half = ordered.length >> 1
  return [...blocksOf(space, ordered.slice(0, half), rows), ...blocksOf(space, ordered.slice(half), rows)]
}

function widestDirection(
  { width, rows: all }: Space,
  members: readonly number[],
  rows: readonly number[],
): number {
  const sum = new Float64Array(width)
  const squares = new Float64Array(width)
  for (const i of members)
    for (let d = 0; d < width; d++) {
      const value = all[(rows[i] as number) * width + d] as number
      sum[d] = (sum[d] as number) + value
      squares[d] = (squares[d] as number) + value * value
    }
  let widest = 0
  let most = -1
  for (let d = 0; d < width; d++) {
    const spread = (squares[d] as number) - (sum[d] as number) ** 2 / members.length
    if (spread > most) {
      most = spread
      widest = d
    }
  }
  return widest
}
