import { addMeaning, dimensions } from '../learning/word-meanings.ts'

/** How loudly the meaning of the words speaks beside the words themselves. */
const meaningLength = 0.7

/**
 * How near each text is to the middle of them all: 0 nothing in common, 1 the same. By the words (rare ones weigh more)
 * and by what they mean. `weights` says how much each text counts for the middle, so that who says a thing five times
 * does not pull it five times as hard.
 */
export function closenessToMiddle(
  texts: readonly (readonly string[])[],
  weights: readonly number[],
): number[] {
  const held = new Map<string, number>()
  for (const words of texts) for (const word of new Set(words)) held.set(word, (held.get(word) ?? 0) + 1)
  const vectors = texts.map((words) => vectorOf(words, held, texts.length))
  const middle = new Map<string | number, number>()
  vectors.forEach((vector, at) => {
    for (const [feature, value] of vector)
      middle.set(feature, (middle.get(feature) ?? 0) + (weights[at] ?? 1) * value)
  })
  const middleLength = lengthOf(middle)
  return vectors.map((vector) => {
    if (vector.size === 0 || middleLength === 0) return 0
    let product = 0
    for (const [feature, value] of vector) product += value * (middle.get(feature) ?? 0)
    return product / (lengthOf(vector) * middleLength)
  })
}

/** Words under themselves, directions of meaning under their number. */
function vectorOf(
  words: readonly string[],
  held: ReadonlyMap<string, number>,
  texts: number,
): Map<string | number, number> {
  const vector = new Map<string | number, number>()
  for (const word of words) vector.set(word, (vector.get(word) ?? 0) + 1)
  for (const [word, count] of vector)
    vector.set(
      word,
      (1 + Math.log(count)) * (Math.log((1 + texts) / (1 + (held.get(String(word)) ?? 0))) + 1),
    )
  const length = lengthOf(vector)
  for (const [word, value] of vector) vector.set(word, value / length)
  const direction = new Float64Array(dimensions)
  for (const word of words) addMeaning(direction, word)
  const far = Math.sqrt(direction.reduce((sum, value) => sum + value * value, 0))
  if (far > 0)
    for (let d = 0; d < dimensions; d++) vector.set(d, (meaningLength * (direction[d] as number)) / far)
  return vector
}

function lengthOf(vector: ReadonlyMap<string | number, number>): number {
  let sum = 0
  for (const value of vector.values()) sum += value * value
  return Math.sqrt(sum)
}
