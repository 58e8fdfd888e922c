import { asciiAt, viewAt } from './cursor.ts'
import type { Bytes, MediaFile } from './media-types.ts'

const rates = [44_100, 48_000, 32_000]
const kilobits = {
  // MPEG 1 and MPEG 2/2.5, layer III
  one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}
const FILE_BYTES_MAX = 16 * 1024 * 1024

/** Frame after frame, from the first to the last byte. Tags before and behind (names, pictures) are left out. */
export async function readMp3(file: Bytes): Promise<MediaFile> {
  if (file.size > FILE_BYTES_MAX) throw new Error('too large to walk')
  const all = await viewAt(file, 0, file.size)
  const start = afterTag(all)
  const end = file.size >= 128 && asciiAt(all, file.size - 128, 3) === 'TAG' ? file.size - 128 : file.size
  let at = start
  let seconds = 0
  while (at < end) {
    const frame = frameAt(all, at, end)
    seconds += frame.seconds
    at += frame.length
  }
  if (at !== end) throw new Error('the last frame is cut off')
  return { type: 'audio/mpeg', lengthMs: seconds * 1000, patches: [], between: { start, end } }
}

function afterTag(all: DataView): number {
  if (asciiAt(all, 0, 3) !== 'ID3') return 0
  // Four times seven bits.
  const sizes = [6, 7, 8, 9].map((at) => all.getUint8(at))
  if (sizes.some((size) => size > 127)) throw new Error('a broken tag')
  return 10 + sizes.reduce((sum, size) => sum * 128 + size, 0)
}

function frameAt(all: DataView, at: number, end: number) {
  if (at + 4 > end) throw new Error('no room for a frame')
  const head = all.getUint32(at)
  const version = (head >>> 19) & 3
  const layerThree = ((head >>> 17) & 3) === 1
  if (head >>> 21 !== 0x7ff || version === 1 || !layerThree) throw new Error('no frame stands here')
  const one = version === 3
  const bits = (one ? kilobits.one : kilobits.two)[(head >>> 12) & 15]
  const rate = (rates[(head >>> 10) & 3] ?? 0) / (one ? 1 : version === 2 ? 2 : 4)
  if (!bits || !rate) throw new Error('a frame without a length')
  const samples = one ? 1152 : 576
  const length = Math.floor(((samples / 8) * bits * 1000) / rate) + ((head >>> 9) & 1)
  return { length, seconds: samples / rate }
}
