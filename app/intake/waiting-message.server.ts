import { z } from 'zod'
import type { WaitingMessage, WaitingSound } from '#app/survey/index.ts'
import { recordingBytesMax, sliceBytesMax } from '#app/voice/index.ts'

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
const sound = z
  .strictObject({
    format: z.literal(1),
    kind: z.literal('sound'),
    of: z.string().regex(/^[0-9a-f]{32}$/),
    proof: z.string().max(64),
    question: z.string().max(64),
    sound: z.string().regex(/^[0-9a-f]{32}$/),
    offset: z.int().min(0).max(recordingBytesMax),
    bytes: z
      .base64()
      .min(1)
      .max(Math.ceil(sliceBytesMax / 3) * 4),
    ends: z.int().min(1).max(recordingBytesMax).optional(),
  })
  .transform(({ bytes, ends, ...part }) => ({
    ...part,
    bytes: Buffer.from(bytes, 'base64'),
    ...(ends === undefined ? {} : { ends }),
  }))
  .refine(({ offset, bytes, ends }) => ends === undefined || ends === offset + bytes.length)

/** As it is read: its bytes are bytes. */
export type SoundPart = Omit<WaitingSound, 'bytes'> & { readonly bytes: Uint8Array }

/** Undefined for anything but a message of one of these shapes. */
export function readWaitingMessage(words: string): WaitingMessage | SoundPart | undefined {
  try {
    const read = z.union([sound, message]).safeParse(JSON.parse(words))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
