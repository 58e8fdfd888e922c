/**
 * Moonshine tiny, as its makers publish it: an encoder that takes plain samples and a decoder that gives one token at a
 * time. The likeliest token is taken each time, so that the same sound always has the same words.
 */
import { readFileSync } from 'node:fs'
import llama from 'llama-tokenizer-js'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { SAMPLE_RATE } from '../decode/decoding.ts'

const LAYERS = 6
const HEADS = 8
const HEAD_WIDTH = 36
const BEGIN = 1
const END = 2
const TOKENS_A_SECOND = 6
/** The encoder cannot be given less. */
const SAMPLES_MIN = SAMPLE_RATE / 8

const names = Array.from({ length: LAYERS }, (_, layer) =>
  ['decoder', 'encoder'].flatMap((side) => ['key', 'value'].map((part) => `${layer}.${side}.${part}`)),
).flat()

export type Said = { text: string; meanLogProbability: number }

export async function openMoonshine(): Promise<(samples: Float32Array) => Promise<Said>> {
  const [encoder, decoder] = await Promise.all(
    ['encoder_model.onnx', 'decoder_model_merged.onnx'].map((file) =>
      InferenceSession.create(modelFile(file), { intraOpNumThreads: 1, interOpNumThreads: 1 }),
    ),
  )
  if (!encoder || !decoder) throw new Error('two sessions were asked for')
  return async (samples) => {
    const heard = await encoder.run({
      input_values: new Tensor('float32', padded(samples), [1, Math.max(samples.length, SAMPLES_MIN)]),
    })
    const states = heard.last_hidden_state
    if (!states) throw new Error('the encoder gave nothing')
    return decode(decoder, states, Math.ceil((samples.length / SAMPLE_RATE) * TOKENS_A_SECOND))
  }
}

async function decode(decoder: InferenceSession, states: Tensor, tokensMax: number): Promise<Said> {
  let past: Record<string, Tensor> = Object.fromEntries(
    names.map((name) => [`past_key_values.${name}`, nothingYet()]),
  )
  const tokens = [BEGIN]
  let logProbability = 0
  for (let step = 0; step < tokensMax; step++) {
    const out = await decoder.run({
      input_ids: new Tensor('int64', BigInt64Array.of(BigInt(tokens.at(-1) ?? BEGIN)), [1, 1]),
      encoder_hidden_states: states,
      use_cache_branch: new Tensor('bool', [step > 0], [1]),
      ...past,
    })
    const likeliest = choose(out.logits?.data as Float32Array)
    logProbability += likeliest.logProbability
    tokens.push(likeliest.token)
    if (likeliest.token === END) break
    past = carry(past, out, step)
  }
  const words = tokens.filter((token) => token !== END)
  return {
    text: llama.decode(words, true, true).trim(),
    meanLogProbability: logProbability / Math.max(1, tokens.length - 1),
  }
}

/** What the decoder remembers. Of the speech itself only the first step tells. */
function carry(
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

const nothingYet = () => new Tensor('float32', new Float32Array(), [0, HEADS, 1, HEAD_WIDTH])

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
 * without a script of its own stops at 9. The one byte is set as it is read.
 */
function modelFile(name: string): Uint8Array {
  const entry = import.meta.resolve('@moonshine-ai/moonshine-js')
  const bytes = readFileSync(new URL(`model/tiny/quantized/${name}`, entry))
  if (bytes[0] === IR_VERSION_TAG && bytes[1] === IR_VERSION_OF_FILE) bytes[1] = IR_VERSION_OF_RUNTIME
  return bytes
}
