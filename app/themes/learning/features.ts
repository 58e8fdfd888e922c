import { addMeaningAt, dimensions, meaningPlace } from './word-meanings.ts'
import { type Word, wordsOf } from './words.ts'

/** A sparse vector: feature numbers, ascending, with their values. */
export type Vector = { ids: Int32Array; values: Float64Array }

/** Where a feature of a text came from: word numbers from first to last. */
export type Source = { feature: number; first: number; last: number }

/** What a set of texts holds, as it is learnt once and can be kept. */
export type Vocabulary = {
  /** Words, and pairs of words with a space between; the features from 0 on. */
  grams: string[]
  /** Runs of letters; the features after these. */
  runs: string[]
  /** How many texts each feature is in. */
  textsWith: ArrayLike<number>
  texts: number
  /** Where these texts point on the whole. */
  usual: Float64Array
}

const shortestRun = 2
const longestRun = 5
const wordsKept = 50_000

// How loudly the meaning of the words speaks beside the words themselves.
const meaningLength = 1.2
// How much of where texts usually point is taken out. Taken out wholly, development answers were told apart less well.
const usualShare = 0.63

type KnownWord = {
  feature: number
  /** Its place among the vocabulary's words, -1 for one that is not there. */
  place: number
  runs: Int32Array
  meaning: number
}

/** Learns which words, pairs of words and runs of letters a set of texts holds. */
export function vocabularyOf(texts: readonly string[], leastTextsForRun = 2): Vocabulary {
  const grams = new Map<string, number>()
  const runTexts = new Map<string, number>()
  const usual = new Float64Array(dimensions)
  for (const text of texts) {
    const words = wordsOf(text)
    for (const gram of new Set(gramsOf(words))) grams.set(gram, (grams.get(gram) ?? 0) + 1)
    const runs = new Set<string>()
    for (const word of words) for (const run of runsOf(word.folded)) runs.add(run)
    for (const run of runs) runTexts.set(run, (runTexts.get(run) ?? 0) + 1)
    const direction = new Float64Array(dimensions)
    for (const word of words) addMeaningAt(direction, meaningPlace(word.folded))
    const length = lengthOf(direction)
    if (length > 0)
      for (let d = 0; d < dimensions; d++)
        usual[d] = (usual[d] as number) + (usualShare * (direction[d] as number)) / length / texts.length
  }
  const runs = [...runTexts].filter(([, count]) => count >= leastTextsForRun)
  return {
    grams: [...grams.keys()],
    runs: runs.map(([run]) => run),
    textsWith: [...grams.values(), ...runs.map(([, count]) => count)],
    texts: texts.length,
    usual,
  }
}

/**
 * Turns any text into numbers by a vocabulary: TF-IDF with sub-linear counts, the block of words and the block of
 * letters each of length 1, and last the direction in which the words' meanings point, measured from where the
 * vocabulary's texts point on the whole.
 */
export class Features {
  readonly vocabulary: Vocabulary
  private readonly wordAt = new Map<string, { feature: number; place: number }>()
  // Two places of words in one number: far quicker to look up than two words glued together.
  private readonly pairAt = new Map<number, number>()
  private readonly runAt = new Map<string, number>()
  private readonly known = new Map<string, KnownWord>()
  private readonly weight: Float64Array
  private readonly firstRun: number
  private readonly meant: boolean
  // Used anew by each vector: how often each feature is there, and which are.
  private readonly counts: Float64Array
  private readonly touched: Int32Array

  constructor(vocabulary: Vocabulary, meant = true) {
    this.vocabulary = vocabulary
    this.meant = meant
    const { grams, runs, textsWith, texts } = vocabulary
    const pairs: [string, number][] = []
    grams.forEach((gram, feature) => {
      if (gram.includes(' ')) pairs.push([gram, feature])
      else this.wordAt.set(gram, { feature, place: this.wordAt.size })
    })
    for (const [pair, feature] of pairs) {
      const [first, next] = pair.split(' ').map((word) => this.wordAt.get(word)?.place ?? -1)
      const key = this.pairOf(first, next)
      if (key >= 0) this.pairAt.set(key, feature)
    }
    this.firstRun = grams.length
    runs.forEach((run, i) => {
      this.runAt.set(run, this.firstRun + i)
    })
    this.weight = Float64Array.from(textsWith, (count) => Math.log((1 + texts) / (1 + count)) + 1)
    this.counts = new Float64Array(this.weight.length)
    this.touched = new Int32Array(this.weight.length)
  }

  get size(): number {
    return this.weight.length + dimensions
  }

  /** Features from this number on are directions of meaning: present in every text, more or less. */
  get firstMeaning(): number {
    return this.weight.length
  }

  vector(text: string): Vector {
    return this.vectorOf(wordsOf(text))
  }

