import { encode } from 'uqr'

/**
 * A QR picture, drawn as one path. Must: be named by its label; stay dark on light in every theme and in forced
 * colours, or no camera reads it; keep a margin of four squares.
 */
export function QrPicture({ content, label }: { content: string; label: string }) {
  const { data, size } = encode(content, { ecc: 'M', border: 4 })
  return (
    <svg className="qr-picture" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={squares(data)} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  )
}

/** A run of dark squares is one rectangle. */
function squares(rows: readonly (readonly boolean[])[]): string {
  const runs: string[] = []
  for (const [y, row] of rows.entries())
    for (let x = 0; x < row.length; x++) {
      const from = x
      while (row[x]) x++
      if (x > from) runs.push(`M${from} ${y}h${x - from}v1h-${x - from}z`)
    }
  return runs.join('')
}
