import { z } from 'zod'
import { vocabularyFile } from './model-words.ts'

const share = z.number().gt(0).max(1)
const size = z.int().min(1).max(100_000)
const token = z.int().min(0)

/** What is not said about a model is as in the smallest, the one that comes with the product. */
export const tiny = {
  layers: 6,
  heads: 8,
  headWidth: 36,
  begin: 1,
  end: 2,
  tokensMax: 194,
  tokensASecond: 6,
}

/** Our own word on a model: which languages it hears, and how sure is sure. */
const ownFile = z.strictObject({
  /** What stands in a transcript's record; the folder's name where it is not said. */
  name: z
    .string()
    .regex(/^[\w.-]{1,60}$/, 'must be at most 60 letters, digits, dots and dashes')
    .optional(),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/, 'must be a language, as "uk" is'))
    .min(1, 'must name a language'),
  /** The score from which words count as sure, and the one below which none are shown. */
  confidence: z
    .strictObject({ high: share, low: share })
    .refine(({ high, low }) => high >= low, 'low must not be above high')
    .optional(),
  /** Nobody speaks quicker. Scripts that the model spells in bytes need more, about 13. */
  tokensASecond: z.number().min(1).max(50).default(tiny.tokensASecond),
})

/** What the makers say about its size. */
const configFile = z
  .object({
    decoder_num_hidden_layers: size,
    decoder_num_attention_heads: size,
    decoder_num_key_value_heads: size.nullish(),
    hidden_size: size,
    decoder_start_token_id: token.default(tiny.begin),
    eos_token_id: token.default(tiny.end),
    max_position_embeddings: size.default(tiny.tokensMax),
  })
  .refine(
    (said) => said.hidden_size % said.decoder_num_attention_heads === 0,
    'hidden_size must be a multiple of decoder_num_attention_heads',
  )
  .transform((said) => ({
    layers: said.decoder_num_hidden_layers,
    heads: said.decoder_num_key_value_heads ?? said.decoder_num_attention_heads,
    headWidth: said.hidden_size / said.decoder_num_attention_heads,
    begin: said.decoder_start_token_id,
    end: said.eos_token_id,
    tokensMax: said.max_position_embeddings,
  }))

/** The files beside the two of the model itself. */
export const folderFiles = {
  'earshot.json': ownFile,
  'config.json': configFile,
  'tokenizer.json': vocabularyFile,
}
