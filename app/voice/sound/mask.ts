/**
 * Moves every voice to one common register, so that a colleague who overhears does not know whose it is. It does not
 * hide what is said, nor from somebody determined. Nothing above 4 kHz is left; how far a voice was moved is not kept.
 */
import { medianPitch } from './pitch.ts'
import { resample } from './resample.ts'
import { stretchTo } from './stretch.ts'

/** Children still sound like children; everybody else meets lower down. */
export type Register = 'child' | 'grown'

export const MASKED_RATE = 8_000
const targetsHertz: Record<Register, number> = { child: 220, grown: 150 }
/** Beyond these too many words are lost: down to 0.6, 16 more in 100 of adults were wrong; down to 0.72, one. */
const FACTOR_MIN = 0.72
const FACTOR_MAX = 1.25
/** A little more or less for each recording: who knows the target does not know the voice. */
const OFFSET_SHARE = 0.05
/** A whisper has no pitch: it is moved all the same. */
const UNVOICED_FACTOR = 0.85
const LOUDEST = 0.9

/** `random`: 0 to 1. The same sound with the same chance gives the same. Comes out at `MASKED_RATE`. */
export function mask(
  samples: Float32Array,
  { rate, register, random }: { rate: number; register: Register; random: () => number },
): Float32Array {
  const plain = resample(samples, rate, MASKED_RATE)
  const pitch = medianPitch(plain, MASKED_RATE)
  const wanted = pitch === undefined ? UNVOICED_FACTOR : targetsHertz[register] / pitch
  const offset = 1 + (2 * random() - 1) * OFFSET_SHARE
  const factor = Math.min(FACTOR_MAX, Math.max(FACTOR_MIN, wanted * offset))
  const moved = resample(samples, rate * factor, MASKED_RATE)
  return levelled(stretchTo(moved, Math.round((samples.length * MASKED_RATE) / rate), MASKED_RATE))
}

function levelled(samples: Float32Array): Float32Array {
  let most = 0
  for (const value of samples) most = Math.max(most, Math.abs(value))
  return most === 0 ? samples : samples.map((value) => (value / most) * LOUDEST)
}
