/**
 * What inspectors decided teaches the engine of their inspection. The codebook's opinion stays the start; for each
 * theme that was decided on often enough a line learns only what that opinion got wrong, and speaks the louder the
 * more decisions it rests on. The same decisions give the same layer, whatever their order.
 */
import { Features, type Vector, vocabularyOf } from './features.ts'
import { byIdThenText } from './learn-labels.ts'
import { drawLine, type Line, scoreOn } from './linear.ts'

/** A person's standing word on a theme for a unit. */
export type UnitDecision = { id: string; text: string; theme: string; applies: boolean }
export type TaughtTheme = { theme: string; line: Line; decisions: number; trust: number }
export type Taught = { features: Features; themes: ReadonlyMap<string, TaughtTheme> }

/** Fewer decisions on a theme than this teach nothing. */
export const decisionsMin = 3
/** At this many decisions on a theme what they teach counts half. */
const halfTrust = 1
// What people decided about one theme says a little about the others: that they were not missing there.
const unsaidCount = 0.2
// The codebook's own examples hold each line to what was known before; every so-manieth is enough.
const exampleCount = 0.2
const examplesMax = 400
const cost = 3
/** Where the codebook knows nothing of a theme, as of those that people made. */
export const unknownTheme = -2.5

/** What the engine knew before: its leaning (log odds) on a text for a theme, undefined where it does not know it. */
export type KnownBefore = {
  opinionOf(text: string): (theme: string) => number | undefined
  examples: readonly { text: string; labels: readonly string[] }[]
}

export function learnDecisions(
  decisions: readonly UnitDecision[],
  { opinionOf, examples }: KnownBefore,
): Taught | undefined {
  const counts = new Map<string, number>()
  for (const { theme } of decisions) counts.set(theme, (counts.get(theme) ?? 0) + 1)
  const themes = [...counts].flatMap(([theme, count]) => (count >= decisionsMin ? [theme] : [])).sort()
  if (themes.length === 0) return undefined
  const units = [...unitsOf(decisions), ...someOf(examples)]
  const features = new Features(
    vocabularyOf(
      units.map((unit) => unit.text),
      1,
    ),
  )
  const vectors = units.map((unit) => features.vector(unit.text))
  const opinions = units.map((unit) => opinionOf(unit.text))
  return {
    features,
    themes: new Map(
      themes.map((theme) => {
        const start = opinions.map((opinion) => opinion(theme) ?? unknownTheme)
        const decided = counts.get(theme) ?? 0
        const trust = decided / (decided + halfTrust)
        const line = lineOver(theme, units, vectors, start, features.size)
        return [theme, { theme, line, decisions: decided, trust }] as const
      }),
    ),
  }
}

/** What the decisions add to the codebook's leaning on a text. */
export function taughtPush({ line, trust }: TaughtTheme, vector: Vector): number {
  return trust * scoreOn(line, vector)
}

type TaughtUnit = { id: string; text: string; said: Map<string, boolean>; labels?: readonly string[] }

function unitsOf(decisions: readonly UnitDecision[]): TaughtUnit[] {
  const units = new Map<string, TaughtUnit>()
  for (const { id, text, theme, applies } of decisions) {
    const unit = units.get(id) ?? { id, text, said: new Map() }
    unit.said.set(theme, applies)
    units.set(id, unit)
  }
  return [...units.values()].sort(byIdThenText)
}

function someOf(examples: KnownBefore['examples']): TaughtUnit[] {
  const every = Math.max(1, Math.ceil(examples.length / examplesMax))
  return examples.flatMap(({ text, labels }, at) =>
    at % every === 0 ? [{ id: '', text, said: new Map(), labels }] : [],
  )
}

function lineOver(
  theme: string,
  units: readonly TaughtUnit[],
  vectors: readonly Vector[],
  start: readonly number[],
  size: number,
): Line {
  const rows = units.flatMap(({ said, labels }, i) => {
    const verdict = said.get(theme)
    if (verdict !== undefined) return [{ i, positive: verdict, count: 1 }]
    if (labels) return [{ i, positive: labels.includes(theme), count: exampleCount }]
    // A unit on which the codebook sees the theme and nobody said a word of it tells nothing.
    return (start[i] ?? 0) < 0 ? [{ i, positive: false, count: unsaidCount }] : []
  })
  return drawLine(
    rows.map(({ i }) => vectors[i] as Vector),
    rows.map(({ positive }) => positive),
    size,
    {
      cost,
      byRatio: false,
      start: Float64Array.from(rows, ({ i }) => start[i] ?? 0),
      counts: Float64Array.from(rows, ({ count }) => count),
    },
  )
}
