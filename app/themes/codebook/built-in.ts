import type { SentimentModel } from '../sentiment/built-in.ts'
import { builtInCodebook } from './codebook.ts'
import { codebookModel } from './codebook-model.ts'
import type { BuiltIn } from './learn-built-in.ts'
import weights from './learnt-weights.json' with { type: 'json' }
import words from './learnt-words.json' with { type: 'json' }
import { unpackLines, unpackWords } from './pack.ts'

let builtIn: BuiltIn | undefined

/** What learnBuiltIn finds, read from the files it is shipped in. A test learns it again and compares. */
function load(): BuiltIn {
  if (builtIn) return builtIn
  const features = unpackWords(words)
  const codes = Int32Array.from(weights.lineOf)
  const lines = unpackLines(weights.codebook)
  builtIn = {
    codebook: codebookModel(builtInCodebook(), { features, lines, lineOf: codes }, weights.fit),
    sentiment: { features, lines: unpackLines(weights.sentiment) },
  }
  return builtIn
}

/** The framework's criteria and topics, read once a process and shared. */
export const builtInModel = () => load().codebook

export const builtInSentiment = (): SentimentModel => load().sentiment
