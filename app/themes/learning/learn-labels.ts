import { bestThreshold, type Certain, fitSureness, shrunkThreshold, sureness } from './decide.ts'
import { Features, type Vector } from './features.ts'
import { drawLine, type Line, type LineOptions, scoreOn, seeded, shuffle } from './linear.ts'

export type LabelledText = { id: string; text: string; labels: string[] }

/** `threshold` is in log odds. */
export type LearntLabel = { label: string; line: Line; threshold: number; certain: Certain }
export type LabelModel = { features: Features; labels: LearntLabel[] }
export type SaidLabel = { label: string; chosen: boolean; confidence: number; score: number }

const folds = 5
const plain: LineOptions = { cost: 0.5, byRatio: false }
const byRatio: LineOptions = { cost: 0.1, byRatio: true }

/**
 * Learns any labels from examples: a line by ratio for each label, thresholds and sureness from
 * texts the line had not seen. The order of the examples does not matter.
 */
export function learnLabels(examples: LabelledText[]): LabelModel {
  const rows = [...examples].sort(byIdThenText)
  const names = [...new Set(rows.flatMap((row) => row.labels))].sort()
  const features = new Features(rows.map((row) => row.text))
  const vectors = rows.map((row) => features.vector(row.text))
  const fold = dealFolds(rows.length)
  // Scores of different labels are put on one scale (log odds) first, so that they can share a threshold.
  const unseen = names.map((name) => {
    const truth = rows.map((row) => row.labels.includes(name))
    const scores = unseenScores(vectors, truth, fold, features.size)
    const certain = fitSureness(scores, truth)
    return { name, truth, certain, odds: scores.map((score) => oddsOf(certain, score)) }
  })
  const shared = bestThreshold(
    unseen.flatMap((one) => one.odds),
    unseen.flatMap((one) => one.truth),
  )
  const labels = unseen.map(({ name, truth, certain, odds }) => ({
    label: name,
    line: drawLine(vectors, truth, features.size, byRatio),
    threshold: shrunkThreshold(bestThreshold(odds, truth), shared, truth.filter(Boolean).length),
    certain,
  }))
  return { features, labels }
}

export function sayLabels(model: LabelModel, text: string): SaidLabel[] {
  const vector = model.features.vector(text)
  return model.labels.map(({ label, line, threshold, certain }) => {
    const score = scoreOn(line, vector)
    return { label, chosen: oddsOf(certain, score) > threshold, confidence: sureness(certain, score), score }
  })
}

const oddsOf = ({ slope, shift }: Certain, score: number) => slope * score + shift

/** For few examples: two views of the same label added up, as each has its own mistakes. */
export function lineFor(vectors: Vector[], truth: boolean[], size: number): Line {
  const one = drawLine(vectors, truth, size, plain)
  const other = drawLine(vectors, truth, size, byRatio)
  return {
    weights: one.weights.map((weight, i) => weight + (other.weights[i] ?? 0)),
    bias: one.bias + other.bias,
  }
}

function unseenScores(vectors: Vector[], truth: boolean[], fold: Int32Array, size: number): number[] {
  const scores = new Array<number>(vectors.length).fill(0)
  for (let out = 0; out < folds; out++) {
    const within = vectors.filter((_, i) => fold[i] !== out)
    const line = drawLine(
      within,
      truth.filter((_, i) => fold[i] !== out),
      size,
      byRatio,
    )
    vectors.forEach((vector, i) => {
      if (fold[i] === out) scores[i] = scoreOn(line, vector)
    })
  }
  return scores
}

export function dealFolds(count: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i)
  shuffle(order, seeded(7))
  const fold = new Int32Array(count)
  order.forEach((row, at) => {
    fold[row] = at % folds
  })
  return fold
}

export function byIdThenText(a: { id: string; text: string }, b: { id: string; text: string }): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0
}
