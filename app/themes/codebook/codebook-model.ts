import { bestThreshold } from '../learning/decide.ts'
import { Features, type Vector, vocabularyOf } from '../learning/features.ts'
import { dealFolds } from '../learning/learn-labels.ts'
import { drawLine, type Line, type Lines, scoreOn, scoresOn, sideBySide } from '../learning/linear.ts'
import { type Word, wordsOf } from '../learning/words.ts'
import type { Code, Example } from './codebook.ts'
import { CueFinder, type CueHit } from './cues.ts'

/**
 * Codes texts by a codebook without any labelled answers: cues that were written down, and lines drawn between
 * the codebook's own example sentences. Both are joined into one probability by a fit on examples the lines had
 * not seen.
 */
export type CodebookModel = {
  codes: Code[]
  cues: CueFinder
  against: CueFinder
  features: Features
  lines: Lines
  /** Which line is each code's; -1 for a code that has its cues alone. */
  lineOf: Int32Array
  join: Join
  /** Probability from which a code is given. */
  threshold: number
  /** Probability from which the likeliest code is given when none reaches the threshold. */
  floor: number
}
type Join = { line: number; cue: number; shift: number; cueOnly: number; cueOnlyShift: number }

export type SaidCode = { code: string; confidence: number; chosen: boolean }
export type Weighed = { said: SaidCode[]; words: Word[]; hits: CueHit[]; vector: Vector }

const leastExamples = 4
const cueOnlyThreshold = 0.3
const joinByHand: Join = { line: 1.1, cue: 1.3, shift: -1.2, cueOnly: 2.2, cueOnlyShift: -2 }

/** How lines and cues are joined, and the probability from which a code is given. */
export type Fit = { line: number; cue: number; shift: number; threshold: number }

/** What was learnt from a codebook and its examples, without the codebook itself. */
export type LearntLines = Pick<CodebookModel, 'features' | 'lines' | 'lineOf'>

/**
 * `extra` adds examples that carry several codes or none; without it each code's own examples are used. `features`
 * are given where others look at the same texts.
 */
export function learnCodebook(codes: Code[], extra?: Example[], given?: Features): CodebookModel {
  const examples = extra ?? examplesOf(codes)
  const sorted = [...examples].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
  const texts = sorted.map((example) => example.text)
  const features = given ?? new Features(vocabularyOf(texts, 1))
  const vectors = texts.map((text) => features.vector(text))
  const truths = codes.map((code) => sorted.map((example) => example.labels.includes(code.id)))
  const learnt = truths.filter((truth) => truth.filter(Boolean).length >= leastExamples)
  const lineOf = Int32Array.from(truths, (truth) => learnt.indexOf(truth))
  const lines = sideBySide(
    learnt.map((truth) => drawCode(vectors, truth, features)),
    features.size,
  )
  const model = codebookModel(codes, { features, lines, lineOf })
  if (learnt.length < 2 || sorted.length < 100) return model
  const unseen = unseenParts(model, sorted, vectors, truths)
  const join = fitJoin(unseen)
  return withFit(model, { ...join, threshold: halfOfBest(unseen, join) })
}

/** A codebook with what was learnt of it; without a fit, cues and lines are joined as was set by hand. */
export function codebookModel(codes: Code[], learnt: LearntLines, fit?: Fit): CodebookModel {
  const cues = new CueFinder(
    codes.map((code) => [...code.cues, ...nameCues(code)]),
    codes.map((_, i) => ((learnt.lineOf[i] as number) < 0 ? 'by cue' : 'learnt')),
  )
  const against = new CueFinder(codes.map((code) => code.exclude))
  const model = { codes, cues, against, ...learnt, join: joinByHand, threshold: 0.4, floor: 0.2 }
  return fit ? withFit(model, fit) : model
}

// The second view of each code, by what its texts hold more often, is surer of these examples than of other
// people's words: it counts half.
const secondView = 0.5

function drawCode(vectors: Vector[], truth: boolean[], { size, firstMeaning }: Features): Line {
  const one = drawLine(vectors, truth, size, { cost: 0.5, byRatio: false })
  const other = drawLine(vectors, truth, size, { cost: 0.1, byRatio: true, countedBelow: firstMeaning })
  return {
    weights: one.weights.map((weight, i) => weight + secondView * (other.weights[i] as number)),
    bias: one.bias + secondView * other.bias,
  }
}

/**
 * Where chances are true, F1 is highest at a threshold of half the best F1. That moves less from one set of
 * examples to the next than the threshold that happens to be best on one.
 */
function halfOfBest(parts: Part[], join: Join): number {
  const chances = parts.map((one) => joined(join, one.line, one.cue))
  const best = bestThreshold(
    chances,
    parts.map((one) => one.truth),
  )
  const given = parts.filter((_, i) => (chances[i] as number) > best)
  const right = given.filter((one) => one.truth).length
  return right / (given.length + parts.filter((one) => one.truth).length)
}

function withFit(model: CodebookModel, { line, cue, shift, threshold }: Fit): CodebookModel {
  return { ...model, join: { ...model.join, line, cue, shift }, threshold, floor: threshold * 0.75 }
}

