import { builtInModel, builtInSentiment } from './codebook/built-in.ts'
import { type Code, themedExamples } from './codebook/codebook.ts'
import {
  barOf,
  type CodebookModel,
  learnCodebook,
  type Weighed,
  weigh,
  weighWords,
} from './codebook/codebook-model.ts'
import type { Features, Vector } from './learning/features.ts'
import { weightIn } from './learning/linear.ts'
import { learnDecisions, type Taught, taughtPush, type UnitDecision, unknownTheme } from './learning/teach.ts'
import { wordsOf } from './learning/words.ts'
import { type Sentiment, type SentimentModel, saySentimentOfUnit } from './sentiment/built-in.ts'
import { type Span, splitUnits } from './units.ts'

export type CodingInput = {
  text: string
  language: string
  /** Criteria that the question is about: a nudge, never a decision. */
  criteria?: string[]
  lens?: string
}
export type Coding = { theme: string; confidence: number; because: Span[] }
/** About which theme the engine is least sure, and how unsure: 1 on the very line between yes and no. */
export type Doubt = { theme: string; confidence: number; doubt: number }
export type CodedUnit = Span & {
  sentiment: { value: Sentiment; confidence: number }
  codings: Coding[]
  doubt?: Doubt
}
export type Engine = { version: string; code(input: CodingInput): { units: CodedUnit[] } }

/** Changes whenever the same words could be coded another way. */
export const engineVersion = 'codebook-4'

const reasonsMax = 3
// Themes so unlikely are not worth a person's minute.
const doubtFrom = 0.05

/**
 * An engine for a codebook; without one, for the framework's criteria and topics. The first one reads what
 * was learnt from its files; it is pure from then on: the same input gives the same output. With `decisions` it has learnt from them, and
 * `decided` names them in its version.
 */
export function createEngine({
  codebook,
  decisions = [],
  decided,
}: {
  codebook?: Code[]
  decisions?: readonly UnitDecision[]
  decided?: string | undefined
} = {}): Engine {
  const model = codebook ? learnCodebook(codebook) : builtInModel()
  const tone = builtInSentiment()
  const taught = learnDecisions(decisions, {
    opinionOf: (text) => opinionOf(weigh(model, text)),
    examples: codebook ? [] : themedExamples(),
  })
  const version = taught && decided ? `${engineVersion}+${decided}` : engineVersion
  return { version, code: (input) => ({ units: codeUnits({ model, tone, taught }, input) }) }
}

type Minds = { model: CodebookModel; tone: SentimentModel; taught: Taught | undefined }
/** A theme as weighed by the codebook and by what people decided. `bar` is the sureness from which it is given. */
type SaidTheme = { theme: string; place: number; confidence: number; bar: number }

function codeUnits(minds: Minds, input: CodingInput): CodedUnit[] {
  const prior = new Set(input.criteria ?? [])
  return splitUnits(input.text, input.language).map(({ start, end }) => {
    const text = input.text.slice(start, end)
    const words = wordsOf(text)
    const vector = minds.model.features.vectorOf(words)
    const ofTone = minds.tone.features === minds.model.features ? vector : minds.tone.features.vectorOf(words)
    const { value, confidence } = saySentimentOfUnit(minds.tone, text, words, ofTone)
    const weighed = weighWords(minds.model, words, vector, prior)
    const taughtVector = minds.taught?.features.vectorOf(words)
    const said = saidThemes(minds, weighed, taughtVector)
    const codings = said
      .filter((one) => one.confidence > one.bar)
      .map((one) => ({
        theme: one.theme,
        confidence: one.confidence,
        because: reasons(minds, weighed, taughtVector, one).map((span) => ({
          start: start + span.start,
          end: start + span.end,
        })),
      }))
      .sort((a, b) => b.confidence - a.confidence || (a.theme < b.theme ? -1 : 1))
    const doubt = leastSure(said)
    return { start, end, sentiment: { value, confidence }, codings, ...(doubt ? { doubt } : {}) }
  })
}

