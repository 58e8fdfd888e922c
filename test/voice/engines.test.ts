/** The real recogniser, a real program and a real server. */
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { wordErrors, wordsOf } from '#app/commands/evaluate/word-errors.ts'
import { readConfig } from '#app/platform/config/config.server.ts'
import { openDecoder } from '#app/voice/decode/decode.server.ts'
import { confidenceOfAll, isUnheard, type Piece, wordsShown } from '#app/voice/index.ts'
import { confidenceOf, isLoop } from '#app/voice/transcribe/engine.ts'
import { openEngine } from '#app/voice/transcribe/open-engine.server.ts'
import { fixture, quiet, RATE } from './sounds.ts'

const decoder = openDecoder({ ffmpeg: null })
const embedded = openEngine({ kind: 'embedded' })
afterAll(async () => void (await Promise.all([decoder.close(), embedded?.close()])))

const said =
  'and so my fellow americans ask not what your country can do for you ask what you can do for your country'
const setting = (env: Record<string, string>) => readConfig(env).transcribe

async function jfk() {
  const decoded = await decoder.decode(fixture('jfk.webm'))
  if (!decoded.ok) throw new Error(decoded.problem.code)
  return decoded.samples
}

test('the embedded recogniser hears a real voice, twice the same, and says when', async () => {
  const samples = await jfk()
  const heard = await embedded?.hear(samples, { language: 'en' })
  expect(wordErrors(wordsOf(said), wordsOf(wordsShown(heard ?? [])))).toBeLessThanOrEqual(2)
  expect(await embedded?.hear(samples, { language: 'en' })).toEqual(heard)
  for (const { startMs, endMs, confidence, score } of heard ?? []) {
    expect(endMs).toBeGreaterThan(startMs)
    expect(endMs).toBeLessThanOrEqual(11_100)
    expect(['high', 'middle']).toContain(confidence)
    expect(score).toBeGreaterThan(0.7)
  }
})

