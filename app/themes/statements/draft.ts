import { z } from 'zod'
import type { Sentiment } from '../sentiment/built-in.ts'

/** A piece of what somebody said, as an engine is given it: personal details hidden, and a short name to cite it by. */
export type Source = { id: string; person: string; text: string }

/** A number that a statement may tell, and what it counts. */
export type ToldCount = { number: number; of: 'all' | Sentiment | 'asked' | `group:${string}` }

export type DraftSentence = { text: string; cites: string[] }

export const whyRemoved = [
  'no-cite',
  'unknown-cite',
  'quotation-open',
  'not-verbatim',
  'quotation-cut',
  'number',
  'too-little-in-common',
  'one-voice',
  'turned-round',
  'verdict',
  'markup',
  'too-long',
  'too-many',
] as const
export type WhyRemoved = (typeof whyRemoved)[number]
export type RemovedSentence = { text: string; why: WhyRemoved }
export type CheckedDraft = { kept: DraftSentence[]; removed: RemovedSentence[] }

export const sentencesMax = 8
export const sentenceLengthMax = 500

const draftSchema = z.object({
  sentences: z
    .array(
      z.object({
        text: z.string().max(4_000),
        cites: z.array(z.string().max(80)).max(100),
      }),
    )
    .max(60),
})

/** Reads what an engine wrote. A fence around the JSON is taken off; anything else that is not the JSON asked for is undefined. */
export function readDraft(told: string): DraftSentence[] | undefined {
  const fenced = /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/.exec(told)
  try {
    const read = draftSchema.safeParse(JSON.parse(fenced?.[1] ?? told))
    return read.success ? read.data.sentences : undefined
  } catch {
    return undefined
  }
}
