export type WaveformPiece = { startMs: number; endMs: number; unheard: boolean }

const WIDTH = 1000
const HEIGHT = 80

/** How loud a recording is over its time, with its pieces. Must: say in words what it shows; leave time left to right. */
export function Waveform({
  bars,
  lengthMs,
  pieces,
  lit,
  nowMs,
  words,
}: {
  bars: readonly number[]
  lengthMs: number
  pieces: readonly WaveformPiece[]
  /** Which piece is played now. */
  lit: number | null
  nowMs: number | null
  words: string
}) {
  const at = (ms: number) => Math.round((Math.min(ms, lengthMs) / Math.max(1, lengthMs)) * WIDTH)
  const step = WIDTH / bars.length
  const path = bars.map((bar, place) => {
    const half = Math.max(1, (bar * HEIGHT) / 2 - 4)
    const x = Math.round((place + 0.5) * step)
    return `M${x} ${(HEIGHT / 2 - half).toFixed(1)}V${(HEIGHT / 2 + half).toFixed(1)}`
  })
  return (
    <svg
      className="waveform"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words}
    >
      {pieces.map((piece, place) => (
        <rect
          key={piece.startMs}
          className={[
            'waveform__piece',
            piece.unheard && 'waveform__piece--unheard',
            place === lit && 'waveform__piece--lit',
          ]
            .filter(Boolean)
            .join(' ')}
          x={at(piece.startMs)}
          width={Math.max(1, at(piece.endMs) - at(piece.startMs))}
          y={1}
          height={HEIGHT - 2}
        />
      ))}
      <path className="waveform__bars" d={path.join('')} />
      {nowMs !== null && <line className="waveform__now" x1={at(nowMs)} x2={at(nowMs)} y1={0} y2={HEIGHT} />}
    </svg>
  )
}
