import { Features, type Vector } from '../learning/features.ts'

/** How near texts are to each other and to the middle of them all: 0 nothing in common, 1 the same. */
export type Closeness = {
  toMiddle(text: number): number
  between(one: number, other: number): number
}

/**
 * By words, runs of letters and what the words mean. `weights` says how much each text counts for the middle, so that
 * who says a thing five times does not pull it five times as hard.
 */
export function closenessOf(texts: readonly string[], weights: readonly number[]): Closeness {
  const features = new Features([...texts])
  const vectors = texts.map((text) => features.vector(text))
  const lengths = vectors.map(lengthOf)
  const middle = new Float64Array(features.size)
  vectors.forEach((vector, at) => {
    const share = (weights[at] ?? 1) / Math.max(lengths[at] ?? 0, Number.EPSILON)
    for (let k = 0; k < vector.ids.length; k++) {
      const id = vector.ids[k] as number
      middle[id] = (middle[id] as number) + share * (vector.values[k] as number)
    }
  })
  const middleLength = Math.sqrt(middle.reduce((sum, value) => sum + value * value, 0))
  return {
    toMiddle(text) {
      const vector = vectors[text]
      const length = (lengths[text] ?? 0) * middleLength
      if (!vector || length === 0) return 0
      let product = 0
      for (let k = 0; k < vector.ids.length; k++)
        product += (vector.values[k] as number) * (middle[vector.ids[k] as number] as number)
      return product / length
    },
    between(one, other) {
      const [a, b] = [vectors[one], vectors[other]]
      const length = (lengths[one] ?? 0) * (lengths[other] ?? 0)
      return a && b && length > 0 ? product(a, b) / length : 0
    },
  }
}

const lengthOf = ({ values }: Vector) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))

function product(one: Vector, other: Vector): number {
  let sum = 0
  for (let i = 0, j = 0; i < one.ids.length && j < other.ids.length; ) {
    const [a, b] = [one.ids[i] as number, other.ids[j] as number]
    if (a === b) sum += (one.values[i++] as number) * (other.values[j++] as number)
    else if (a < b) i++
    else j++
  }
  return sum
}
