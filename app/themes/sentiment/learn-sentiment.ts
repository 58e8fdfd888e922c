import { Features, type Vector, vocabularyOf } from '../learning/features.ts'
import { byIdThenText, dealFolds, lineAndUnseen } from '../learning/learn-labels.ts'
import { type Lines, scoresOn, sideBySide } from '../learning/linear.ts'
import { type SentimentModel, saySentiment, sentiments } from './built-in.ts'

export type RatedText = { id: string; text: string; sentiment: string }
export type RatingModel = {
  base: SentimentModel
  features: Features
  levels: { level: string; shift: number }[]
  /** A line for each level, in their order. */
  lines: Lines
}
export type SaidRating = { value: string; confidence: number; chances: Record<string, number> }

// How loudly the built-in engine's opinion speaks beside the words.
const opinionWeight = 1

/** Learns any scale from examples, with the built-in engine's opinion as one more thing to go by. */
export function learnSentiment(base: SentimentModel, examples: RatedText[]): RatingModel {
  const rows = [...examples].sort(byIdThenText)
  const levels = [...new Set(rows.map((row) => row.sentiment))].sort()
  const features = new Features(vocabularyOf(rows.map((row) => row.text)))
  const vectors = rows.map((row) => withOpinion(base, features, row.text))
  const shape = { size: features.size + sentiments.length, firstMeaning: features.firstMeaning }
  const truths = levels.map((level) => rows.map((row) => row.sentiment === level))
  const fold = dealFolds(rows.length)
  const lines = truths.map((truth) =>
    lineAndUnseen(vectors, truth, fold, shape, { positiveCost: costOf(truth) }),
  )
  const shifts = bestShifts(
    lines.map((one) => one.unseen),
    rows.map((row) => levels.indexOf(row.sentiment)),
  )
  return {
    base,
    features,
    levels: levels.map((level, i) => ({ level, shift: shifts[i] ?? 0 })),
    lines: sideBySide(
      lines.map(({ line }) => line),
      shape.size,
    ),
  }
}

export function sayRating(model: RatingModel, text: string): SaidRating {
  const vector = withOpinion(model.base, model.features, text)
  const scores = scoresOn(model.lines, vector).map((score, i) => score + (model.levels[i]?.shift ?? 0))
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const sum = powers.reduce((total, power) => total + power, 0)
  const chances: Record<string, number> = {}
  let value = ''
  let confidence = -1
  model.levels.forEach(({ level }, i) => {
    const chance = (powers[i] ?? 0) / sum
    chances[level] = chance
    if (chance > confidence) {
      value = level
      confidence = chance
    }
  })
  return { value, confidence, chances }
}

function withOpinion(base: SentimentModel, features: Features, text: string): Vector {
  const { ids, values } = features.vector(text)
  const { chances } = saySentiment(base, text)
  const all = {
    ids: new Int32Array(ids.length + sentiments.length),
    values: new Float64Array(ids.length + sentiments.length),
  }
  all.ids.set(ids)
  all.values.set(values)
  sentiments.forEach((one, i) => {
    all.ids[ids.length + i] = features.size + i
    all.values[ids.length + i] = opinionWeight * chances[one]
  })
  return all
}

// A rare level's examples cost more, or its line would never say yes.
function costOf(truth: boolean[]): number {
  const share = truth.filter(Boolean).length / truth.length
  return share > 0 ? Math.min(8, Math.sqrt((1 - share) / share)) : 1
}

/** Moves each level's line so that accuracy and the even mean of F1 are high together, on unseen scores. */
function bestShifts(scores: number[][], truth: number[]): number[] {
  const shifts = scores.map(() => 0)
  let best = worth(scores, shifts, truth)
  for (let round = 0; round < 3; round++)
    for (let level = 0; level < scores.length; level++) {
      const from = shifts[level] ?? 0
      let chosen = from
      for (let step = -10; step <= 10; step++) {
        shifts[level] = from + step * 0.1
        const here = worth(scores, shifts, truth)
        if (here > best + 1e-9) {
          best = here
          chosen = shifts[level] ?? 0
        }
      }
      shifts[level] = chosen
    }
  return shifts
}

function worth(scores: number[][], shifts: number[], truth: number[]): number {
  const levels = scores.length
  const hit = new Float64Array(levels)
  const said = new Float64Array(levels)
  const real = new Float64Array(levels)
  truth.forEach((level, row) => {
    let top = 0
    let highest = Number.NEGATIVE_INFINITY
    for (let one = 0; one < levels; one++) {
      const score = (scores[one]?.[row] ?? 0) + (shifts[one] ?? 0)
      if (score > highest) {
        highest = score
        top = one
      }
    }
    said[top] = (said[top] ?? 0) + 1
    real[level] = (real[level] ?? 0) + 1
    if (top === level) hit[level] = (hit[level] ?? 0) + 1
  })
  const accuracy = hit.reduce((sum, one) => sum + one, 0) / truth.length
  let f1 = 0
  hit.forEach((one, level) => {
    f1 += (2 * one) / ((said[level] ?? 0) + (real[level] ?? 0) || 1)
  })
  return accuracy + f1 / levels
}