function saidThemes({ model, taught }: Minds, weighed: Weighed, vector: Vector | undefined): SaidTheme[] {
  const said = weighed.said.map(({ code, confidence }, place) => ({
    theme: code,
    place,
    confidence,
    bar: barOf(model, place),
  }))
  if (!taught || !vector) return said
  const known = new Set(said.map((one) => one.theme))
  const made = [...taught.themes.keys()].filter((theme) => !known.has(theme))
  const unknown = { place: -1, confidence: chance(unknownTheme), bar: 0.5 }
  return [...said, ...made.map((theme) => ({ theme, ...unknown }))].map((one) => {
    const theme = taught.themes.get(one.theme)
    return theme ? { ...one, confidence: chance(logOdds(one.confidence) + taughtPush(theme, vector)) } : one
  })
}

/** The theme nearest to its line; of equal ones the first by name. */
function leastSure(said: readonly SaidTheme[]): Doubt | undefined {
  let found: Doubt | undefined
  for (const { theme, confidence, bar } of said) {
    if (confidence < doubtFrom) continue
    const doubt = 1 / (1 + Math.abs(logOdds(confidence) - logOdds(bar)))
    if (!found || doubt > found.doubt || (doubt === found.doubt && theme < found.theme))
      found = { theme, confidence, doubt }
  }
  return found
}

function opinionOf({ said }: Weighed): (theme: string) => number | undefined {
  const opinions = new Map(said.map(({ code, confidence }) => [code, logOdds(confidence)]))
  return (theme) => opinions.get(theme)
}

const chance = (odds: number) => 1 / (1 + Math.exp(-odds))

function logOdds(confidence: number): number {
  const within = Math.min(1 - 1e-6, Math.max(1e-6, confidence))
  return Math.log(within / (1 - within))
}

/** The words that pushed towards a theme: what each adds to the score, all sources together, strongest first. */
function reasons(
  { model, taught }: Minds,
  { words, hits, vector }: Weighed,
  taughtVector: Vector | undefined,
  { theme, place }: SaidTheme,
): Span[] {
  const pushes = words.map(() => 0)
  for (const hit of hits)
    if (hit.code === place)
      for (let i = hit.first; i <= hit.last; i++) pushes[i] = (pushes[i] ?? 0) + model.join.cue * hit.weight
  const line = model.lineOf[place] ?? -1
  if (line >= 0) {
    const weightOf = (feature: number) => model.join.line * weightIn(model.lines, line, feature)
    addPushes(pushes, model.features, weightOf, vector, words)
  }
  const learnt = taught?.themes.get(theme)
  if (taught && learnt && taughtVector) {
    const weightOf = (feature: number) => learnt.trust * (learnt.line.weights[feature] ?? 0)
    addPushes(pushes, taught.features, weightOf, taughtVector, words)
  }
  const strongest = pushes
    .map((push, i) => ({ push, i }))
    .filter((one) => one.push > 0)
    .sort((a, b) => b.push - a.push || a.i - b.i)
    .slice(0, reasonsMax)
    .map((one) => one.i)
    .sort((a, b) => a - b)
  return joinNeighbours(strongest, words)
}

function addPushes(
  pushes: number[],
  features: Features,
  weightOf: (feature: number) => number,
  { ids, values }: Vector,
  words: Weighed['words'],
): void {
  const pushOf = new Map<number, number>()
  ids.forEach((id, k) => {
    pushOf.set(id, (values[k] as number) * weightOf(id))
  })
  for (const { feature, first, last } of features.sources(words)) {
    const push = (pushOf.get(feature) ?? 0) / (last - first + 1)
    for (let i = first; i <= last; i++) pushes[i] = (pushes[i] ?? 0) + push
  }
}

function joinNeighbours(chosen: number[], words: Weighed['words']): Span[] {
  const spans: (Span & { last: number })[] = []
  for (const i of chosen) {
    const word = words[i]
    if (!word) continue
    const before = spans.at(-1)
    if (before && before.last === i - 1) Object.assign(before, { end: word.end, last: i })
    else spans.push({ start: word.start, end: word.end, last: i })
  }
  return spans.map(({ start, end }) => ({ start, end }))
}
