export { type Burst, burstsOf } from './alike/bursts.ts'
export { type Certainty, certaintyOf, type Hedge, hedgeOf } from './certainty.ts'
export { builtInModel, builtInSentiment } from './codebook/built-in.ts'
export { builtInCodebook, type Code, codebookSchema } from './codebook/codebook.ts'
export { learnCodebook, weigh } from './codebook/codebook-model.ts'
export { agreement } from './discovery/agreement.ts'
export { chance } from './discovery/chance.ts'
export { discover } from './discovery/discover.ts'
export { type Holding, holdingOf } from './discovery/holding.ts'
export { type Discovery, discoverIn, redundantPairs } from './discovery/in-answers.ts'
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
  correctDetails,
  type DetailCorrection,
  type DetailLabel,
  type DetailType,
  detailTypes,
  findPersonalDetails,
  isDetailType,
  type PersonalDetail,
  placesOf,
  type Redacted,
  redact,
  redactPart,
} from './redaction/index.ts'
export { type Sentiment, saySentiment } from './sentiment/built-in.ts'
export { learnSentiment, sayRating } from './sentiment/learn-sentiment.ts'
export { askForDraft, type SourceToSend } from './statements/ask-for-draft.ts'
export { checkDraft, quotationProblem } from './statements/check-draft.ts'
export {
  type CheckedDraft,
  type DraftSentence,
  type RemovedSentence,
  readDraft,
  sentenceLengthMax,
  type ToldCount,
  type WhyRemoved,
  whyRemoved,
} from './statements/draft.ts'
export { tidy } from './statements/sentences.ts'
export type { Span } from './units.ts'
