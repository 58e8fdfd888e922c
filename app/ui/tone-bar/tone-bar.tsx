export const tones = ['negative', 'mixed', 'neutral', 'positive'] as const
export type Tone = (typeof tones)[number]
/** How many people lean which way. `null`: too few to be shown. */
export type ToneCounts = Readonly<Record<Tone, number | null>>

/**
 * One bar of how people lean. `share` fills the width; `diverging` stands on a middle line, negative before it and
 * positive after it, mixed and neutral astride, drawn to `scale` people from the middle to each end. Tones differ by
 * place and by pattern as well as by colour. Draws nothing where a count is hidden: a length would give it away.
 */
export function ToneBar({
  counts,
  shape = 'share',
  scale,
  label,
}: {
  counts: ToneCounts
  shape?: 'share' | 'diverging'
  scale?: number
  /** What the bar shows, in words. Without it the bar is a picture of numbers that stand beside it. */
  label?: string
}) {
  const spans = spansOf(counts, shape, scale)
  return (
    <svg
      className="tone-bar"
      width="100%"
      height="20"
      focusable="false"
      role={label ? 'img' : 'presentation'}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {spans?.map(({ tone, from, to }) =>
        tone === 'mixed' ? (
          <line
            key={tone}
            className="tone-bar__mixed"
            x1={percent(from)}
            x2={percent(to)}
            y1="50%"
            y2="50%"
          />
        ) : (
          <rect
            key={tone}
            className={`tone-bar__${tone}`}
            x={percent(from)}
            width={percent(to - from)}
            y="1"
            height="18"
            rx={roundness(tone)}
          />
        ),
      )}
      {shape === 'diverging' && <line className="tone-bar__middle" x1="50%" x2="50%" y1="-4" y2="24" />}
    </svg>
  )
}

/** People from the middle to the further end of a diverging bar. */
export function reachOf({ negative, mixed, neutral, positive }: ToneCounts): number {
  const astride = ((mixed ?? 0) + (neutral ?? 0)) / 2
  return Math.max(negative ?? 0, positive ?? 0) + astride
}

function spansOf(counts: ToneCounts, shape: 'share' | 'diverging', scale: number | undefined) {
  const all = tones.map((tone) => ({ tone, count: counts[tone] }))
  if (all.some(({ count }) => count === null)) return undefined
  const sum = all.reduce((total, { count }) => total + (count ?? 0), 0)
  const astride = ((counts.mixed ?? 0) + (counts.neutral ?? 0)) / 2
  const whole = shape === 'share' ? sum : 2 * (scale ?? reachOf(counts))
  if (whole === 0) return undefined
  let at = shape === 'share' ? 0 : whole / 2 - astride - (counts.negative ?? 0)
  return all
    .map(({ tone, count }) => {
      const from = at
      at += count ?? 0
      return { tone, from: from / whole, to: at / whole }
    })
    .filter(({ from, to }) => to > from)
}

/** Good is round and bad is square, so that grey prints and eyes without red tell them apart. */
export const roundness = (tone: Tone) => (tone === 'positive' ? 7 : 0)

const percent = (part: number) => `${Math.round(part * 10_000) / 100}%`
