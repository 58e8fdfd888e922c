export { type Burst, burstsOf } from './alike/bursts.ts'
export { type Certainty, certaintyOf, type Hedge, hedgeOf } from './certainty.ts'
export { builtInModel, builtInSentiment } from './codebook/built-in.ts'
export { builtInCodebook, type Code, codebookSchema } from './codebook/codebook.ts'
export { learnCodebook, weigh } from './codebook/codebook-model.ts'
export {
  type CodedUnit,
  type Coding,
  type CodingInput,
  createEngine,
  type Engine,
} from './engine.ts'
export { learnLabels, sayLabels } from './learning/learn-labels.ts'
export {
  pickQuotes,
  type QuotableUnit,
  type Quote,
  type QuoteReason,
  type Side,
  type SidePeople,
  sentimentOfSide,
  sides,
} from './quotes/index.ts'
export {
  type DetailType,
  detailTypes,
  findPersonalDetails,
  type PersonalDetail,
  type Redacted,
  redact,
  redactPart,
} from './redaction/index.ts'
export { type Sentiment, saySentiment } from './sentiment/built-in.ts'
export { learnSentiment, sayRating } from './sentiment/learn-sentiment.ts'
export type { Span } from './units.ts'
