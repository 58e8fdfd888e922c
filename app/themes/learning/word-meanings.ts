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

/** The place of a folded word in the list, -1 if it is unknown. */
export function meaningPlace(folded: string): number {
  const { placeOf } = load()
  return placeOf.get(folded) ?? placeOf.get(withoutTail(folded)) ?? -1
}

/** Adds the direction of the word at a place to `sum`, times `factor`, common words weighing less. */
export function addMeaningAt(sum: Float64Array, place: number, factor = 1): void {
  if (place < 0) return
  const { steps } = load()
  const weight = (factor * vectors.step * commonShare) / (commonShare + shareOfFirst / (place + 1))
  const from = place * dimensions
  for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] as number) + weight * (steps[from + d] as number)
}

/** Adds a folded word's direction to `sum`, times `factor`; false if the word is unknown. */
export function addMeaning(sum: Float64Array, folded: string, factor = 1): boolean {
  const place = meaningPlace(folded)
  addMeaningAt(sum, place, factor)
  return place >= 0
}

/** Whether this folded word is one that English often uses: about nine thousand are known. */
export const isCommonWord = (folded: string): boolean => load().placeOf.has(folded)

const withoutTail = (word: string) => word.replace(/(?:n't|'(?:s|re|ve|ll|m|d))$/, '')
