/** From a score to yes or no, and to how sure. */

/** probability = 1 / (1 + exp(-(slope · score + shift))) */
export type Certain = { slope: number; shift: number }

export function sureness(certain: Certain, score: number): number {
  return 1 / (1 + Math.exp(-(certain.slope * score + certain.shift)))
}

/** The score above which F1 on these examples is highest. Infinity when nothing is positive. */
export function bestThreshold(scores: number[], truth: boolean[]): number {
  const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  const positives = truth.filter(Boolean).length
  if (positives === 0) return Number.POSITIVE_INFINITY
  let found = 0
  let best = -1
  let threshold = 0
  for (let k = 0; k < order.length; k++) {
    if (truth[order[k] ?? 0]) found++
    const here = scores[order[k] ?? 0] ?? 0
    const next = scores[order[k + 1] ?? -1] ?? here - 1
    if (next === here) continue
    const f1 = (2 * found) / (k + 1 + positives)
    if (f1 > best) {
      best = f1
      threshold = (here + next) / 2
    }
  }
  return threshold
}

/**
 * A label's own best threshold is noise when few examples carry the label: it is drawn towards the one for all
 * labels, by half at `half` examples.
 */
export function shrunkThreshold(own: number, shared: number, positives: number, half = 20): number {
  if (!Number.isFinite(own)) return shared
  return (positives * own + half * shared) / (positives + half)
}

/** Platt's fit of a probability to scores, by Newton steps, with his softened targets against overconfidence. */
export function fitSureness(scores: number[], truth: boolean[]): Certain {
  const positives = truth.filter(Boolean).length
  const negatives = truth.length - positives
  const high = (positives + 1) / (positives + 2)
  const low = 1 / (negatives + 2)
  let slope = 1
  let shift = Math.log((positives + 1) / (negatives + 1))
  for (let step = 0; step < 60; step++) {
    let gSlope = -1e-3 * (slope - 1)
    let gShift = 0
    let hSS = 1e-3
    let hSB = 0
    let hBB = 1e-9
    for (let i = 0; i < scores.length; i++) {
      const score = scores[i] ?? 0
      const p = sureness({ slope, shift }, score)
      const miss = (truth[i] ? high : low) - p
      const spread = p * (1 - p)
      gSlope += miss * score
      gShift += miss
      hSS += spread * score * score
      hSB += spread * score
      hBB += spread
    }
    const determinant = hSS * hBB - hSB * hSB
    if (!(Math.abs(determinant) > 1e-12)) break
    const dSlope = limit((hBB * gSlope - hSB * gShift) / determinant)
    const dShift = limit((hSS * gShift - hSB * gSlope) / determinant)
    slope += dSlope
    shift += dShift
    if (Math.abs(dSlope) + Math.abs(dShift) < 1e-6) break
  }
  return { slope: Math.max(slope, 1e-3), shift }
}

const limit = (step: number) => Math.max(-2, Math.min(2, step))
