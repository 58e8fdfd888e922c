/** A stranger's bytes: whatever they are, a value comes back. */
import { createHash, randomBytes } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { openDecoder } from '#app/voice/decode/decode.server.ts'
import { containerOf } from '#app/voice/decode/decoding.ts'
import { opusSound, waveSound } from '#test/support/sounds.ts'
import { fixture } from './sounds.ts'

const { decode, close } = openDecoder({ ffmpeg: null })
afterAll(close)

async function lengthOf(bytes: Uint8Array) {
  const decoded = await decode(bytes)
  if (!decoded.ok) throw new Error(decoded.problem.code)
  return decoded
}

test('Opus comes out of each container, plain waves too', async () => {
  for (const container of ['webm', 'ogg', 'mp4'] as const) {
    const { lengthMs, codec } = await lengthOf(await opusSound(container, 2000))
    expect([container, codec]).toEqual([container, 'opus'])
    expect(lengthMs).toBeGreaterThan(1950)
    expect(lengthMs).toBeLessThanOrEqual(2000)
  }
  for (const hertz of [8_000, 16_000, 44_100, 48_000]) {
    const { lengthMs, samples } = await lengthOf(waveSound(1500, hertz))
    expect(Math.abs(lengthMs - 1500)).toBeLessThan(3)
    expect(Math.max(...samples.subarray(2000, 20_000))).toBeCloseTo(9000 / 32768, 1)
  }
})

test('FLAC is bit for bit what was put in: its own checksum says so', async () => {
  const bytes = fixture('one-second.flac')
  const { samples, codec } = await lengthOf(bytes)
  const plain = Buffer.alloc(samples.length * 2)
  samples.forEach((value, at) => {
    plain.writeInt16LE(Math.round(value * 32768), at * 2)
  })
  const told = Buffer.from(bytes.subarray(26, 42)).toString('hex')
  expect(codec).toBe('flac')
  expect(createHash('md5').update(plain).digest('hex')).toBe(told)
})

test('pieces come while it is read, and bytes may come as a stream', async () => {
  const bytes = fixture('jfk.webm')
  async function* inParts() {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
  }
  let heard = 0
  let pieces = 0
  const decoded = await decode(inParts(), {
    onPiece(samples) {
      heard += samples.length
      pieces++
    },
  })
  expect(decoded).toMatchObject({ ok: true, codec: 'opus', cutShort: false })
  expect(decoded.ok && decoded.samples.length).toBe(heard)
  expect(pieces).toBeGreaterThan(5)
})

test('a file that breaks off is heard until there', async () => {
  const bytes = fixture('jfk.webm')
  const whole = await lengthOf(bytes)
  const half = await lengthOf(bytes.subarray(0, bytes.length / 2))
  expect(half.lengthMs / whole.lengthMs).toBeGreaterThan(0.4)
  expect(half.lengthMs / whole.lengthMs).toBeLessThan(0.6)
  expect(half.samples.subarray(0, 16_000)).toEqual(whole.samples.subarray(0, 16_000))
})

test('damage in the middle costs the middle', async () => {
  const bytes = Uint8Array.from(fixture('jfk.webm'))
  bytes.set(randomBytes(400), Math.floor(bytes.length / 2))
  const decoded = await decode(bytes)
  expect(decoded.ok && decoded.lengthMs).toBeGreaterThan(4000)
})

test('rubbish behind the mark of any container is a value and not a crash, and the next file is read', async () => {
  const marks = ['1a45dfa3', '0000001866747970', '4f676753', '52494646ffffffff57415645', '664c6143', '494433']
  for (const mark of marks)
    for (const length of [0, 5, 200, 50_000]) {
      const bytes = new Uint8Array(Buffer.concat([Buffer.from(mark, 'hex'), randomBytes(length)]))
      const decoded = await decode(bytes)
      expect(decoded.ok ? decoded.lengthMs : decoded.problem.code).toBeTruthy()
    }
  expect(await decode(randomBytes(5000).fill(7, 0, 1))).toEqual({
    ok: false,
    problem: { code: 'sound.unknown' },
  })
  expect(await decode(new Uint8Array())).toEqual({ ok: false, problem: { code: 'sound.unknown' } })
  expect((await lengthOf(fixture('jfk.webm'))).lengthMs).toBeGreaterThan(10_900)
})

test('more bytes, sound or time than allowed is said, and nothing lingers', async () => {
  const bytes = waveSound(3000)
  const within = async (limits: { bytesMax?: number; lengthMsMax?: number; timeMsMax?: number }) => {
    const decoded = await decode(bytes, { limits })
    return decoded.ok ? decoded.lengthMs : decoded.problem.code
  }
  expect(await within({ bytesMax: bytes.length - 1 })).toBe('sound.too-large')
  expect(await within({ bytesMax: bytes.length })).toBe(3000)
  expect(await within({ lengthMsMax: 2999 })).toBe('sound.too-long')
  expect(await within({ lengthMsMax: 3000 })).toBe(3000)
  // A thread that has yet to start is never this quick.
  const cold = openDecoder({ ffmpeg: null })
  const hurried = await cold.decode(bytes, { limits: { timeMsMax: 1 } })
  expect(hurried).toEqual({ ok: false, problem: { code: 'sound.too-costly' } })
  expect(await cold.decode(bytes)).toMatchObject({ ok: true, lengthMs: 3000 })
  await cold.close()
})

test('a head that promises more than memory holds ends with a value', async () => {
  const wave = waveSound(500)
  wave.writeUInt32LE(0xfffffff0, 40)
  expect(await decode(wave)).toMatchObject({ ok: true })
  const channels = waveSound(500)
  channels.writeUInt16LE(65_535, 22)
  const decoded = await decode(channels)
  expect(decoded.ok ? decoded.lengthMs : decoded.problem.code).toBeDefined()
})

test('AAC needs ffmpeg: without it a person is asked, with it the sound is there', async () => {
  expect(await decode(fixture('jfk.mp4'))).toEqual({
    ok: false,
    problem: { code: 'sound.needs-program', codec: 'aac' },
  })
  const missing = openDecoder({ ffmpeg: '/there/is/no/such/program' })
  expect(await missing.decode(fixture('jfk.mp4'))).toMatchObject({ problem: { code: 'sound.needs-program' } })
  const found = openDecoder({ ffmpeg: 'ffmpeg' })
  const decoded = await found.decode(fixture('jfk.mp4'))
  expect(decoded.ok && decoded.lengthMs).toBeGreaterThan(10_500)
  await Promise.all([missing.close(), found.close()])
})

test('a container is known by its bytes', () => {
  const ofHex = (hex: string) => containerOf(Buffer.from(hex, 'hex'))
  expect(ofHex('1a45dfa301')).toBe('webm')
  expect(ofHex('000000186674797069736f6d')).toBe('mp4')
  expect(ofHex('fffb9064')).toBe('mp3')
  expect(ofHex('fff15080')).toBe(undefined)
  expect(ofHex('3c68746d6c3e')).toBe(undefined)
})
