import { z } from 'zod'

export const RECEIPT_CHARACTERS_MAX = 200

const form = z.object({
  receipt: z.string().trim().min(1).max(RECEIPT_CHARACTERS_MAX),
  sure: z.literal('yes').optional(),
})

/** Where somebody stands on the way to deletion, by what their form holds. */
export function readDeletion(
  fields: FormData,
): { step: 'missing' } | { step: 'ask' | 'delete'; receipt: string } {
  const read = form.safeParse(Object.fromEntries(fields))
  if (!read.success) return { step: 'missing' }
  return { step: read.data.sure ? 'delete' : 'ask', receipt: read.data.receipt }
}
