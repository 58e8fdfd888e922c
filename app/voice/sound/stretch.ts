const WINDOW_MS = 30
const SEEK_MS = 9

/**
 * Speech of another length at the same pitch (WSOLA): windows of 30 ms are laid over each other, each taken from where
 * it goes on best from the one before.
 */
export function stretchTo(samples: Float32Array, length: number, rate: number): Float32Array {
  const half = Math.round((rate * WINDOW_MS) / 2000)
  const seek = Math.round((rate * SEEK_MS) / 1000)
  if (samples.length < 4 * half || length < 4 * half) return samples.slice(0, length)
  const pace = (samples.length - 2 * half) / Math.max(1, length - 2 * half)
  const fade = Float32Array.from(
    { length: half },
    (_, i) => 0.5 - 0.5 * Math.cos((Math.PI * (i + 0.5)) / half),
  )
  const out = new Float32Array(length)
  out.set(samples.subarray(0, half))
  /** Where the window that sounds now goes on. */
  let goesOn = half
  for (let at = half; at < length; at += half) {
    const wanted = Math.round(at * pace)
    const from = bestNear(samples, wanted, seek, goesOn, half)
    for (let i = 0; i < half && at + i < length; i++) {
      const rising = fade[i] ?? 0
      out[at + i] = (samples[from + i] ?? 0) * rising + (samples[goesOn + i] ?? 0) * (1 - rising)
    }
    goesOn = from + half
  }
  return out
}

/** The place near `wanted` from which the sound is most like what would follow. */
function bestNear(
  samples: Float32Array,
  wanted: number,
  seek: number,
  goesOn: number,
  length: number,
): number {
  let best = Math.max(0, Math.min(wanted, samples.length - length))
  let most = Number.NEGATIVE_INFINITY
  const last = Math.min(wanted + seek, samples.length - length)
  for (let from = Math.max(0, wanted - seek); from <= last; from++) {
    let alike = 0
    let energy = 1e-9
    for (let i = 0; i < length; i++) {
      const value = samples[from + i] ?? 0
      alike += value * (samples[goesOn + i] ?? 0)
      energy += value * value
    }
    const score = alike / Math.sqrt(energy)
    if (score > most) {
      most = score
      best = from
    }
  }
  return best
}