  vectorOf(words: readonly Word[]): Vector {
    const direction = new Float64Array(dimensions)
    const found = this.count(words, direction)
    const length = this.meant ? this.fromUsual(direction) : 0
    const ids = new Int32Array(found.length + (length > 0 ? dimensions : 0))
    ids.set(found)
    const values = new Float64Array(ids.length)
    let wordLength = 0
    let runLength = 0
    for (let at = 0; at < found.length; at++) {
      const id = found[at] as number
      const count = this.counts[id] as number
      this.counts[id] = 0
      const value = (count === 1 ? 1 : 1 + Math.log(count)) * (this.weight[id] as number)
      values[at] = value
      if (id < this.firstRun) wordLength += value * value
      else runLength += value * value
    }
    const byWord = wordLength > 0 ? 1 / Math.sqrt(wordLength) : 0
    const byRun = runLength > 0 ? 1 / Math.sqrt(runLength) : 0
    for (let at = 0; at < found.length; at++)
      values[at] = (values[at] as number) * ((found[at] as number) < this.firstRun ? byWord : byRun)
    const scale = length > 0 ? meaningLength / length : 0
    for (let at = found.length, d = 0; at < ids.length; at++, d++) {
      ids[at] = this.weight.length + d
      values[at] = scale * (direction[d] as number)
    }
    return { ids, values }
  }

  /** The features of a text with the words they came from, for saying why. */
  sources(words: readonly Word[]): Source[] {
    const sources: Source[] = []
    words.forEach((word, at) => {
      const here = this.knownWord(word.folded)
      if (here.feature >= 0) sources.push({ feature: here.feature, first: at, last: at })
      const next = words[at + 1]
      const pair = next && this.pairAt.get(this.pairOf(here.place, this.knownWord(next.folded).place))
      if (pair !== undefined) sources.push({ feature: pair, first: at, last: at + 1 })
      for (const run of here.runs) sources.push({ feature: run, first: at, last: at })
    })
    return sources
  }

  /** Counts the features of the words and adds up their meaning; says which features there are, ascending. */
  private count(words: readonly Word[], direction: Float64Array): Int32Array {
    const { counts, touched } = this
    let found = 0
    let before = -1
    for (const { folded } of words) {
      const { feature, place, runs, meaning } = this.knownWord(folded)
      if (feature >= 0) {
        if (counts[feature] === 0) touched[found++] = feature
        counts[feature] = (counts[feature] as number) + 1
      }
      const pair = this.pairAt.get(this.pairOf(before, place))
      if (pair !== undefined) {
        if (counts[pair] === 0) touched[found++] = pair
        counts[pair] = (counts[pair] as number) + 1
      }
      for (let i = 0; i < runs.length; i++) {
        const run = runs[i] as number
        if (counts[run] === 0) touched[found++] = run
        counts[run] = (counts[run] as number) + 1
      }
      if (this.meant) addMeaningAt(direction, meaning)
      before = place
    }
    return touched.slice(0, found).sort()
  }

  /** Turns a sum of meanings to where it points from where texts usually do; says how far, 0 if nothing is known. */
  private fromUsual(direction: Float64Array): number {
    const first = lengthOf(direction)
    if (first === 0) return 0
    const { usual } = this.vocabulary
    for (let d = 0; d < dimensions; d++)
      direction[d] = (direction[d] as number) / first - (usual[d] as number)
    return lengthOf(direction)
  }

  // A word comes back thousands of times: what is known of it is looked up once.
  private knownWord(word: string): KnownWord {
    const known = this.known.get(word)
    if (known) return known
    const runs: number[] = []
    for (const run of runsOf(word)) {
      const id = this.runAt.get(run)
      if (id !== undefined) runs.push(id)
    }
    const { feature, place } = this.wordAt.get(word) ?? { feature: -1, place: -1 }
    const made = { feature, place, runs: Int32Array.from(runs), meaning: meaningPlace(word) }
    if (this.known.size < wordsKept) this.known.set(word, made)
    return made
  }

  private pairOf(first = -1, next = -1): number {
    return first < 0 || next < 0 ? -1 : first * this.wordAt.size + next
  }
}

function* gramsOf(words: readonly Word[]): Generator<string> {
  let before: string | undefined
  for (const word of words) {
    yield word.folded
    if (before !== undefined) yield `${before} ${word.folded}`
    before = word.folded
  }
}

function* runsOf(word: string): Generator<string> {
  const padded = ` ${word.slice(0, 40)} `
  for (let length = shortestRun; length <= longestRun; length++)
    for (let at = 0; at + length <= padded.length; at++) yield padded.slice(at, at + length)
}

function lengthOf(direction: Float64Array): number {
  let sum = 0
  for (const part of direction) sum += part * part
  return Math.sqrt(sum)
}
