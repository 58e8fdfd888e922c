import { z } from 'zod'
import builtIn from './codebook.json' with { type: 'json' }
import examples from './examples.json' with { type: 'json' }

/** A code as people write it: what it means, words that give it away, sentences that show it. */
export const codeSchema = z.object({
  id: z.string().min(1),
  name: z.string().default(''),
  definition: z.string().default(''),
  /** Words or phrases; `*` at the end of a word stands for any ending. */
  cues: z.array(z.string()).default([]),
  examples: z.array(z.string()).default([]),
  /** Phrases that speak against the code. */
  exclude: z.array(z.string()).default([]),
})
export type Code = z.infer<typeof codeSchema>
export const codebookSchema = z.array(codeSchema).min(1)

/** Invented sentences in the manner of survey answers, with the criteria and the stance each one shows. */
const exampleSchema = z.array(
  z.object({
    text: z.string(),
    labels: z.array(z.string()),
    sentiment: z.enum(['positive', 'negative', 'mixed', 'neutral']),
  }),
)
export type Example = z.infer<typeof exampleSchema>[number]

const generalMark = '?'

export function builtInExamples(): Example[] {
  return exampleSchema.parse(examples)
}

/** The examples that say something about themes; general remarks on services serve sentiment only. */
export function themedExamples(): Example[] {
  return builtInExamples().filter((example) => !example.labels.includes(generalMark))
}

/** Every criterion and topic of the framework, with cues, examples and what to leave out. */
export function builtInCodebook(): Code[] {
  const themed = themedExamples()
  return codebookSchema.parse(builtIn).map((code) => ({
    ...code,
    examples: themed.filter((example) => example.labels.includes(code.id)).map((example) => example.text),
  }))
}
