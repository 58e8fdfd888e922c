import type { Sound } from './pieces.server.ts'
import { waveHeadBytes } from './sound/wave-out.ts'

const BARS = 160
const KEPT_MAX = 500
const kept = new Map<string, number[]>()

/**
 * How loud each of even stretches of a masked copy is, 0 to 1 of the loudest, read piece by piece. It tells nothing of
 * the voice, so it is kept in memory for the next look.
 */
export async function waveformOf(id: string, sound: Sound): Promise<number[]> {
  const before = kept.get(id)
  if (before) return before
  const bars = await loudnessOf(sound)
  kept.set(id, bars)
  const oldest = kept.keys().next().value
  if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest)
  return bars
}

/** Sixteen-bit samples after a head, as the product's own WAV files are. */
async function loudnessOf({ bytes, read }: Sound): Promise<number[]> {
  const bars = new Array<number>(BARS).fill(0)
  const length = bytes - waveHeadBytes
  if (length < 2) return bars
  let at = 0
  let odd: Buffer | undefined
  for await (const piece of read({ start: waveHeadBytes, end: bytes - 1 })) {
    const samples = odd ? Buffer.concat([odd, piece]) : piece
    const whole = samples.length - (samples.length % 2)
    for (let i = 0; i < whole; i += 2, at += 2) {
      const bar = Math.min(BARS - 1, Math.floor((at / length) * BARS))
      const loud = Math.abs(samples.readInt16LE(i))
      if (loud > (bars[bar] ?? 0)) bars[bar] = loud
    }
    odd = whole < samples.length ? samples.subarray(whole) : undefined
  }
  const loudest = Math.max(1, ...bars)
  return bars.map((bar) => Math.round((bar / loudest) * 100) / 100)
}
