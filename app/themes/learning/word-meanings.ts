import vectors from './word-vectors.json' with { type: 'json' }

/**
 * What common English words mean, as directions learnt from other people's text (the file names its source). Words
 * used in like company point alike, so a text can be near an example without sharing a word with it. Words of
 * other languages are unknown and add nothing.
 */
export const dimensions = vectors.dimensions

// How soon a word is too common to say much, as a share of all words.
const commonShare = 1e-3
// The list runs from the commonest word down: the nth makes up about this share divided by n.
const shareOfFirst = 0.09

let loaded: { placeOf: Map<string, number>; steps: Int8Array } | undefined

// Reading the list takes a few hundredths of a second: only for those who need it.
function load() {
  if (loaded) return loaded
  const stepsOf = new Int8Array(128)
  const { letters } = vectors
  for (let i = 0; i < letters.length; i++) stepsOf[letters.charCodeAt(i)] = i - letters.length / 2
  const steps = new Int8Array(vectors.vectors.length)
  for (let i = 0; i < steps.length; i++) steps[i] = stepsOf[vectors.vectors.charCodeAt(i)] as number
  loaded = { placeOf: new Map(vectors.words.split(' ').map((word, i) => [word, i])), steps }
  return loaded
}

/** Adds a folded word's direction to `sum`, times `factor`, common words weighing less; false if it is unknown. */
export function addMeaning(sum: Float64Array, folded: string, factor = 1): boolean {
  const { placeOf, steps } = load()
  const place = placeOf.get(folded) ?? placeOf.get(withoutTail(folded))
  if (place === undefined) return false
  const weight = (factor * vectors.step * commonShare) / (commonShare + shareOfFirst / (place + 1))
  const from = place * dimensions
  for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] as number) + weight * (steps[from + d] as number)
  return true
}

/** Whether this folded word is one that English often uses: about nine thousand are known. */
export const isCommonWord = (folded: string): boolean => load().placeOf.has(folded)

const withoutTail = (word: string) => word.replace(/(?:n't|'(?:s|re|ve|ll|m|d))$/, '')
