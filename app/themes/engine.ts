import { builtInModel, builtInSentiment } from './codebook/built-in.ts'
import type { Code } from './codebook/codebook.ts'
import { type CodebookModel, learnCodebook, type Weighed, weigh } from './codebook/codebook-model.ts'
import type { Vector } from './learning/features.ts'
import type { Line } from './learning/linear.ts'
import { type Sentiment, type SentimentModel, saySentiment } from './sentiment/built-in.ts'
import { type Span, splitUnits } from './units.ts'

export type CodingInput = {
  text: string
  language: string
  /** Criteria that the question is about: a nudge, never a decision. */
  criteria?: string[]
  lens?: string
}
export type Coding = { theme: string; confidence: number; because: Span[] }
export type CodedUnit = Span & { sentiment: { value: Sentiment; confidence: number }; codings: Coding[] }
export type Engine = { version: string; code(input: CodingInput): { units: CodedUnit[] } }

/** Changes whenever the same words could be coded another way. */
export const engineVersion = 'codebook-3'

const reasonsMax = 3

/**
 * An engine for a codebook; without one, for the framework's criteria and topics. The first one takes about a second to
 * make; it is pure from then on: the same input gives the same output.
 */
export function createEngine({ codebook }: { codebook?: Code[] } = {}): Engine {
  const model = codebook ? learnCodebook(codebook) : builtInModel()
  const tone = builtInSentiment()
  return { version: engineVersion, code: (input) => ({ units: codeUnits(model, tone, input) }) }
}

function codeUnits(model: CodebookModel, tone: SentimentModel, input: CodingInput): CodedUnit[] {
  const prior = new Set(input.criteria ?? [])
  return splitUnits(input.text, input.language).map(({ start, end }) => {
    const text = input.text.slice(start, end)
    const { value, confidence } = saySentiment(tone, text)
    const weighed = weigh(model, text, prior)
    const codings = weighed.said
      .filter((one) => one.chosen)
      .map((one) => ({
        theme: one.code,
        confidence: one.confidence,
        because: reasons(model, weighed, one.code).map((span) => ({
          start: start + span.start,
          end: start + span.end,
        })),
      }))
      .sort((a, b) => b.confidence - a.confidence || (a.theme < b.theme ? -1 : 1))
    return { start, end, sentiment: { value, confidence }, codings }
  })
}

/** The words that pushed towards a code: what each adds to the score, cues and line together, strongest first. */
function reasons(model: CodebookModel, { words, hits, vector }: Weighed, code: string): Span[] {
  const at = model.codes.findIndex((one) => one.id === code)
  const pushes = words.map(() => 0)
  for (const hit of hits)
    if (hit.code === at)
      for (let i = hit.first; i <= hit.last; i++) pushes[i] = (pushes[i] ?? 0) + model.join.cue * hit.weight
  const line = model.lines[at]
  if (line) addLine(pushes, model, line, vector, words)
  const strongest = pushes
    .map((push, i) => ({ push, i }))
    .filter((one) => one.push > 0)
    .sort((a, b) => b.push - a.push || a.i - b.i)
    .slice(0, reasonsMax)
    .map((one) => one.i)
    .sort((a, b) => a - b)
  return joinNeighbours(strongest, words)
}

function addLine(
  pushes: number[],
  model: CodebookModel,
  line: Line,
  vector: Vector,
  words: Weighed['words'],
): void {
  const pushOf = new Map<number, number>()
  vector.ids.forEach((id, k) => {
    pushOf.set(id, (vector.values[k] ?? 0) * (line.weights[id] ?? 0))
  })
  for (const { feature, first, last } of model.features.sources(words)) {
    const push = (model.join.line * (pushOf.get(feature) ?? 0)) / (last - first + 1)
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
