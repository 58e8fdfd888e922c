/**
 * What a file says of itself before anything is decoded: its true type by content, how large its picture would be, and
 * which way up it was taken. A file that ends too soon, or says that it is larger than anybody's picture, stops here.
 */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp'
/** `turn` is the orientation of EXIF, 1 to 8. */
export type Looked = { type: PictureType; width: number; height: number; turn: number }

/** Undefined for what is no picture that we read, or not a whole one. */
export function lookAt(bytes: Uint8Array): Looked | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return lookAtPng(view) ?? lookAtJpeg(view) ?? lookAtWebp(view)
  } catch (error) {
    // A length that points outside the file.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const PNG = [0x89504e47, 0x0d0a1a0a] as const
const IHDR = 0x49484452
const IEND = 0x49454e44

function lookAtPng(view: DataView): Looked | undefined {
  if (view.byteLength < 33 || view.getUint32(0) !== PNG[0] || view.getUint32(4) !== PNG[1]) return undefined
  if (view.getUint32(12) !== IHDR) return undefined
  for (const chunk of pngChunks(view))
    if (chunk.name === IEND)
      return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20), turn: 1 }
  return undefined
}

function* pngChunks(view: DataView): Generator<{ name: number; start: number; end: number }> {
  let at = 8
  while (at + 12 <= view.byteLength) {
    const end = at + 12 + view.getUint32(at)
    if (end > view.byteLength) return
    yield { name: view.getUint32(at + 4), start: at, end }
    at = end
  }
}

/** IHDR, PLTE, IDAT, tRNS: what the picture is made of. All else is words, times and places, or a bomb. */
const drawnChunks = [IHDR, 0x504c5445, 0x49444154, 0x74524e53, IEND]

/** The same picture without anything that is not drawn. */
export function drawnPartOfPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  for (const { name, start, end } of pngChunks(view)) {
    if (drawnChunks.includes(name)) kept.push(bytes.subarray(start, end))
    if (name === IEND) break
  }
  const whole = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of kept) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function lookAtJpeg(view: DataView): Looked | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined
  let at = 2
  let turn = 1
  let size: { width: number; height: number } | undefined
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    const length = view.getUint16(at + 2)
    if (length < 2) return undefined
    if (marker === 0xe1) turn = turnIn(view, at + 4, at + 2 + length) ?? turn
    if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    // The picture itself begins; a file that was cut off has no end after it.
    if (marker === 0xda)
      return size && endsAfter(view, at + 2 + length) ? { type: 'image/jpeg', ...size, turn } : undefined
    at += 2 + length
  }
  return undefined
}

const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function endsAfter(view: DataView, from: number): boolean {
  for (let at = view.byteLength - 2; at >= from; at--) if (view.getUint16(at) === 0xffd9) return true
  return false
}

const EXIF = 0x45786966

/** The orientation that stands in EXIF between two places; nothing else of it is read. */
function turnIn(view: DataView, from: number, to: number): number | undefined {
  const end = Math.min(to, view.byteLength)
  let at = from
  if (at + 6 <= end && view.getUint32(at) === EXIF) at += 6
  if (at + 8 > end) return undefined
  const order = view.getUint16(at)
  if (order !== 0x4949 && order !== 0x4d4d) return undefined
  const little = order === 0x4949
  const first = at + view.getUint32(at + 4, little)
  if (first + 2 > end) return undefined
  const count = view.getUint16(first, little)
  for (let entry = first + 2, n = 0; n < count && entry + 12 <= end; n++, entry += 12)
    if (view.getUint16(entry, little) === 0x0112) {
      const turn = view.getUint16(entry + 8, little)
      return turn >= 1 && turn <= 8 ? turn : undefined
    }
  return undefined
}

const [RIFF, WEBP, VP8, VP8L, VP8X, EXIF_CHUNK] = [
  0x52494646, 0x57454250, 0x56503820, 0x5650384c, 0x56503858, 0x45584946,
] as const

function lookAtWebp(view: DataView): Looked | undefined {
  if (view.byteLength < 30 || view.getUint32(0) !== RIFF || view.getUint32(8) !== WEBP) return undefined
  const end = 8 + view.getUint32(4, true)
  if (end > view.byteLength) return undefined
  let size: { width: number; height: number } | undefined
  let turn = 1
  for (let at = 12; at + 8 <= end; ) {
    const name = view.getUint32(at)
    const length = view.getUint32(at + 4, true)
    if (at + 8 + length > end) return undefined
    if (!size || name === VP8 || name === VP8L) size = webpSize(view, name, at + 8) ?? size
    if (name === EXIF_CHUNK) turn = turnIn(view, at + 8, at + 8 + length) ?? turn
    at += 8 + length + (length % 2)
  }
  return size && { type: 'image/webp', ...size, turn }
}

function webpSize(view: DataView, name: number, at: number) {
  if (name === VP8X) return { width: 1 + uint24(view, at + 4), height: 1 + uint24(view, at + 7) }
  if (name === VP8)
    return {
      width: view.getUint16(at + 6, true) & 0x3fff,
      height: view.getUint16(at + 8, true) & 0x3fff,
    }
  if (name !== VP8L) return undefined
  const bits = view.getUint32(at + 1, true)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
}

const uint24 = (view: DataView, at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
