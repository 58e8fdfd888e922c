import { featuresOf } from './features.ts'
import { wordsOf } from './normalise.ts'
import type { Level } from './screen-by-rules.ts'

export type Example = { text: string; level: Level }

/** For each feature what it adds, in hundredths, to how likely a text is to be flagged at all, and to be urgent. */
export type Weights = { constant: [number, number]; features: Record<string, [number, number]> }

const rounds = 24
const step = 0.5
const weightDecay = 3e-3

/**
 * A small logistic scorer. It catches what nobody wrote a rule for. The order and the arithmetic are fixed, so the
 * same examples teach the same.
 */
export function learn(examples: readonly Example[]): Weights {
  const places = new Map<string, number>()
  const rows = examples.map(({ text, level }) => ({
    level,
    features: [...featuresOf(wordsOf(text))].map((name) => {
      // Place 0 is the constant term.
      const place = places.get(name) ?? places.size + 1
      places.set(name, place)
      return place
    }),
  }))
  const flagged = weightsFor(rows, places.size, (level) => level !== 'none')
  const urgent = weightsFor(rows, places.size, (level) => level === 'urgent')
  const pair = (place: number): [number, number] => [hundredths(flagged[place]), hundredths(urgent[place])]
  const features: Weights['features'] = {}
  for (const [name, place] of places) features[name] = pair(place)
  return { constant: pair(0), features }
}

const hundredths = (weight = 0): number => Math.round(weight * 100)

type Row = { level: Level; features: number[] }

/** Logistic regression by adaptive steps; both sides weigh the same however many examples each has. */
function weightsFor(rows: readonly Row[], size: number, isOn: (level: Level) => boolean): Float64Array {
  const weights = new Float64Array(size + 1)
  const moved = new Float64Array(size + 1).fill(1e-3)
  const on = rows.filter((each) => isOn(each.level)).length
  const scaleOn = rows.length / (2 * Math.max(1, on))
  const scaleOff = rows.length / (2 * Math.max(1, rows.length - on))
  for (let round = 0; round < rounds; round += 1) {
    // A stride that shares no factor with the count visits every row, levels mixed.
    for (const row of visited(rows)) {
      const length = 1 / Math.sqrt(Math.max(1, row.features.length))
      let score = 0
      for (const feature of row.features) score += weights[feature] ?? 0
      const truth = isOn(row.level) ? 1 : 0
      const off = 1 / (1 + Math.exp(-(weights[0] ?? 0) - score * length)) - truth
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
