/** A model of the operator's own, in a folder: the real one that comes with the product, laid out as makers publish theirs. */
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import llama from 'llama-tokenizer-js'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from '#app/platform/config/config.server.ts'
import { openDecoder } from '#app/voice/decode/decode.server.ts'
import type { Engine } from '#app/voice/transcribe/engine.ts'
import { openEngine } from '#app/voice/transcribe/open-engine.server.ts'
import { startServer } from '#test/support/server.ts'
import { fixture, quiet } from './sounds.ts'

const models = resolve('node_modules/@moonshine-ai/moonshine-js/dist/model/tiny/quantized')
const encoder = 'encoder_model.onnx'
const decoder = 'decoder_model_merged.onnx'
const place = mkdtempSync(join(tmpdir(), 'earshot-models-'))
const opened: Engine[] = []
afterAll(async () => {
  await Promise.all(opened.map((engine) => engine.close()))
  rmSync(place, { recursive: true })
})

/** As Moonshine tiny is published. */
const config = {
  decoder_num_hidden_layers: 6,
  decoder_num_attention_heads: 8,
  decoder_num_key_value_heads: 8,
  hidden_size: 288,
  vocab_size: 32_768,
  decoder_start_token_id: 1,
  eos_token_id: 2,
  max_position_embeddings: 194,
}
const tokenizer = {
  model: {
    type: 'BPE',
    byte_fallback: true,
    vocab: Object.fromEntries(llama.vocabById.map((text, id) => [text, id])),
  },
  added_tokens: [0, 1, 2].map((id) => ({ id, content: llama.vocabById[id], special: true })),
}

/** A folder with the real model; `undefined` leaves a file out, a number keeps so many bytes of it. */
function aFolder(
  name: string,
  files: Record<string, object | string | number | true | undefined> = {},
): string {
  const folder = join(place, name)
  mkdirSync(folder)
  const wished = { [encoder]: true, [decoder]: true, 'earshot.json': { languages: ['uk'] }, ...files }
  for (const [file, wish] of Object.entries(wished)) {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    if (wish === true) linkOrCopy(join(models, basename(file)), path)
    else if (typeof wish === 'number') {
      copyFileSync(join(models, basename(file)), path)
      truncateSync(path, wish)
    } else if (wish !== undefined) writeFileSync(path, typeof wish === 'string' ? wish : JSON.stringify(wish))
  }
  return folder
}

/** The temporary folder may be another disk. */
function linkOrCopy(from: string, to: string) {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

function open(...folders: string[]): Engine {
  const { transcribe } = readConfig({ EARSHOT_TRANSCRIBE: `folder:${folders.join(',')}` })
  const engine = openEngine(transcribe)
  if (!engine) throw new Error('there is no engine')
  opened.push(engine)
  return engine
}

test('the same model from a folder hears the same words, its own languages only, and English stays with ours', async () => {
  const decoding = openDecoder({ ffmpeg: null })
  const decoded = await decoding.decode(fixture('jfk.webm'))
  await decoding.close()
  if (!decoded.ok) throw new Error(decoded.problem.code)
  const engine = open(
    aFolder('bare'),
    aFolder('published', {
      [encoder]: undefined,
      [decoder]: undefined,
      [`onnx/${encoder}`]: true,
      [`onnx/${decoder}`]: true,
      'config.json': config,
      'tokenizer.json': tokenizer,
      // No word of it is as sure as this.
      'earshot.json': { name: 'other-1', languages: ['ar', 'fa'], confidence: { high: 1, low: 0.9999 } },
    }),
  )
  await engine.check?.()
  expect(['uk', 'uk-UA', 'ar', 'fa', 'en', 'en-GB', 'cy', 'ukr'].map((each) => engine.hears(each))).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ])
  expect(['uk', 'ar', 'en'].map((language) => engine.nameFor(language))).toEqual([
    'bare',
    'other-1',
    'moonshine-tiny-en',
  ])
  const hear = (language: string) => engine.hear(decoded.samples, { language })
  const [ours, bare, published] = [await hear('en'), await hear('uk'), await hear('ar')]
  expect(ours.map(({ text }) => text).join(' ')).toMatch(/ask not what your country can do for you/i)
  expect(bare).toEqual(ours)
  expect(published).toEqual(ours.map((piece) => ({ ...piece, confidence: 'low' })))
  await expect(hear('cy')).rejects.toThrow('nobody hears cy')
})

