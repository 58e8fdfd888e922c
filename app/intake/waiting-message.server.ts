import { z } from 'zod'
import type { WaitingMessage } from '#app/survey/index.ts'

const PAGES_MAX = 200
const FIELDS_MAX = 100

const page = z.strictObject({
  step: z.string().max(64),
  go: z.enum(['next', 'skip', 'back', 'stop']),
  fields: z.array(z.tuple([z.string().max(64), z.string().max(200_000)])).max(FIELDS_MAX),
})
const message = z.strictObject({
  format: z.literal(1),
  sealing: z.int().min(1).max(1_000_000),
  proof: z.string().max(64),
  ticket: z.string().max(400).nullable(),
  questionnaire: z.string().max(64),
  version: z.int().positive(),
  language: z.string().max(16),
  pages: z.array(page).max(PAGES_MAX),
  sent: z.boolean(),
})

/** Undefined for anything but a message of this shape. */
export function readWaitingMessage(words: string): WaitingMessage | undefined {
  try {
    const read = message.safeParse(JSON.parse(words))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
