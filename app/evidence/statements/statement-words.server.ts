import { z } from 'zod'
import { type Key, seal, unseal } from '#app/platform/crypto/seal.server.ts'
import { whyRemoved } from '#app/themes/index.ts'

const schema = z.object({
  /** Cites are ids of units. */
  sentences: z.array(z.object({ text: z.string(), cites: z.array(z.string()) })),
  removed: z.array(z.object({ text: z.string(), why: z.enum(whyRemoved) })),
})
export type StatementWords = z.infer<typeof schema>

const placeOf = (inspection: string, record: string) => ({
  inspection,
  table: 'theme_statements',
  record,
  field: 'words',
})

export const sealStatement = (key: Key, inspection: string, id: string, words: StatementWords) =>
  seal(key, JSON.stringify(words), placeOf(inspection, id))

export const openStatement = (key: Key, inspection: string, id: string, sealed: Uint8Array): StatementWords =>
  schema.parse(JSON.parse(unseal(key, sealed, placeOf(inspection, id))))
