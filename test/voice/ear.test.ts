import { expect, test } from 'vitest'
import { openEar, type Sound } from '#app/voice/index.server.ts'
import { opusSound, waveSound } from '#test/support/sounds.ts'

const soundOf = (bytes: Buffer): Sound => ({
  bytes: bytes.length,
  async *read({ start, end }) {
    yield bytes.subarray(start, end + 1)
  },
})

test('sounds asked about at once are each told their own length', async () => {
  const ear = openEar()
  const measured = await Promise.all([
    ear.measure(soundOf(waveSound(1000)), 5),
    ear.measure(soundOf(await opusSound('ogg', 4000)), 5),
    ear.measure(soundOf(Buffer.from('nothing that sounds')), 5),
  ])
  await ear.close()
  expect(measured).toMatchObject([
    { ok: true, type: 'audio/wav', lengthMs: 1000 },
    { ok: true, type: 'audio/ogg' },
    { ok: false, problem: { code: 'recording.not-sound' } },
  ])
})

test('a sound that takes too long is none, and the next one is heard', async () => {
  const ear = openEar({ patienceMs: 3000 })
  const endless: Sound = {
    bytes: 1000,
    async *read() {
      yield await new Promise<Buffer>(() => undefined)
    },
  }
  expect(await ear.measure(endless, 5)).toMatchObject({ ok: false })
  expect(await ear.measure(soundOf(waveSound(1000)), 5)).toMatchObject({ ok: true })
  await ear.close()
})

test('bytes that we cannot open are our fault, not the sound’s', async () => {
  const ear = openEar()
  const broken: Sound = {
    bytes: 1000,
    // biome-ignore lint/correctness/useYield: it fails before there is anything to give.
    async *read() {
      throw new Error('a piece does not open')
    },
  }
  await expect(ear.measure(broken, 5)).rejects.toThrow('a piece does not open')
  await ear.close()
})

test('two tracks, or a picture beside the sound, are not taken', async () => {
  const ear = openEar()
  const { video, twice } = await withMore()
  expect(await ear.measure(soundOf(video), 5)).toMatchObject({ ok: false })
  expect(await ear.measure(soundOf(twice), 5)).toMatchObject({ ok: false })
  await ear.close()
})

async function withMore() {
  return {
    video: await opusSound('webm', 2000, { picture: true }),
    twice: await opusSound('webm', 2000, { tracks: 2 }),
  }
}
