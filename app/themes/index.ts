export { type Certainty, certaintyOf } from './certainty.ts'
export { builtInCodebook, type Code, codebookSchema } from './codebook/codebook.ts'
export {
  type CodedUnit,
  type Coding,
  type CodingInput,
  createEngine,
  type Engine,
  engineVersion,
} from './engine.ts'
export { pickQuotes, type QuotableUnit, type Quote, type Stance } from './quotes.ts'
export type { Sentiment } from './sentiment/built-in.ts'
export { type Span, splitUnits } from './units.ts'