test('silence has no pieces, a blip does not break it, and only English is heard', async () => {
  expect(await embedded?.hear(quiet(5), { language: 'en' })).toEqual([])
  const blip = quiet(1)
  blip.fill(0.3, 8000, 8000 + RATE / 20)
  expect(await embedded?.hear(blip, { language: 'en' })).toBeInstanceOf(Array)
  expect(['en', 'en-GB', 'cy', 'pl', 'ur', 'eng'].map((language) => embedded?.hears(language))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

const verbose = {
  text: 'I like the garden.',
  segments: [
    { start: 0, end: 1.5, text: ' I like the garden.', avg_logprob: -0.1, no_speech_prob: 0.01 },
    { start: 1.5, end: 3, text: ' Thanks for watching!', avg_logprob: -0.2, no_speech_prob: 0.9 },
    { start: 3, end: 4, text: ' Bye bye bye bye bye', avg_logprob: -0.1 },
  ],
  words: [
    { word: 'I', start: 0, end: 0.2 },
    { word: 'like', start: 0.2, end: 0.6 },
  ],
}
const asPieces = [
  {
    startMs: 0,
    endMs: 1500,
    text: 'I like the garden.',
    confidence: 'high',
    score: 0.905,
    words: [
      { startMs: 0, endMs: 200, text: 'I' },
      { startMs: 200, endMs: 600, text: 'like' },
    ],
  },
  { startMs: 1500, endMs: 3000, text: '', confidence: 'low', score: 0.819 },
  { startMs: 3000, endMs: 4000, text: '', confidence: 'low', score: 0.905 },
]

test('a service gets a wave and the language, and its sentences on silence and its loops are dropped', async () => {
  let asked = ''
  let key: string | undefined
  let status = 200
  const server = createServer((request, response) => {
    key = request.headers.authorization
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      asked = `${request.method} ${request.url} ${Buffer.concat(parts).toString('latin1')}`
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(verbose))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  const engine = openEngine(
    setting({ EARSHOT_TRANSCRIBE: url, EARSHOT_TRANSCRIBE_KEY: 'k', EARSHOT_TRANSCRIBE_LANGUAGES: 'pl,en' }),
  )
  try {
    expect(await engine?.hear(quiet(4), { language: 'pl' })).toEqual(asPieces)
    expect(asked).toMatch(/^POST \/v1\/audio\/transcriptions /)
    expect(asked).toMatch(/name="language"\r\n\r\npl\r\n/)
    expect(asked).toContain('verbose_json')
    expect(asked).toContain('RIFF')
    expect(key).toBe('Bearer k')
    expect([engine?.hears('pl'), engine?.hears('cy')]).toEqual([true, false])
    status = 500
    await expect(engine?.hear(quiet(1), { language: 'en' })).rejects.toThrow('transcription service')
  } finally {
    server.close()
    server.closeAllConnections()
  }
  await expect(engine?.hear(quiet(1), { language: 'en' })).rejects.toThrow('transcription service')
})

test('a program gets a wave by stdin and the language among its words; what it breaks is an error of its name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-engine-'))
  const program = join(folder, 'hear')
  const write = (body: string) => {
    writeFileSync(program, `#!/bin/sh\n${body}\n`)
    chmodSync(program, 0o755)
  }
  const engine = openEngine(setting({ EARSHOT_TRANSCRIBE: `command:${program} --in {language}` }))
  write(`head -c 4 > ${folder}/head; cat > /dev/null; echo '{"text":"'$2'"}'`)
  expect(await engine?.hear(quiet(2), { language: 'cy' })).toEqual([
    { startMs: 0, endMs: 2000, text: 'cy', confidence: 'middle' },
  ])
  write('echo not json')
  await expect(engine?.hear(quiet(1), { language: 'en' })).rejects.toThrow('can be read')
  write('exit 3')
  await expect(engine?.hear(quiet(1), { language: 'en' })).rejects.toThrow('ended with 3')
  expect(engine?.nameFor('en')).toBe('command:hear')
})

test('the setting says which engine, and a wrong one is named', () => {
  expect(openEngine(setting({ EARSHOT_TRANSCRIBE: 'none' }))).toBe(undefined)
  expect(setting({})).toEqual({ kind: 'embedded' })
  for (const wrong of ['whisper', 'command:', 'ftp://x', 'command: '])
    expect(() => setting({ EARSHOT_TRANSCRIBE: wrong })).toThrow('EARSHOT_TRANSCRIBE')
  expect(() => setting({ EARSHOT_TRANSCRIBE_LANGUAGES: 'English' })).toThrow('EARSHOT_TRANSCRIBE_LANGUAGES')
})

test('a word or phrase four times running is a loop, three times is a child', () => {
  expect(isLoop('no no no')).toBe(false)
  expect(isLoop('no no no no')).toBe(true)
  expect(isLoop('and I went home, and I went home, and I went home')).toBe(false)
  expect(isLoop('and I went home, and I went home, and I went home, and I went home')).toBe(true)
  expect(isLoop('')).toBe(false)
})

test('three levels of confidence; of the lowest no word is shown', () => {
  expect([-0.2, -0.21, -0.3, -0.31].map((mean) => confidenceOf(mean))).toEqual([
    'high',
    'middle',
    'middle',
    'low',
  ])
  const piece = (text: string, confidence: Piece['confidence']): Piece => ({
    startMs: 0,
    endMs: 1,
    text,
    confidence,
  })
  const pieces = [piece('One.', 'high'), piece('Two.', 'low'), piece('Three.', 'middle')]
  expect(wordsShown(pieces)).toBe('One. Three.')
  expect(pieces.map(isUnheard)).toEqual([false, true, false])
  expect(confidenceOfAll(pieces)).toBe('low')
  expect(confidenceOfAll(pieces.slice(2))).toBe('middle')
  expect(confidenceOfAll([])).toBe('low')
})
