import { learnBuiltInSentiment, type SentimentModel } from '../sentiment/built-in.ts'
import { builtInCodebook, themedExamples } from './codebook.ts'
import { type CodebookModel, type Fit, learnCodebook } from './codebook-model.ts'

/**
 * What learnCodebook finds for the codebook and examples that ship, to four places. A test finds it again: after a
 * change to either file, put here what the test says.
 */
export const shippedFit: Fit = { line: 3.3087, cue: 1.3418, shift: 0.8839, threshold: 0.3504 }

let model: CodebookModel | undefined
let tone: SentimentModel | undefined

/** The framework's criteria and topics, learnt once a process: the same each time, so it is shared. */
export function builtInModel(): CodebookModel {
  model ??= learnCodebook(builtInCodebook(), themedExamples(), shippedFit)
  return model
}

/** The built-in sentiment, learnt once a process. */
export function builtInSentiment(): SentimentModel {
  tone ??= learnBuiltInSentiment()
  return tone
}