function examplesOf(codes: Code[]): Example[] {
  const byText = new Map<string, string[]>()
  for (const code of codes)
    for (const text of [...code.examples, code.definition, code.name].filter((one) => one !== ''))
      byText.set(text, [...(byText.get(text) ?? []), code.id])
  return [...byText].map(([text, labels]) => ({ text, labels, sentiment: 'neutral' }))
}

// A name of one or two words is a cue in itself.
const nameCues = (code: Code) => (code.cues.length === 0 && code.name !== '' ? [code.name] : [])

export function weigh(model: CodebookModel, text: string, prior?: ReadonlySet<string>): Weighed {
  const words = wordsOf(text)
  return weighWords(model, words, model.features.vectorOf(words), prior)
}

/** The same for words whose vector is known. */
export function weighWords(
  model: CodebookModel,
  words: Word[],
  vector: Vector,
  prior: ReadonlySet<string> = new Set(),
): Weighed {
  const hits = model.cues.find(words)
  const sums = cueSums(model, words, hits)
  const scores = scoresOn(model.lines, vector)
  const confidences = model.codes.map((code, i) => {
    const shift = prior.has(code.id) ? 0.5 : 0
    const chance = joined(model.join, scores[model.lineOf[i] as number], sums[i] ?? 0)
    return shift === 0 ? chance : 1 / (1 + ((1 - chance) / chance) * Math.exp(-shift))
  })
  const likeliest = mostLikely(model, confidences)
  const none = !confidences.some((chance, i) => hasLine(model, i) && chance > model.threshold)
  const said = model.codes.map((code, i) => {
    const confidence = confidences[i] ?? 0
    const bar = none && i === likeliest ? model.floor : barOf(model, i)
    return { code: code.id, confidence, chosen: confidence > bar }
  })
  return { said, words, hits, vector }
}

const hasLine = ({ lineOf }: Pick<CodebookModel, 'lineOf'>, place: number) => (lineOf[place] ?? -1) >= 0

/** The probability from which the code at this place is given. */
export function barOf(model: Pick<CodebookModel, 'lineOf' | 'threshold'>, place: number): number {
  return hasLine(model, place) ? model.threshold : cueOnlyThreshold
}

function mostLikely(model: Pick<CodebookModel, 'lineOf'>, confidences: number[]): number {
  let best = -1
  confidences.forEach((chance, i) => {
    if (hasLine(model, i) && (best < 0 || chance > (confidences[best] ?? 0))) best = i
  })
  return best
}

function cueSums(model: Pick<CodebookModel, 'codes' | 'against'>, words: Word[], hits: CueHit[]): number[] {
  const sums = model.codes.map(() => 0)
  for (const hit of hits) sums[hit.code] = (sums[hit.code] ?? 0) + hit.weight
  for (const hit of model.against.find(words)) sums[hit.code] = (sums[hit.code] ?? 0) - 2 * hit.weight
  return sums.map((sum) => Math.max(-3, Math.min(3, sum)))
}

function joined(join: Join, line: number | undefined, cue: number): number {
  const score =
    line === undefined
      ? join.cueOnly * cue + join.cueOnlyShift
      : join.line * line + join.cue * cue + join.shift
  return 1 / (1 + Math.exp(-score))
}

type Part = { line: number; cue: number; truth: boolean }

function unseenParts(
  model: Pick<CodebookModel, 'codes' | 'against' | 'cues' | 'features' | 'lineOf'>,
  examples: Example[],
  vectors: Vector[],
  truths: boolean[][],
): Part[] {
  const fold = dealFolds(examples.length)
  const sums = examples.map((example) => {
    const words = wordsOf(example.text)
    return cueSums(model, words, model.cues.find(words))
  })
  const parts: Part[] = []
  truths.forEach((truth, code) => {
    if (!hasLine(model, code)) return
    for (let out = 0; out < 5; out++) {
      const within = vectors.filter((_, i) => fold[i] !== out)
      const line = drawCode(
        within,
        truth.filter((_, i) => fold[i] !== out),
        model.features,
      )
      vectors.forEach((vector, i) => {
        if (fold[i] !== out) return
        parts.push({ line: scoreOn(line, vector), cue: sums[i]?.[code] ?? 0, truth: truth[i] ?? false })
      })
    }
  })
  return parts
}

/** Logistic fit of the two parts, by plain descent: three numbers need no more. */
function fitJoin(parts: Part[]): Join {
  let line = 1
  let cue = 1
  let shift = -1
  for (let step = 0; step < 300; step++) {
    let gLine = 0
    let gCue = 0
    let gShift = 0
    for (const part of parts) {
      const miss = (part.truth ? 1 : 0) - 1 / (1 + Math.exp(-(line * part.line + cue * part.cue + shift)))
      gLine += miss * part.line
      gCue += miss * part.cue
      gShift += miss
    }
    line += (4 * gLine) / parts.length
    cue += (4 * gCue) / parts.length
    shift += (4 * gShift) / parts.length
  }
  return { ...joinByHand, line, cue, shift }
}
