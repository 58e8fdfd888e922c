import { featuresOf } from './features.ts'
import type { Weights } from './learn.ts'
import type { Word } from './normalise.ts'
import shipped from './weights.json' with { type: 'json' }

/**
 * How likely a text is to need a person's eyes at all, and how likely it is urgent: both 0…1. `known` is the share
 * of its words that were ever met in an example.
 */
export type Likelihood = { flagged: number; urgent: number; known: number }

/** Reads words by what was learnt; the same words always give the same. */
export class LearnedScreen {
  readonly #features: ReadonlyMap<string, readonly number[]>
  readonly #constant: readonly number[]

  constructor({ constant, features }: Weights) {
    this.#features = new Map(Object.entries(features))
    this.#constant = constant
  }

  read(words: readonly Word[]): Likelihood {
    let flagged = 0
    let urgent = 0
    let met = 0
    let all = 0
    let wordsMet = 0
    let wordsAll = 0
    for (const name of featuresOf(words)) {
      all += 1
      const isWord = name.startsWith('w ')
      if (isWord) wordsAll += 1
      const weight = this.#features.get(name)
      if (weight === undefined) continue
      met += 1
      if (isWord) wordsMet += 1
      flagged += weight[0] ?? 0
      urgent += weight[1] ?? 0
    }
    // Unknown words count towards the length, so a text of strange words is not made to say more than it does.
    const size = 1 / Math.sqrt(Math.max(1, (met + all) / 2))
    return {
      flagged: logistic(((this.#constant[0] ?? 0) + flagged * size) / 100),
      urgent: logistic(((this.#constant[1] ?? 0) + urgent * size) / 100),
      known: wordsAll === 0 ? 0 : wordsMet / wordsAll,
    }
  }
}

let learned: LearnedScreen | undefined
/** The scorer with the shipped weights, which a test holds to be those its examples give. */
export function learnedScreen(): LearnedScreen {
  learned ??= new LearnedScreen(shipped as unknown as Weights)
  return learned
}

const logistic = (score: number): number => 1 / (1 + Math.exp(-score))
