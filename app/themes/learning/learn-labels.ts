import { splitUnits } from '../units.ts'
import { bestThreshold, type Certain, fitSureness, shrunkThreshold, sureness } from './decide.ts'
import { Features, type Vector, vocabularyOf } from './features.ts'
import {
  drawLine,
  type Line,
  type LineOptions,
  type Lines,
  scoreOn,
  scoresOn,
  seeded,
  shuffle,
  sideBySide,
} from './linear.ts'

export type LabelledText = { id: string; text: string; labels: string[] }

/** `threshold` is a score; `certain` turns scores into probabilities. */
export type LearntLabel = { label: string; threshold: number; certain: Certain }
export type LabelModel = {
  features: Features
  labels: LearntLabel[]
  /** A line for each label, in their order. */
  lines: Lines
  stages: Stages
}
export type SaidLabel = { label: string; chosen: boolean; confidence: number; score: number }

export type Shape = Pick<Features, 'size' | 'firstMeaning'>

/** What the engine is made of; each can be left out, to see what it is worth. */
export type Stages = {
  /** The clearest unit of a text counts beside the whole. */
  units: boolean
  /** A second view of each label, by how much more often a word comes with it than without. */
  ratios: boolean
  /** The direction in which the words' meanings point. */
  meaning: boolean
  /** Each label has a threshold of its own, drawn towards the shared one. */
  ownThresholds: boolean
}
export const allStages: Stages = { units: true, ratios: true, meaning: true, ownThresholds: true }

const folds = 5
const plain: LineOptions = { cost: 0.5, byRatio: false }
const byRatio: LineOptions = { cost: 0.1, byRatio: true }

/**
 * Learns any labels from examples: a line for each label, thresholds and sureness from
 * texts the line had not seen. The order of the examples does not matter.
 */
export function learnLabels(examples: LabelledText[], stages: Stages = allStages): LabelModel {
  const rows = [...examples].sort(byIdThenText)
  const names = [...new Set(rows.flatMap((row) => row.labels))].sort()
  const features = new Features(vocabularyOf(rows.map((row) => row.text)), stages.meaning)
  const vectors = rows.map((row) => features.vector(row.text))
  const parts = stages.units ? rows.map((row) => partsOf(features, row.text)) : undefined
  const { ratios } = stages
  const fold = dealFolds(rows.length)
  const unseen = names.map((name) => {
    const truth = rows.map((row) => row.labels.includes(name))
    const { line, unseen: scores } = lineAndUnseen(vectors, truth, fold, features, { parts, ratios })
    const certain = fitSureness(scores, truth)
    return { name, truth, line, certain, scores }
  })
  const shared = bestThreshold(
    unseen.flatMap((one) => one.scores),
    unseen.flatMap((one) => one.truth),
  )
  // From few answers a label's own threshold is mostly noise.
  const half = Math.max(10, 20_000 / rows.length)
  const labels = unseen.map(({ name, truth, certain, scores }) => ({
    label: name,
    threshold: stages.ownThresholds
      ? shrunkThreshold(bestThreshold(scores, truth), shared, truth.filter(Boolean).length, half)
      : shared,
    certain,
  }))
  const lines = sideBySide(
    unseen.map(({ line }) => line),
    features.size,
  )
  return { features, labels, lines, stages }
}

export function sayLabels(model: LabelModel, text: string): SaidLabel[] {
  const whole = scoresOn(model.lines, model.features.vector(text))
  const parts = model.stages.units
    ? partsOf(model.features, text).map((part) => scoresOn(model.lines, part))
    : undefined
  return model.labels.map(({ label, threshold, certain }, i) => {
    const score = joinedScore(
      whole[i] ?? 0,
      parts?.map((part) => part[i] ?? 0),
    )
    return { label, chosen: score > threshold, confidence: sureness(certain, score), score }
  })
}

/** The meaning units of a text that has several: a theme that fills one of them is faint in the whole. */
function partsOf(features: Features, text: string): Vector[] {
  const units = splitUnits(text)
  return units.length < 2 ? [] : units.map(({ start, end }) => features.vector(text.slice(start, end)))
}

function scoreText(line: Line, vector: Vector, parts: readonly Vector[] | undefined): number {
  return joinedScore(
    scoreOn(line, vector),
    parts?.map((part) => scoreOn(line, part)),
  )
}

/** What the whole text says and what its clearest unit says, both counting alike. */
function joinedScore(whole: number, parts: readonly number[] | undefined): number {
  if (!parts) return whole
  return whole + (parts.length === 0 ? whole : Math.max(...parts))
}

/** Two views of the same label added up, as each has its own mistakes. */
export function lineFor(
  vectors: Vector[],
  truth: boolean[],
  { size, firstMeaning }: Shape,
  positiveCost = 1,
  ratios = true,
): Line {
  const one = drawLine(vectors, truth, size, { ...plain, positiveCost })
  if (!ratios) return one
  const other = drawLine(vectors, truth, size, { ...byRatio, positiveCost, countedBelow: firstMeaning })
  return {
    weights: one.weights.map((weight, i) => weight + (other.weights[i] ?? 0)),
    bias: one.bias + other.bias,
  }
}

/**
 * A line drawn five times, each time without a fifth of the examples: the mean of the five, and the score that each
 * example got from the line that had not seen it. A threshold found on those scores fits the mean better than it
 * would fit one line drawn on everything, which scores bolder.
 */
export function lineAndUnseen(
  vectors: Vector[],
  truth: boolean[],
  fold: Int32Array,
  shape: Shape,
  {
    positiveCost,
    parts,
    ratios,
  }: { positiveCost?: number; parts?: readonly Vector[][] | undefined; ratios?: boolean } = {},
): { line: Line; unseen: number[] } {
  const unseen = new Array<number>(vectors.length).fill(0)
  const weights = new Float64Array(shape.size)
  let bias = 0
  for (let out = 0; out < folds; out++) {
    const line = lineFor(
      vectors.filter((_, i) => fold[i] !== out),
      truth.filter((_, i) => fold[i] !== out),
      shape,
      positiveCost,
      ratios,
    )
    vectors.forEach((vector, i) => {
      if (fold[i] === out) unseen[i] = scoreText(line, vector, parts?.[i])
    })
    for (let id = 0; id < weights.length; id++)
      weights[id] = (weights[id] as number) + (line.weights[id] as number) / folds
    bias += line.bias / folds
  }
  return { line: { weights, bias }, unseen }
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
