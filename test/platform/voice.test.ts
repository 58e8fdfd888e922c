/** The real espeak-ng and lame: `npm run verify` installs them. */
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rangedResponse } from '#app/platform/http/ranges.server.ts'
import { openVoice } from '#app/platform/speech/voice.server.ts'
import { read } from './media-files.ts'

const real = { espeak: 'espeak-ng', lame: 'lame' }
const lengthOf = async (bytes: Buffer) => {
  const answer = await read(bytes, 'sound')
  return answer.ok ? answer.media.lengthMs : answer.problem.code
}

test('it speaks every language of the respondents but Somali', async () => {
  const voice = openVoice(real)
  const wanted = ['en', 'cy', 'pl', 'ro', 'pa', 'ur', 'bn', 'gu', 'ar', 'tr', 'pt', 'uk']
  for (const language of wanted) expect(await voice.speaks(language), language).toBe(true)
  expect(await voice.speaks('so')).toBe(false)
})

test('a sound is a whole file of the length of its words, small where it can be', async () => {
  const words = 'How do you feel at school, nursery or where you learn?'
  const small = await openVoice(real).speak('en', words)
  const large = await openVoice({ ...real, lame: null }).speak('en', words)
  expect([small.type, large.type]).toEqual(['audio/mpeg', 'audio/wav'])
  expect(await lengthOf(small.bytes)).toBeGreaterThan(2000)
  expect(await lengthOf(large.bytes)).toBeGreaterThan(2000)
  expect(small.bytes.length * 10).toBeLessThan(large.bytes.length)
})

test('words are words, however much they look like an option of the program', async () => {
  const { bytes } = await openVoice(real).speak('en', '--version -f /etc/passwd')
  expect(await lengthOf(bytes)).toBeGreaterThan(500)
})

test('without the program nothing speaks, and a program that fails is told', async () => {
  for (const espeak of [null, '/there/is/no/such/program']) {
    const voice = openVoice({ espeak, lame: null })
    expect([await voice.speaks('en'), await voice.way]).toEqual([false, 'none'])
    await expect(voice.speak('en', 'Hello')).rejects.toThrow('no voice for en')
  }
  const program = join(mkdtempSync(join(tmpdir(), 'earshot-voice-')), 'voice')
  writeFileSync(
    program,
    '#!/bin/sh\n[ "$1" = --voices ] && printf "Pty Language\\n 5 en-gb\\n" && exit 0\nexit 3\n',
  )
  chmodSync(program, 0o755)
  await expect(openVoice({ espeak: program, lame: null }).speak('en', 'Hello')).rejects.toThrow(
    'ended with 3',
  )
})

test('a sound is given whole or in the part that was asked for', async () => {
  const bytes = Buffer.from('0123456789')
  const ask = async (range?: string, method = 'GET') => {
    const answer = rangedResponse(new Request('http://x/', { method, headers: range ? { range } : {} }), {
      type: 'audio/mpeg',
      bytes: bytes.length,
      read: ({ start, end }) => bytes.subarray(start, end + 1),
    })
    return [answer.status, answer.headers.get('content-range'), await answer.text()]
  }
  expect(await ask()).toEqual([200, null, '0123456789'])
  expect(await ask(undefined, 'HEAD')).toEqual([200, null, ''])
  expect(await ask('bytes=0-1')).toEqual([206, 'bytes 0-1/10', '01'])
  expect(await ask('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789'])
  expect(await ask('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789'])
  expect(await ask('bytes=5-99')).toEqual([206, 'bytes 5-9/10', '56789'])
  for (const wrong of ['bytes=10-', 'bytes=5-4', 'bytes=-0']) expect((await ask(wrong))[0]).toBe(416)
  expect((await ask('bytes=a-b'))[0]).toBe(200)
})
