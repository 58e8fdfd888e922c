/**
 * Reads what a QR picture says, from the squares on the page, as a camera would. Knows the one size that a way back
 * comes in (version 6, medium correction) and undamaged pictures: enough for a test, no use for anything else.
 */
import { encode } from 'uqr'

const VERSION = 6
const [BLOCKS, IN_A_BLOCK] = [4, 27]
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** `path` is the picture's `d`: runs of dark squares, `M8 4h7v1h-7z`, with a margin of four. */
export function readQr(path: string): string {
  const margin = 4
  const { types, size } = encode('a', { ecc: 'M', border: 0, minVersion: VERSION, maxVersion: VERSION })
  const dark = Array.from({ length: size }, () => new Array<boolean>(size).fill(false))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let at = 0; at < Number(width); at++) {
      const row = dark[Number(y) - margin]
      if (row) row[Number(x) - margin + at] = true
    }
  // Squares of the data: all that are no pattern, which stand in the same places for every content.
  const isData = (x: number, y: number) => types[y]?.[x] === 0
  for (const mask of MASKS) {
    const text = readBytes(bitsOf(size, isData, (x, y) => (dark[y]?.[x] ?? false) !== mask(x, y)))
    if (text?.startsWith('http')) return text
  }
  throw new Error('the picture cannot be read')
}

/** Two columns at a time from the right, up and down by turns; the column of the timing pattern is left out. */
function bitsOf(
  size: number,
  isData: (x: number, y: number) => boolean,
  bit: (x: number, y: number) => boolean,
): boolean[] {
  const bits: boolean[] = []
  let up = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right--
    for (let step = 0; step < size; step++) {
      const y = up ? size - 1 - step : step
      for (const x of [right, right - 1]) if (isData(x, y)) bits.push(bit(x, y))
    }
    up = !up
  }
  return bits
}

function readBytes(bits: readonly boolean[]): string | undefined {
  const codeword = (at: number) =>
    bits.slice(at * 8, at * 8 + 8).reduce((value, bit) => value * 2 + (bit ? 1 : 0), 0)
  const data = Array.from({ length: BLOCKS }, (_, block) =>
    Array.from({ length: IN_A_BLOCK }, (_, at) => codeword(at * BLOCKS + block)),
  ).flat()
  const stream = data.map((value) => value.toString(2).padStart(8, '0')).join('')
  if (!stream.startsWith('0100')) return undefined
  const length = Number.parseInt(stream.slice(4, 12), 2)
  const bytes = Array.from({ length }, (_, at) => Number.parseInt(stream.slice(12 + at * 8, 20 + at * 8), 2))
  return Buffer.from(bytes).toString('utf8')
}
