import { addMeaning, dimensions } from '../learning/word-meanings.ts'
import type { ContentWord } from './content-words.ts'
import { along, leadingDirections, type Sparse } from './leading-directions.ts'

/** Unit vectors, row-major. A row of noughts says nothing that can be compared. */
export type Space = { width: number; rows: Float32Array }

const directionsMax = 100
/** How loudly the meaning of the words speaks beside the words themselves. */
const meaningLength = 0.3
const leastTexts = 2

/** Where each text stands: the words it uses, folded to the directions in which these texts differ, beside what its words mean. */
export function spaceOf(texts: readonly (readonly ContentWord[])[]): Space {
  const matrix = termMatrix(texts)
  const directions = leadingDirections(matrix, directionsMax)
  const words = along(matrix, directions)
  const meanings = meaningsOf(texts)
  const width = directions.length + dimensions
  const rows = new Float32Array(texts.length * width)
  for (let i = 0; i < texts.length; i++) {
    const ofWords = words.subarray(i * directions.length, (i + 1) * directions.length)
    const ofMeaning = meanings.subarray(i * dimensions, (i + 1) * dimensions)
    const row = rows.subarray(i * width, (i + 1) * width)
    place(row, 0, ofWords, 1)
    place(row, directions.length, ofMeaning, meaningLength)
    place(row, 0, row, 1)
  }
  return { width, rows }
}

function place(row: Float32Array, from: number, part: Float64Array | Float32Array, length: number): void {
  let sum = 0
  for (const value of part) sum += value * value
  if (sum < 1e-18) return
  const factor = length / Math.sqrt(sum)
  for (let d = 0; d < part.length; d++) row[from + d] = (part[d] as number) * factor
}

/** TF-IDF over stems and pairs of stems that several texts hold, each text of length 1. */
function termMatrix(texts: readonly (readonly ContentWord[])[]): Sparse {
  const counted = texts.map(termsOf)
  const texted = new Map<string, number>()
  for (const terms of counted) for (const term of terms.keys()) texted.set(term, (texted.get(term) ?? 0) + 1)
  const known = [...texted].filter(([, count]) => count >= leastTexts).sort(([a], [b]) => (a < b ? -1 : 1))
  const columnOf = new Map(known.map(([term], column) => [term, column]))
  const rarity = known.map(([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1)
  const from = new Int32Array(texts.length + 1)
  const ids: number[] = []
  const values: number[] = []
  counted.forEach((terms, row) => {
    const start = ids.length
    for (const [term, { times, loudness }] of terms) {
      const column = columnOf.get(term)
      if (column === undefined) continue
      ids.push(column)
      values.push((1 + Math.log(times)) * loudness * (rarity[column] as number))
    }
    let sum = 0
    for (let k = start; k < ids.length; k++) sum += (values[k] as number) ** 2
    for (let k = start; k < ids.length; k++) values[k] = (values[k] as number) / Math.sqrt(sum)
    from[row + 1] = ids.length
  })
  return {
    rows: texts.length,
    columns: known.length,
    from,
    ids: Int32Array.from(ids),
    values: Float64Array.from(values),
  }
}

function termsOf(words: readonly ContentWord[]): Map<string, { times: number; loudness: number }> {
  const terms = new Map<string, { times: number; loudness: number }>()
  const add = (term: string, loudness: number) => {
    const known = terms.get(term)
    if (known) known.times++
    else if (loudness > 0) terms.set(term, { times: 1, loudness })
  }
  words.forEach((word, i) => {
    add(word.stem, word.loudness)
    const before = words[i - 1]
    if (before) add(`${before.stem} ${word.stem}`, before.loudness * word.loudness)
  })
  return terms
}

/** The direction of each text's meaning, measured from where all of them point on the whole. */
function meaningsOf(texts: readonly (readonly ContentWord[])[]): Float64Array {
  const meanings = new Float64Array(texts.length * dimensions)
  const usual = new Float64Array(dimensions)
  const has = texts.map((words, i) => {
    const row = meanings.subarray(i * dimensions, (i + 1) * dimensions)
    let known = false
    for (const { folded, loudness } of words) known = addMeaning(row, folded, loudness) || known
    if (known) for (let d = 0; d < dimensions; d++) usual[d] = (usual[d] as number) + (row[d] as number)
    return known
  })
  const count = Math.max(1, has.filter(Boolean).length)
  has.forEach((known, i) => {
    if (!known) return
    for (let d = 0; d < dimensions; d++)
      meanings[i * dimensions + d] = (meanings[i * dimensions + d] as number) - (usual[d] as number) / count
  })
  return meanings
}
