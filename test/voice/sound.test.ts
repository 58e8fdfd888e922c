import { expect, test } from 'vitest'
import { type Sound, waveformOf } from '#app/voice/index.server.ts'
import { waveOf } from '#app/voice/index.ts'
import { cutAtPauses } from '#app/voice/sound/cut-at-pauses.ts'
import { MASKED_RATE, mask, type Register } from '#app/voice/sound/mask.ts'
import { medianPitch } from '#app/voice/sound/pitch.ts'
import { joined, resample } from '#app/voice/sound/resample.ts'
import { stretchTo } from '#app/voice/sound/stretch.ts'
import { quiet, RATE, vowel } from './sounds.ts'

const seconds = (samples: number) => samples / RATE

test('a pause that is long enough ends a piece; nobody is cut in the middle of a word', () => {
  const speech = joined([quiet(1), vowel(180, 13), quiet(1), vowel(180, 3), quiet(2)])
  const pieces = cutAtPauses(speech, RATE)
  expect(pieces).toHaveLength(2)
  expect(seconds(pieces[0]?.from ?? 0)).toBeCloseTo(0.76, 1)
  expect(seconds(pieces[0]?.to ?? 0)).toBeCloseTo(14.24, 1)
  expect(seconds(pieces[1]?.to ?? 0)).toBeCloseTo(18.24, 1)
})

test('no piece is longer than twenty seconds, also of somebody who never pauses, and no sound is left out', () => {
  const pieces = cutAtPauses(vowel(200, 65), RATE)
  expect(pieces.length).toBeGreaterThan(3)
  for (const { from, to } of pieces) expect(seconds(to - from)).toBeLessThanOrEqual(20)
  expect(pieces[0]?.from).toBe(0)
  expect(seconds(pieces.at(-1)?.to ?? 0)).toBe(65)
  pieces.slice(1).forEach(({ from }, at) => {
    expect(from).toBeLessThanOrEqual(pieces[at]?.to ?? 0)
  })
})

test('silence and the noise of a room hold no speech', () => {
  expect(cutAtPauses(quiet(5), RATE)).toEqual([])
  expect(cutAtPauses(new Float32Array(), RATE)).toEqual([])
  const hiss = Float32Array.from({ length: 5 * RATE }, (_, at) => Math.sin(at * at) * 0.0005)
  expect(cutAtPauses(hiss, RATE)).toEqual([])
})

test('a whisper is speech too', () => {
  const faint = vowel(220, 2).map((value) => value * 0.02)
  expect(cutAtPauses(joined([quiet(1), faint, quiet(1)]), RATE)).toHaveLength(1)
})

test('resampling keeps a tone, drops what would fold back, and does not mind how the sound is cut', () => {
  const tone = (hertz: number, rate: number) =>
    Float32Array.from({ length: rate }, (_, at) => Math.sin((2 * Math.PI * hertz * at) / rate))
  const power = (samples: Float32Array) =>
    Math.sqrt(samples.subarray(2000, 6000).reduce((sum, value) => sum + value * value, 0) / 4000)
  expect(power(resample(tone(1000, 48_000), 48_000, 16_000))).toBeCloseTo(Math.SQRT1_2, 2)
  expect(power(resample(tone(7000, 16_000), 16_000, 8_000))).toBeLessThan(0.001)
  expect(resample(tone(300, 44_100), 44_100, 16_000).length).toBeGreaterThanOrEqual(16_000)
})

test('pitch is found from a deep voice to a small child, and in noise there is none', () => {
  for (const hertz of [85, 120, 200, 300, 400])
    expect(medianPitch(vowel(hertz, 1, 8000), 8000)).toBeCloseTo(hertz, -0.5)
  let seed = 1
  const noise = Float32Array.from({ length: 8000 }, () => {
    seed = (seed * 16807) % 2147483647
    return (seed / 2147483647 - 0.5) * 0.5
  })
  expect(medianPitch(noise, 8000)).toBe(undefined)
})

test('stretching changes the length and keeps the pitch', () => {
  for (const share of [0.7, 1.4]) {
    const out = stretchTo(vowel(160, 2, 8000), Math.round(16_000 * share), 8000)
    expect(out).toHaveLength(Math.round(16_000 * share))
    expect(medianPitch(out, 8000)).toBeCloseTo(160, -1)
  }
})

const masked = (hertz: number, register: Register, chance = 0.5) =>
  mask(vowel(hertz, 2), { rate: RATE, register, random: () => chance })
const pitchOf = (samples: Float32Array) => medianPitch(samples, MASKED_RATE) ?? 0

test('masking brings deep and high voices together, as long as before', () => {
  const grown = [125, 150, 200].map((hertz) => pitchOf(masked(hertz, 'grown')))
  expect(Math.max(...grown) / Math.min(...grown)).toBeLessThan(1.05)
  const children = [205, 260, 300].map((hertz) => pitchOf(masked(hertz, 'child')))
  expect(Math.max(...children) / Math.min(...children)).toBeLessThan(1.05)
  expect(Math.min(...children)).toBeGreaterThan(Math.max(...grown))
  expect(masked(110, 'grown')).toHaveLength(2 * MASKED_RATE)
})

test('the same chance gives the same copy, another chance another voice, within bounds', () => {
  expect(masked(150, 'grown')).toEqual(masked(150, 'grown'))
  const [low, high] = [pitchOf(masked(150, 'grown', 0)), pitchOf(masked(150, 'grown', 1))]
  expect(high / low).toBeGreaterThan(1.07)
  expect(high / low).toBeLessThan(1.14)
  // Moved further, its words would be lost.
  expect(pitchOf(masked(400, 'grown'))).toBeGreaterThan(270)
})

test('a whisper and silence are masked too', () => {
  const whisper = Float32Array.from({ length: RATE }, (_, at) => Math.sin(at * at * 0.7) * 0.1)
  expect(mask(whisper, { rate: RATE, register: 'grown', random: () => 0.5 })).toHaveLength(MASKED_RATE)
  expect(
    mask(quiet(1), { rate: RATE, register: 'child', random: () => 0.5 }).every((value) => value === 0),
  ).toBe(true)
})

test('a waveform has bars by how loud it is, whatever the pieces it is read in, none above one', async () => {
  const wave = waveOf(joined([quiet(1), vowel(150, 1)]), RATE)
  const soundIn = (size: number): Sound => ({
    bytes: wave.length,
    async *read({ start, end }) {
      for (let at = start; at <= end; at += size) yield wave.subarray(at, Math.min(at + size, end + 1))
    },
  })
  const bars = await waveformOf('even', soundIn(4096))
  expect(Math.max(...bars)).toBe(1)
  expect(bars.slice(0, bars.length / 2 - 1).every((bar) => bar === 0)).toBe(true)
  expect(bars.slice(bars.length / 2 + 1).every((bar) => bar > 0.5)).toBe(true)
  expect(await waveformOf('odd', soundIn(4097))).toEqual(bars)
})

test('a wave has a head that says how long it is', () => {
  const wave = waveOf(Float32Array.of(0, 1, -1, 2), 8000)
  expect(wave.length).toBe(52)
  expect(wave.readUInt32LE(40)).toBe(8)
  expect([44, 46, 48, 50].map((at) => wave.readInt16LE(at))).toEqual([0, 32767, -32767, 32767])
})
