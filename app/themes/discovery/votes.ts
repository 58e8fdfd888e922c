import { chance } from './chance.ts'
import type { Space } from './unit-space.ts'

/** Groupings of samples that vote; always the same samples of the same rows. */
const votings = 8
const sampleShare = 0.7
/** More than this in a sample would take long and say the same. */
const sampleMax = 4200
/** What a row's own place counts beside how the samples grouped it. */
const ownShare = 0.5

/** The middles of a sample's groups. */
type MiddlesOf = (sample: Space) => Float64Array[]
/** The group whose middle a row is most like, -1 for none. */
type Nearest = (row: number, centres: readonly Float64Array[]) => number

/**
 * Each row beside the groups that samples of the rows put it in: rows that most samples group together come near each
 * other, so that which rows happen to be there matters less. A row that is like no group of a sample has no vote of it.
 */
export function withVotes(space: Space, middlesOf: MiddlesOf, nearest: Nearest): Space {
  const { width, rows } = space
  const count = rows.length / width
  const share = Math.min(sampleShare, sampleMax / count)
  const votes = Array.from({ length: votings }, (_, voting) => {
    const next = chance(1000 + voting)
    const sampled = Array.from({ length: count }, (_, row) => row).filter(() => next() < share)
    const sample = new Float32Array(sampled.length * width)
    sampled.forEach((row, i) => {
      sample.set(rows.subarray(row * width, (row + 1) * width), i * width)
    })
    const centres = middlesOf({ width, rows: sample })
    return {
      groups: centres.length,
      groupOf: Int32Array.from({ length: count }, (_, row) => nearest(row, centres)),
    }
  })
  const wide = width + votes.reduce((sum, { groups }) => sum + groups, 0)
  const voted = new Float32Array(count * wide)
  const loudness = Math.sqrt((1 - ownShare) / votings)
  for (let row = 0; row < count; row++) {
    let at = row * wide
    for (let d = 0; d < width; d++) voted[at + d] = Math.sqrt(ownShare) * (rows[row * width + d] as number)
    at += width
    for (const { groups, groupOf } of votes) {
      const group = groupOf[row] as number
      if (group >= 0) voted[at + group] = loudness
      at += groups
    }
  }
  return { width: wide, rows: voted }
}