const gone = undefined
test.each([
  ['no decoder', { [decoder]: gone }, 'no decoder/decoder_model_merged.onnx is missing'],
  ['cut decoder', { [decoder]: 15_000_000 }, 'cut decoder/decoder_model_merged.onnx is cut short'],
  ['a few bytes', { [encoder]: 5 }, 'a few bytes/encoder_model.onnx is'],
  ['nothing in it', { [encoder]: 0 }, 'nothing in it/encoder_model.onnx is empty'],
  ['pointer', { [encoder]: 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n' }, 'Git LFS'],
  ['a page', { [encoder]: '<!doctype html><title>Not found</title>' }, 'encoder_model.onnx is no ONNX file'],
  ['no word', { 'earshot.json': gone }, 'earshot.json is missing. It says what the model hears'],
  ['bad json', { 'earshot.json': '{"languages":' }, 'earshot.json is no JSON file that can be read'],
  [
    'language',
    { 'earshot.json': { languages: ['Ukrainian'] } },
    'languages 0 must be a language, as "uk" is',
  ],
  ['no language', { 'earshot.json': { languages: [] } }, 'languages must name a language'],
  ['key', { 'earshot.json': { languages: ['uk'], confidnce: {} } }, 'confidnce'],
  [
    'levels',
    { 'earshot.json': { languages: ['uk'], confidence: { high: 0.5, low: 0.6 } } },
    'low must not be',
  ],
  ['sizes', { 'config.json': { ...config, hidden_size: 289 } }, 'hidden_size must be a multiple'],
  [
    'no layers',
    { 'config.json': { ...config, decoder_num_hidden_layers: gone } },
    'decoder_num_hidden_layers',
  ],
  [
    'words',
    { 'tokenizer.json': { model: { type: 'WordPiece', vocab: {} } } },
    'only a tokenizer of the kind BPE',
  ],
])('what is missing or broken in a folder is named before anything starts: %s', (name, files, words) => {
  const folder = aFolder(name, files)
  expect(() => open(folder)).toThrow(words)
  expect(() => open(folder)).toThrow(`EARSHOT_TRANSCRIBE: ${folder}`)
})

test('all that is wrong is told at once; a folder that is not there, and a language said elsewhere, are told too', () => {
  const folder = aFolder('twice', { [encoder]: undefined, [decoder]: 100 })
  expect(() => open(folder)).toThrow(
    /encoder_model\.onnx is missing.*decoder_model_merged\.onnx is cut short/,
  )
  expect(() => open(join(place, 'nowhere'))).toThrow(`there is no folder ${join(place, 'nowhere')}`)
  expect(() => open(join(folder, 'earshot.json'))).toThrow('there is no folder')
  const settings = { EARSHOT_TRANSCRIBE: `folder:${folder}`, EARSHOT_TRANSCRIBE_LANGUAGES: 'uk' }
  expect(() => readConfig(settings)).toThrow('EARSHOT_TRANSCRIBE_LANGUAGES')
})

test('a model that is whole to look at and does not load, or is of another size, is told by its check', async () => {
  const bytes = readFileSync(join(models, decoder))
  bytes.fill(0x55, 200_000, 400_000)
  const broken = join(aFolder('broken', { [decoder]: undefined }), decoder)
  writeFileSync(broken, bytes)
  await expect(open(dirname(broken)).check?.()).rejects.toThrow(
    `EARSHOT_TRANSCRIBE: ${dirname(broken)} does not work: ${broken}: `,
  )
  const larger = aFolder('larger', { 'config.json': { ...config, decoder_num_hidden_layers: 8 } })
  await expect(open(larger).check?.()).rejects.toThrow(
    `${decoder}: it takes no past_key_values.6.decoder.key`,
  )
  const wider = aFolder('wider', { 'config.json': { ...config, hidden_size: 416 } })
  await expect(open(wider).check?.()).rejects.toThrow(`${wider} does not work: Got invalid dimensions`)
})

test('a model that breaks after the start fails the hearing, and the next one is tried anew', async () => {
  const folder = aFolder('later', { [decoder]: 20_243_286 })
  const engine = open(folder)
  truncateSync(join(folder, decoder), 1000)
  const sound = quiet(2).fill(0.2, 8000, 20_000)
  await expect(engine.hear(sound, { language: 'uk' })).rejects.toThrow('later')
  copyFileSync(join(models, decoder), join(folder, decoder))
  expect(await engine.hear(sound, { language: 'uk' })).toBeInstanceOf(Array)
})

test('the service does not start with a broken folder, and says in one line what to mend', async () => {
  const folder = aFolder('unstarted', { [decoder]: 1_000_000 })
  const start = startServer({ settings: { EARSHOT_TRANSCRIBE: `folder:${folder}` } })
  await expect(start).rejects.toThrow(
    `settings.wrong: EARSHOT_TRANSCRIBE: ${join(folder, decoder)} is cut short. Mend the environment and start again.`,
  )
})
