const HERTZ_MIN = 70
const HERTZ_MAX = 450
const WINDOW_MS = 32
const HOP_MS = 20
/** How much of itself a voice may miss a period later (0 none, 1 all), to be a voice; and to be believed at once. */
const UNLIKE_MAX = 0.3
const UNLIKE_FINE = 0.12

/** The middle pitch of whoever speaks, in hertz (YIN); undefined when no voice was found. */
export function medianPitch(samples: Float32Array, rate: number): number | undefined {
  const window = Math.round((rate * WINDOW_MS) / 1000)
  const hop = Math.round((rate * HOP_MS) / 1000)
  const lags = { min: Math.floor(rate / HERTZ_MAX), max: Math.ceil(rate / HERTZ_MIN) }
  const faint = meanPower(samples, 0, samples.length) * 0.3
  const pitches: number[] = []
  for (let at = 0; at + window + lags.max <= samples.length; at += hop) {
    if (meanPower(samples, at, window) < faint) continue
    const period = periodAt(samples, at, window, lags)
    if (period !== undefined) pitches.push(rate / period)
  }
  pitches.sort((a, b) => a - b)
  return pitches[Math.floor(pitches.length / 2)]
}

function periodAt(
  samples: Float32Array,
  at: number,
  window: number,
  lags: { min: number; max: number },
): number | undefined {
  const unlike = unlikeness(samples, at, window, lags.max)
  let best = lags.min
  for (let lag = lags.min; lag < lags.max; lag++) {
    if (value(unlike, lag) < value(unlike, best)) best = lag
    // The first good dip is the period; the later ones are twice and three times as long.
    const isDip = value(unlike, lag) <= value(unlike, lag + 1) && value(unlike, lag) <= value(unlike, lag - 1)
    if (isDip && value(unlike, lag) < UNLIKE_FINE) {
      best = lag
      break
    }
  }
  return value(unlike, best) < UNLIKE_MAX ? between(unlike, best) : undefined
}

/** The difference from itself so many samples later, as a share of what it was on average until there. */
function unlikeness(samples: Float32Array, at: number, window: number, lagMax: number): Float32Array {
  const unlike = new Float32Array(lagMax + 1)
  unlike[0] = 1
  let total = 0
  for (let lag = 1; lag <= lagMax; lag++) {
    let sum = 0
    for (let i = at; i < at + window; i++) sum += ((samples[i] ?? 0) - (samples[i + lag] ?? 0)) ** 2
    total += sum
    unlike[lag] = total === 0 ? 1 : (sum * lag) / total
  }
  return unlike
}

/** A period is seldom a whole number of samples. */
function between(unlike: Float32Array, lag: number): number {
  const [left, mid, right] = [value(unlike, lag - 1), value(unlike, lag), value(unlike, lag + 1)]
  const bend = left - 2 * mid + right
  return bend <= 0 ? lag : lag + (0.5 * (left - right)) / bend
}

const value = (unlike: Float32Array, lag: number): number => unlike[lag] ?? 1

function meanPower(samples: Float32Array, from: number, length: number): number {
  let sum = 0
  for (let i = from; i < from + length; i++) sum += (samples[i] ?? 0) ** 2
  return sum / Math.max(1, length)
}
