/** Half-open, in samples. */
export type Stretch = { from: number; to: number }

const FRAME_MS = 20
const PIECE_MS_MAX = 20_000
/** A pause as long as this ends a piece, if the piece is long enough to be understood by itself. */
const PAUSE_MS = 600
const PIECE_MS_MIN = 12_000
/** Kept around speech: first and last sounds are faint. */
const MARGIN_MS = 240
const SPEECH_MS_MIN = 100

/**
 * Cuts a recording where nobody speaks, so that no piece is longer than the recogniser can bear. Silence at either end
 * of a piece is left out. A recording without any speech has no pieces.
 */
export function cutAtPauses(samples: Float32Array, rate: number): Stretch[] {
  const frame = Math.round((rate * FRAME_MS) / 1000)
  const spoken = spokenFrames(samples, frame)
  const runs = runsOf(spoken)
  const frames = (ms: number) => Math.round(ms / FRAME_MS)
  const pieces: Stretch[] = []
  for (const run of runs) {
    const last = pieces.at(-1)
    const pause = last ? run.from - last.to : Number.POSITIVE_INFINITY
    const wouldBe = last ? run.to - last.from : 0
    const ends = pause >= frames(PAUSE_MS) && last && last.to - last.from >= frames(PIECE_MS_MIN)
    if (last && !ends && wouldBe <= frames(PIECE_MS_MAX - 2 * MARGIN_MS)) last.to = run.to
    else pieces.push(...split(run, frames(PIECE_MS_MAX - 2 * MARGIN_MS), samples, frame))
  }
  return pieces
    .filter(({ from, to }) => to - from >= frames(SPEECH_MS_MIN))
    .map(({ from, to }) => ({
      from: Math.max(0, (from - frames(MARGIN_MS)) * frame),
      to: Math.min(samples.length, (to + frames(MARGIN_MS)) * frame),
    }))
}

/** Louder than the room: the quiet tenth of the recording says how loud the room is, its loud part how loud speech is. */
function spokenFrames(samples: Float32Array, frame: number): boolean[] {
  const levels = Array.from({ length: Math.ceil(samples.length / frame) }, (_, at) =>
    levelOf(samples, at * frame, frame),
  )
  const sorted = [...levels].sort((a, b) => a - b)
  const share = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0
  const loud = share(0.95)
  const threshold = Math.max(0.0008, Math.min(share(0.1) * 2.5, loud * 0.12), loud * 0.03)
  return levels.map((level) => level > threshold)
}

function levelOf(samples: Float32Array, from: number, length: number): number {
  const to = Math.min(samples.length, from + length)
  let sum = 0
  for (let i = from; i < to; i++) sum += (samples[i] ?? 0) ** 2
  return Math.sqrt(sum / Math.max(1, to - from))
}

function runsOf(spoken: readonly boolean[]): Stretch[] {
  const runs: Stretch[] = []
  spoken.forEach((is, at) => {
    const last = runs.at(-1)
    if (is && last?.to === at) last.to = at + 1
    else if (is) runs.push({ from: at, to: at + 1 })
  })
  return runs
}

/** Somebody who never pauses is cut at the quietest moment of the second half of each piece. */
function split(run: Stretch, most: number, samples: Float32Array, frame: number): Stretch[] {
  const parts: Stretch[] = []
  let from = run.from
  while (run.to - from > most) {
    let cut = from + most
    let quietest = Number.POSITIVE_INFINITY
    for (let at = from + Math.floor(most / 2); at < from + most; at++) {
      const level = levelOf(samples, at * frame, frame)
      if (level < quietest) {
        quietest = level
        cut = at
      }
    }
    parts.push({ from, to: cut })
    from = cut
  }
  return [...parts, { from, to: run.to }]
}
