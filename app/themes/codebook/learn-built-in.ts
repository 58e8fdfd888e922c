import { Features, vocabularyOf } from '../learning/features.ts'
import { learnBuiltInSentiment, type SentimentModel } from '../sentiment/built-in.ts'
import { builtInCodebook, builtInExamples, themedExamples } from './codebook.ts'
import { type CodebookModel, learnCodebook } from './codebook-model.ts'

export type BuiltIn = { codebook: CodebookModel; sentiment: SentimentModel }

/**
 * Learns the framework's criteria and topics and the sentiment anew, over one space: a text is looked at once for both.
 * That takes some ten seconds, so what it finds ships as files: run scripts/learn-codebook.mjs after codebook or examples
 * change.
 */
export function learnBuiltIn(): BuiltIn {
  const examples = builtInExamples()
  const texts = examples.map(({ text }) => text).sort()
  const features = new Features(vocabularyOf(texts, 1))
  return {
    codebook: learnCodebook(builtInCodebook(), themedExamples(), features),
    sentiment: learnBuiltInSentiment(examples, features),
  }
}
