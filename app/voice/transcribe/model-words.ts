import { z } from 'zod'

/** What a model's tokens stand for, by number. Undefined: something that is said to the model, and no word. */
export type Vocabulary = readonly (string | undefined)[]

const TOKENS_MAX = 300_000
const token = z.int().min(0).max(TOKENS_MAX)

/** `tokenizer.json`, as models are published with it; of a kind in which what has no token is spelt in bytes. */
const file = z.object({
  model: z.object({
    type: z.literal('BPE', 'only a tokenizer of the kind BPE can be read'),
    byte_fallback: z.literal(true, 'only a tokenizer that falls back on bytes can be read'),
    vocab: z.record(z.string(), token),
  }),
  added_tokens: z.array(z.object({ id: token, content: z.string(), special: z.boolean() })).default([]),
})

export const vocabularyFile = file.transform(({ model, added_tokens }): Vocabulary => {
  const vocabulary: (string | undefined)[] = []
  for (const [text, id] of Object.entries(model.vocab)) vocabulary[id] = text
  for (const { id, content, special } of added_tokens) vocabulary[id] = special ? undefined : content
  return vocabulary
})

const BYTE = /^<0x([0-9A-F]{2})>$/
const SPACE = /▁/g

export function wordsFrom(tokens: readonly number[], vocabulary: Vocabulary): string {
  const bytes = tokens.flatMap((id) => {
    const text = vocabulary[id] ?? ''
    const byte = BYTE.exec(text)?.[1]
    return byte ? [Number.parseInt(byte, 16)] : [...Buffer.from(text.replace(SPACE, ' '))]
  })
  return Buffer.from(bytes).toString('utf8').trim()
}
