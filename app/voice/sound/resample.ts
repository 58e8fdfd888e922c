/** Sound comes in pieces of any size and leaves at another rate; `end` gives what was still held back. */
export type Resampler = { push(samples: Float32Array): Float32Array; end(): Float32Array }

const ZERO_CROSSINGS = 16

/**
 * Windowed-sinc resampling. Going down, nothing above the new half rate is left to fold back into the speech.
 * `cutoff` (a share of the lower half rate) leaves room for the slope of the filter.
 */
export function resampler(fromRate: number, toRate: number, cutoff = 0.95): Resampler {
  if (fromRate === toRate) return { push: (samples) => samples, end: () => new Float32Array() }
  const step = fromRate / toRate
  const pass = Math.min(1, 1 / step) * cutoff
  const reach = Math.ceil(ZERO_CROSSINGS / pass)
  const taps = tapsOf(pass, reach)
  let held: Float32Array = new Float32Array(reach)
  /** Where in `held` the next sample is read. */
  let at = reach

  function push(samples: Float32Array): Float32Array {
    const all = new Float32Array(held.length + samples.length)
    all.set(held)
    all.set(samples, held.length)
    const last = all.length - reach - 1
    const count = at > last ? 0 : Math.floor((last - at) / step) + 1
    const out = new Float32Array(count)
    for (let i = 0; i < count; i++) out[i] = valueAt(all, at + i * step, taps, reach)
    at += count * step
    const drop = Math.max(0, Math.min(all.length, Math.floor(at) - reach))
    held = all.slice(drop)
    at -= drop
    return out
  }
  return { push, end: () => push(new Float32Array(reach)) }
}

/** A whole sound at another rate. */
export function resample(
  samples: Float32Array,
  fromRate: number,
  toRate: number,
  cutoff?: number,
): Float32Array {
  const rates = resampler(fromRate, toRate, cutoff)
  return joined([rates.push(samples), rates.end()])
}

export function joined(pieces: readonly Float32Array[]): Float32Array {
  if (pieces.length === 1 && pieces[0]) return pieces[0]
  const whole = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const PHASES = 256

/** The filter at 256 places between two samples: reading between them is then a sum. */
function tapsOf(pass: number, reach: number): Float32Array {
  const width = 2 * reach
  const taps = new Float32Array((PHASES + 1) * width)
  for (let phase = 0; phase <= PHASES; phase++)
    for (let tap = 0; tap < width; tap++) {
      const x = tap - reach + 1 - phase / PHASES
      const near = Math.abs(x) / reach
      if (near >= 1) continue
      const window = 0.42 + 0.5 * Math.cos(Math.PI * near) + 0.08 * Math.cos(2 * Math.PI * near)
      const angle = Math.PI * pass * x
      taps[phase * width + tap] = pass * window * (x === 0 ? 1 : Math.sin(angle) / angle)
    }
  return taps
}

function valueAt(all: Float32Array, at: number, taps: Float32Array, reach: number): number {
  const whole = Math.floor(at)
  const width = 2 * reach
  const row = Math.round((at - whole) * PHASES) * width
  const first = whole - reach + 1
  let sum = 0
  for (let tap = 0; tap < width; tap++) sum += (all[first + tap] ?? 0) * (taps[row + tap] ?? 0)
  return sum
}
