import type { Vector } from './features.ts'

/** A line drawn through the space of features: score = weights · vector + bias. */
export type Line = { weights: Float64Array; bias: number }

export type LineOptions = {
  /** How much a wrongly placed example costs; larger fits closer. */
  cost: number
  /** Scale features by how much more often they occur with the label than without (NB-SVM). */
  byRatio: boolean
  /** Cost of a positive example as a multiple of a negative one's. */
  positiveCost?: number
  epochs?: number
  /** With `byRatio`: features from this number on are in every text, so their ratio says nothing; left out. */
  countedBelow?: number
  /** What each row scores before the line adds to it: the line then learns only what that gets wrong. */
  start?: Float64Array
  /** How much each row counts, beside 1. */
  counts?: Float64Array
}

/**
 * Squared-hinge support vector machine by dual coordinate descent (as LIBLINEAR's solver 1).
 * Seeded: the same rows in the same order give the same line, bit for bit.
 */
export function drawLine(rows: Vector[], positive: boolean[], size: number, options: LineOptions): Line {
  const ratio = options.byRatio ? ratios(rows, positive, size, options.countedBelow ?? size) : undefined
  const scaled = ratio ? rows.map((row) => scale(row, ratio)) : rows.map((row) => row.values)
  const weights = new Float64Array(size)
  let bias = 0
  const count = rows.length
  const alpha = new Float64Array(count)
  const diagonal = Float64Array.from(
    positive,
    (is, i) => 1 / (2 * options.cost * (is ? (options.positiveCost ?? 1) : 1) * (options.counts?.[i] ?? 1)),
  )
  const curvature = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    let sum = 1 + (diagonal[i] ?? 0)
    for (const value of scaled[i] ?? []) sum += value * value
    curvature[i] = sum
  }
  const order = Int32Array.from({ length: count }, (_, i) => i)
  const random = seeded(1)
  const epochs = options.epochs ?? 60
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    let largest = 0
    for (let at = 0; at < count; at++) {
      const i = order[at] ?? 0
      const ids = rows[i]?.ids
      const values = scaled[i]
      if (!ids || !values) continue
      const sign = positive[i] ? 1 : -1
      let score = bias + (options.start?.[i] ?? 0)
      for (let k = 0; k < ids.length; k++)
        score += (weights[ids[k] as number] as number) * (values[k] as number)
      const now = alpha[i] as number
      const slope = sign * score - 1 + (diagonal[i] as number) * now
      const projected = now === 0 ? Math.min(slope, 0) : slope
      if (Math.abs(projected) > largest) largest = Math.abs(projected)
      if (projected === 0) continue
      const next = Math.max(now - slope / (curvature[i] as number), 0)
      alpha[i] = next
      const step = (next - now) * sign
      if (step === 0) continue
      bias += step
      for (let k = 0; k < ids.length; k++) {
        const id = ids[k] as number
        weights[id] = (weights[id] as number) + step * (values[k] as number)
      }
    }
    if (largest < 0.05) break
  }
  if (ratio) for (let id = 0; id < size; id++) weights[id] = (weights[id] as number) * (ratio[id] as number)
  return { weights, bias }
}

export function scoreOn(line: Line, row: Vector): number {
  let score = line.bias
  for (let k = 0; k < row.ids.length; k++)
    score += (line.weights[row.ids[k] as number] as number) * (row.values[k] as number)
  return score
}

/** Several lines through one space, the weights of one feature side by side: a text is scored in one walk. */
export type Lines = { weights: Float64Array; biases: Float64Array }

export function sideBySide(lines: readonly Line[], size: number): Lines {
  const weights = new Float64Array(size * lines.length)
  lines.forEach((line, i) => {
    for (let id = 0; id < size; id++) weights[id * lines.length + i] = line.weights[id] as number
  })
  return { weights, biases: Float64Array.from(lines, ({ bias }) => bias) }
}

/** What each line says of a row. */
export function scoresOn({ weights, biases }: Lines, { ids, values }: Vector): Float64Array {
  const count = biases.length
  const scores = biases.slice()
  for (let k = 0; k < ids.length; k++) {
    const from = (ids[k] as number) * count
    const value = values[k] as number
    for (let i = 0; i < count; i++) scores[i] = (scores[i] as number) + (weights[from + i] as number) * value
  }
  return scores
}

/** The weight that the line at a place gives a feature. */
export function weightIn({ weights, biases }: Lines, place: number, feature: number): number {
  return weights[feature * biases.length + place] ?? 0
}

/** Log of how much more of the label's texts than of the others hold a feature, smoothed by one. */
function ratios(rows: Vector[], positive: boolean[], size: number, countedBelow: number): Float64Array {
  const within = new Float64Array(size).fill(1)
  const without = new Float64Array(size).fill(1)
  let withinSum = 0
  let withoutSum = 0
  rows.forEach((row, i) => {
    const side = positive[i] ? within : without
    for (let k = 0; k < row.ids.length; k++) {
      const id = row.ids[k] as number
      if (id < countedBelow) side[id] = (side[id] as number) + 1
    }
  })
  for (let id = 0; id < countedBelow; id++) {
    withinSum += within[id] as number
    withoutSum += without[id] as number
  }
  return within.map((value, id) =>
    id < countedBelow ? Math.log(value / withinSum / ((without[id] as number) / withoutSum)) : 0,
  )
}

function scale(row: Vector, ratio: Float64Array): Float64Array {
  return row.values.map((value, k) => value * (ratio[row.ids[k] as number] as number))
}

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] as number
    order[at] = order[other] as number
    order[other] = kept
  }
}
