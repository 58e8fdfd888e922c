/** Pictures made on the spot, also such as nobody means well. */
import { crc32, deflateSync } from 'node:zlib'

type Rgb = readonly [number, number, number]

/** Each pixel as `at` says; `more` are chunks of their own, such as words. */
export function pngPicture(
  width: number,
  height: number,
  at: (x: number, y: number) => Rgb = () => [200, 30, 60],
  more: readonly (readonly [string, Buffer])[] = [],
): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows.set(at(x, y), y * (1 + width * 3) + 1 + x * 3)
  return png(header(width, height), [...more, ['IDAT', deflateSync(rows)]])
}

/** A picture of another size than its file: it says 30,000 × 30,000 and would fill all memory. */
export const pngBomb = (side: number): Buffer =>
  png(header(side, side), [['IDAT', deflateSync(Buffer.alloc(1_000_000))]])

const header = (width: number, height: number) => {
  const bytes = Buffer.alloc(13)
  bytes.writeUInt32BE(width, 0)
  bytes.writeUInt32BE(height, 4)
  bytes.set([8, 2, 0, 0, 0], 8)
  return bytes
}

const png = (head: Buffer, chunks: readonly (readonly [string, Buffer])[]) =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...[['IHDR', head] as const, ...chunks, ['IEND', Buffer.alloc(0)] as const].map(([name, data]) => {
      const body = Buffer.concat([Buffer.from(name), data])
      return Buffer.concat([uint32(data.length), body, uint32(crc32(body))])
    }),
  ])

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** A photograph as phones make them: which way up, which phone, and where it was taken. */
export function withExif(jpeg: Buffer, { turn }: { turn: number }): Buffer {
  const entry = (tag: number, type: number, count: number, value: number) => {
    const bytes = Buffer.alloc(12)
    bytes.writeUInt16BE(tag, 0)
    bytes.writeUInt16BE(type, 2)
    bytes.writeUInt32BE(count, 4)
    if (type === 3) bytes.writeUInt16BE(value, 8)
    else bytes.writeUInt32BE(value, 8)
    return bytes
  }
  const count = (entries: number) => Buffer.from([0, entries])
  const next = Buffer.alloc(4)
  const make = Buffer.from('InventedPhone\0\0\0')
  const gpsAt = 8 + 2 + 3 * 12 + 4
  const makeAt = gpsAt + 2 + 2 * 12 + 4
  const degreesAt = makeAt + make.length
  const degrees = Buffer.concat([54, 1, 58, 1, 1234, 100].map(uint32))
  const tiff = Buffer.concat([
    Buffer.from('MM\0*'),
    uint32(8),
    count(3),
    entry(0x010f, 2, 14, makeAt),
    entry(0x0112, 3, 1, turn),
    entry(0x8825, 4, 1, gpsAt),
    next,
    count(2),
    entry(0x0001, 2, 2, 0x4e000000),
    entry(0x0002, 5, 3, degreesAt),
    next,
    make,
    degrees,
  ])
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(body.length + 2)
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, body, jpeg.subarray(2)])
}
