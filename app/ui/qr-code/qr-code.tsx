import { encode } from 'uqr'

/** The white frame that scanners need: four squares. */
const QUIET = 4

/**
 * An address as a QR code: always black on white, in every theme, or cameras do not see it. Must: have a name that
 * says where it leads; stand beside the same address in letters.
 */
export function QrCode({ address, name }: { address: string; name: string }) {
  const { size, data } = encode(address, { ecc: 'M', border: 0 })
  const side = size + 2 * QUIET
  return (
    <svg className="qr-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={name}>
      <path fill="#fff" d={`M0 0h${side}v${side}h-${side}z`} />
      <path fill="#000" d={data.map(rowPath).join('')} shapeRendering="crispEdges" />
    </svg>
  )
}

/** The dark runs of a row, each one rectangle: squares drawn one by one leave hairlines in print. */
function rowPath(row: readonly boolean[], at: number): string {
  let path = ''
  for (let from = 0; from < row.length; from++) {
    if (!row[from]) continue
    let to = from
    while (row[to]) to++
    path += `M${from + QUIET} ${at + QUIET}h${to - from}v1h-${to - from}z`
    from = to
  }
  return path
}
