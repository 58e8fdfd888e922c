import { cuesOf } from './cues.ts'
import examples from './examples/first.json' with { type: 'json' }
import { type Word, wordsOf } from './normalise.ts'

/** How likely a text is to need a person's eyes at all, and how likely it is urgent: both 0…1. */
export type Likelihood = { flagged: number; urgent: number }
export type Example = { text: string; level: 'urgent' | 'concern' | 'none' }

const rounds = 24
const step = 0.5
const weightDecay = 3e-3

/**
 * A small logistic scorer over words, word pairs and letter runs. It catches what nobody wrote a rule for.
 * It learns from invented sentences when the first text is read (a tenth of a second, once); the order and
 * the arithmetic are fixed, so every start learns the same.
 */
export class LearnedScreen {
  readonly #features = new Map<string, number>()
  readonly #flagged: Float64Array
  readonly #urgent: Float64Array

  constructor(learnFrom: readonly Example[]) {
    const rows = learnFrom.map(({ text, level }) => ({ level, features: this.#learnFeatures(wordsOf(text)) }))
    this.#flagged = weightsFor(rows, this.#features.size, (level) => level !== 'none')
    this.#urgent = weightsFor(rows, this.#features.size, (level) => level === 'urgent')
  }

  read(words: readonly Word[]): Likelihood {
    const features: number[] = []
    let all = 0
    for (const name of featuresOf(words)) {
      all += 1
      const known = this.#features.get(name)
      if (known !== undefined) features.push(known)
    }
    // Unknown words count towards the length, so a text of strange words is not made to say more than it does.
    const size = 1 / Math.sqrt(Math.max(1, (features.length + all) / 2))
    return {
      flagged: logistic(scoreOf(this.#flagged, features, size)),
      urgent: logistic(scoreOf(this.#urgent, features, size)),
    }
  }

  #learnFeatures(words: readonly Word[]): number[] {
    return [...featuresOf(words)].map((name) => {
      const known = this.#features.get(name)
      if (known !== undefined) return known
      // Place 0 is the constant term.
      const place = this.#features.size + 1
      this.#features.set(name, place)
      return place
    })
  }
}

let learned: LearnedScreen | undefined
/** The scorer that learnt from the shipped examples. */
export function learnedScreen(): LearnedScreen {
  learned ??= new LearnedScreen(shippedExamples())
  return learned
}

export function shippedExamples(): Example[] {
  const levels = ['urgent', 'concern', 'none'] as const
  return levels.flatMap((level) => examples[level].map((text) => ({ text, level })))
}

function featuresOf(words: readonly Word[]): Set<string> {
  const features = new Set<string>()
  let last = '^'
  const kinds = new Set<string>()
  for (const { word } of words) {
    if (word === '.') continue
    for (const kind of cuesOf(word)) kinds.add(kind)
    features.add(`w ${word}`)
    features.add(`p ${last} ${word}`)
    if (word.length >= 5) features.add(`h ${word.slice(0, 4)}`)
    last = word
  }
  // Kinds of word that stand in one text say more than each alone.
  const present = [...kinds].sort()
  for (const [at, one] of present.entries()) {
    features.add(`k ${one}`)
    for (const other of present.slice(at + 1)) features.add(`k ${one} ${other}`)
  }
  return features
}

type Row = { level: Example['level']; features: number[] }

/** Logistic regression by adaptive steps; both sides weigh the same however many examples each has. */
function weightsFor(
  rows: readonly Row[],
  size: number,
  isOn: (level: Example['level']) => boolean,
): Float64Array {
  const weights = new Float64Array(size + 1)
  const moved = new Float64Array(size + 1).fill(1e-3)
  const on = rows.filter((each) => isOn(each.level)).length
  const scaleOn = rows.length / (2 * Math.max(1, on))
  const scaleOff = rows.length / (2 * Math.max(1, rows.length - on))
  for (let round = 0; round < rounds; round += 1) {
    // A stride that shares no factor with the count visits every row, levels mixed.
    for (const row of visited(rows)) {
      const length = 1 / Math.sqrt(Math.max(1, row.features.length))
      const truth = isOn(row.level) ? 1 : 0
      const off = logistic(scoreOf(weights, row.features, length)) - truth
      const pull = off * (truth === 1 ? scaleOn : scaleOff)
      nudge(weights, moved, 0, pull)
      for (const feature of row.features) nudge(weights, moved, feature, pull * length)
    }
  }
  return weights
}

function* visited<Item>(items: readonly Item[]): Generator<Item> {
  const stride = 7919 % items.length === 0 ? 7927 : 7919
  for (let turn = 0; turn < items.length; turn += 1) {
    const item = items[(turn * stride) % items.length]
    if (item !== undefined) yield item
  }
}

function nudge(weights: Float64Array, moved: Float64Array, at: number, pull: number): void {
  const weight = weights[at] ?? 0
  const slope = pull + weightDecay * weight
  const travelled = (moved[at] ?? 0) + slope * slope
  moved[at] = travelled
  weights[at] = weight - (step * slope) / Math.sqrt(travelled)
}

function scoreOf(weights: Float64Array, features: readonly number[], size: number): number {
  let sum = 0
  for (const feature of features) sum += weights[feature] ?? 0
  return (weights[0] ?? 0) + sum * size
}

const logistic = (score: number): number => 1 / (1 + Math.exp(-score))
