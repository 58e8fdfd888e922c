/**
 * A Moonshine model, as its makers publish them: an encoder that takes plain samples and a decoder that gives one token
 * at a time. The likeliest token is taken each time, so that the same sound always has the same words.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import llama from 'llama-tokenizer-js'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { SAMPLE_RATE } from '../decode/decoding.ts'
import { tiny } from './model-folder.ts'
import { type Vocabulary, vocabularyFile, wordsFrom } from './model-words.ts'

/** Plain data: a thread is given it. */
export type MoonshineModel = {
  encoder: string
  decoder: string
  /** Where its words are, if they are not the usual ones. */
  tokenizer: string | undefined
  layers: number
  heads: number
  headWidth: number
  begin: number
  end: number
  /** Nobody speaks quicker; a model that goes on is lost. */
  tokensASecond: number
  tokensMax: number
}

/** Moonshine tiny, which comes with the product. */
export const embeddedModel = (): MoonshineModel => ({
  encoder: packed('encoder_model.onnx'),
  decoder: packed('decoder_model_merged.onnx'),
  tokenizer: undefined,
  ...tiny,
})

/** The encoder cannot be given less. */
const SAMPLES_MIN = SAMPLE_RATE / 8

export type Said = { text: string; meanLogProbability: number }

/** Throws, with the file and what is wrong with it. */
export async function openMoonshine(
  model: MoonshineModel,
): Promise<(samples: Float32Array) => Promise<Said>> {
  const [encoder, decoder] = [await load(model.encoder), await load(model.decoder)]
  const past = namesOfPast(model)
  expectInputs(model.encoder, encoder, ['input_values'])
  expectInputs(model.decoder, decoder, [
    'input_ids',
    'encoder_hidden_states',
    'use_cache_branch',
    ...past.map((name) => `past_key_values.${name}`),
  ])
  const vocabulary = model.tokenizer
    ? vocabularyFile.parse(JSON.parse(readFileSync(model.tokenizer, 'utf8')))
    : usualVocabulary()
  return async (samples) => {
    const heard = await encoder.run({
      input_values: new Tensor('float32', padded(samples), [1, Math.max(samples.length, SAMPLES_MIN)]),
    })
    const states = heard.last_hidden_state
    if (!states) throw new Error('the encoder gave nothing')
    const tokensMax = Math.min(
      Math.ceil((samples.length / SAMPLE_RATE) * model.tokensASecond),
      model.tokensMax,
    )
    return decode({ model, decoder, past, vocabulary }, states, tokensMax)
  }
}

async function load(path: string): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(modelFile(path), { intraOpNumThreads: 1, interOpNumThreads: 1 })
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}

/** The words that Moonshine's models for all languages share. */
const usualVocabulary = (): Vocabulary =>
  llama.vocabById.map((text, id) => (id < FIRST_WORD ? undefined : text))
/** Before it: unknown, begin and end. */
const FIRST_WORD = 3

/** A model of another make, or of another size than its folder says, is found out before it hears. */
function expectInputs(path: string, { inputNames }: InferenceSession, wanted: readonly string[]): void {
  const lacks = wanted.find((name) => !inputNames.includes(name))
  if (lacks) throw new Error(`${path}: it takes no ${lacks}, as a model of this size would`)
  const more = inputNames.find((name) => !wanted.includes(name))
  if (more) throw new Error(`${path}: it wants ${more}, which a model of this size would not`)
}

const namesOfPast = ({ layers }: MoonshineModel): string[] =>
  Array.from({ length: layers }, (_, layer) =>
    ['decoder', 'encoder'].flatMap((side) => ['key', 'value'].map((part) => `${layer}.${side}.${part}`)),
  ).flat()

type Open = { model: MoonshineModel; decoder: InferenceSession; past: string[]; vocabulary: Vocabulary }

async function decode(
  { model, decoder, past: names, vocabulary }: Open,
  states: Tensor,
  tokensMax: number,
): Promise<Said> {
  let past: Record<string, Tensor> = Object.fromEntries(
    names.map((name) => [`past_key_values.${name}`, nothingYet(model)]),
  )
  const tokens: number[] = []
  let logProbability = 0
  for (let step = 0; step < tokensMax; step++) {
    const out = await decoder.run({
      input_ids: new Tensor('int64', BigInt64Array.of(BigInt(tokens.at(-1) ?? model.begin)), [1, 1]),
      encoder_hidden_states: states,
      use_cache_branch: new Tensor('bool', [step > 0], [1]),
      ...past,
    })
    const likeliest = choose(out.logits?.data as Float32Array)
    logProbability += likeliest.logProbability
    tokens.push(likeliest.token)
    if (likeliest.token === model.end) break
    past = carry(names, past, out, step)
  }
  return {
    text: wordsFrom(tokens, vocabulary),
    meanLogProbability: logProbability / Math.max(1, tokens.length),
  }
}

/** What the decoder remembers. Of the speech itself only the first step tells. */
function carry(
  names: readonly string[],
  past: Record<string, Tensor>,
  out: InferenceSession.OnnxValueMapType,
  step: number,
): Record<string, Tensor> {
  return Object.fromEntries(
    names.map((name) => {
      const kept =
        step > 0 && name.includes('encoder') ? past[`past_key_values.${name}`] : out[`present.${name}`]
      return [`past_key_values.${name}`, kept as Tensor]
    }),
  )
}

function choose(logits: Float32Array): { token: number; logProbability: number } {
  let token = 0
  for (let i = 1; i < logits.length; i++) if ((logits[i] ?? 0) > (logits[token] ?? 0)) token = i
  const most = logits[token] ?? 0
  let sum = 0
  for (const logit of logits) sum += Math.exp(logit - most)
  return { token, logProbability: -Math.log(sum) }
}

const nothingYet = ({ heads, headWidth }: MoonshineModel) =>
  new Tensor('float32', new Float32Array(), [0, heads, 1, headWidth])

function padded(samples: Float32Array): Float32Array {
  if (samples.length >= SAMPLES_MIN) return samples
  const longer = new Float32Array(SAMPLES_MIN)
  longer.set(samples)
  return longer
}

const IR_VERSION_TAG = 0x08
const IR_VERSION_OF_FILE = 10
const IR_VERSION_OF_RUNTIME = 9

/**
 * The files say that they need version 10 of the format, though they use nothing that 9 lacks; the runtime that installs
 * without a script of its own stops at 9. The one byte is set as it is read. Where a model does use more, it does not load.
 */
function modelFile(path: string): Uint8Array {
  const bytes = readFileSync(path)
  if (bytes[0] === IR_VERSION_TAG && bytes[1] === IR_VERSION_OF_FILE) bytes[1] = IR_VERSION_OF_RUNTIME
  return bytes
}

const packed = (name: string) =>
  fileURLToPath(new URL(`model/tiny/quantized/${name}`, import.meta.resolve('@moonshine-ai/moonshine-js')))
