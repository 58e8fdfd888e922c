import { addMeaning, dimensions } from './word-meanings.ts'
import { type Word, wordsOf } from './words.ts'

/** A sparse vector: feature numbers, ascending, with their values. */
export type Vector = { ids: Int32Array; values: Float64Array }

/** Where a feature of a text came from: word numbers from first to last. */
export type Source = { feature: number; first: number; last: number }

const shortestRun = 2
const longestRun = 5

// How loudly the meaning of the words speaks beside the words themselves.
const meaningLength = 1.2

/**
 * Learns which words, pairs of words and runs of letters a set of texts holds, and turns any text into numbers:
 * TF-IDF with sub-linear counts, the block of words and the block of letters each of length 1, and last the
 * direction in which the words' meanings point, measured from where these texts point on the whole.
 */
export class Features {
  private readonly words = new Map<string, number>()
  private readonly runs = new Map<string, number>()
  private readonly runsOfWord = new Map<string, Int32Array>()
  private weight = new Float64Array(0)
  private firstRun = 0
  private readonly usual = new Float64Array(dimensions)
  private readonly meant: boolean

  constructor(texts: string[], leastTextsForRun = 2, meant = true) {
    this.meant = meant
    const runTexts = new Map<string, number>()
    const wordTexts: number[] = []
    for (const text of texts) {
      const seen = new Set<string>()
      const seenRuns = new Set<string>()
      const words = wordsOf(text)
      for (const gram of gramsOf(words)) seen.add(gram)
      for (const word of words) for (const run of runsOf(word.folded)) seenRuns.add(run)
      for (const gram of seen) {
        const id = this.words.get(gram) ?? this.words.size
        this.words.set(gram, id)
        wordTexts[id] = (wordTexts[id] ?? 0) + 1
      }
      for (const run of seenRuns) runTexts.set(run, (runTexts.get(run) ?? 0) + 1)
    }
    this.firstRun = this.words.size
    const counts = wordTexts
    for (const [run, count] of runTexts) {
      if (count < leastTextsForRun) continue
      this.runs.set(run, this.firstRun + this.runs.size)
      counts.push(count)
    }
    this.weight = Float64Array.from(counts, (count) => Math.log((1 + texts.length) / (1 + count)) + 1)
    for (const text of texts) {
      const { direction } = this.meaning(wordsOf(text))
      for (let d = 0; d < dimensions; d++)
        this.usual[d] = (this.usual[d] as number) + (direction[d] as number) / texts.length
    }
  }

  get size(): number {
    return this.weight.length + dimensions
  }

  /** Features from this number on are directions of meaning: present in every text, more or less. */
  get firstMeaning(): number {
    return this.weight.length
  }

  vector(text: string): Vector {
    const words = wordsOf(text)
    const counts = new Map<number, number>()
    for (const gram of gramsOf(words)) {
      const id = this.words.get(gram)
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    for (const word of words)
      for (const id of this.runsIn(word.folded)) counts.set(id, (counts.get(id) ?? 0) + 1)
    const { direction, length } = this.meaning(words)
    const found = Int32Array.from(counts.keys()).sort()
    const ids = new Int32Array(found.length + (length > 0 ? dimensions : 0))
    ids.set(found)
    const values = new Float64Array(ids.length)
    let wordLength = 0
    let runLength = 0
    for (let at = 0; at < found.length; at++) {
      const id = found[at] ?? 0
      const value = (1 + Math.log(counts.get(id) ?? 1)) * (this.weight[id] ?? 0)
      values[at] = value
      if (id < this.firstRun) wordLength += value * value
      else runLength += value * value
    }
    const byWord = wordLength > 0 ? 1 / Math.sqrt(wordLength) : 0
    const byRun = runLength > 0 ? 1 / Math.sqrt(runLength) : 0
    for (let at = 0; at < found.length; at++)
      values[at] = (values[at] ?? 0) * ((found[at] ?? 0) < this.firstRun ? byWord : byRun)
    const scale = length > 0 ? meaningLength / length : 0
    for (let at = found.length, d = 0; at < ids.length; at++, d++) {
      ids[at] = this.weight.length + d
      values[at] = scale * (direction[d] as number)
    }
    return { ids, values }
  }

  /** Where the words point on the whole, from where these texts usually do, and how far; length 0 if none is known. */
  private meaning(words: Word[]): { direction: Float64Array; length: number } {
    const direction = new Float64Array(dimensions)
    if (!this.meant) return { direction, length: 0 }
    for (const word of words) addMeaning(direction, word.folded)
    const first = lengthOf(direction)
    if (first === 0) return { direction, length: 0 }
    for (let d = 0; d < dimensions; d++)
      direction[d] = (direction[d] as number) / first - (this.usual[d] as number)
    return { direction, length: lengthOf(direction) }
  }

  /** The features of a text with the words they came from, for saying why. */
  sources(words: Word[]): Source[] {
    const sources: Source[] = []
    words.forEach((word, at) => {
      const single = this.words.get(word.folded)
      if (single !== undefined) sources.push({ feature: single, first: at, last: at })
      const next = words[at + 1]
      const pair = next === undefined ? undefined : this.words.get(`${word.folded} ${next.folded}`)
      if (pair !== undefined) sources.push({ feature: pair, first: at, last: at + 1 })
      for (const run of this.runsIn(word.folded)) sources.push({ feature: run, first: at, last: at })
    })
    return sources
  }

  // A word comes back thousands of times: its runs of letters are looked up once.
  private runsIn(word: string): Int32Array {
    const known = this.runsOfWord.get(word)
    if (known) return known
    const ids: number[] = []
    for (const run of runsOf(word)) {
      const id = this.runs.get(run)
      if (id !== undefined) ids.push(id)
    }
    const found = Int32Array.from(ids)
    if (this.runsOfWord.size < 50_000) this.runsOfWord.set(word, found)
    return found
  }
}

function* gramsOf(words: Word[]): Generator<string> {
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
