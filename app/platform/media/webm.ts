import { asciiAt, countTo, viewAt } from './cursor.ts'
import { type Bytes, type MediaFile, type Patch, WillNotPlay } from './media-types.ts'

type Element = { id: number; at: number; body: number; end: number; open: boolean }

const ids = {
  head: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  duration: 0x4489,
  title: 0x7ba9,
  tracks: 0x1654ae6b,
  track: 0xae,
  codec: 0x86,
  tags: 0x1254c367,
  attachments: 0x1941a469,
}
const inside = new Set([ids.head, ids.segment, ids.info, ids.tracks, ids.track])
const aboutThePerson = new Set([ids.tags, ids.attachments, ids.title])
const NOTHING = 0xec

export async function readWebm(file: Bytes): Promise<MediaFile> {
  const tick = countTo(20_000)
  const patches: Patch[] = []
  const codecs: string[] = []
  const seen = { docType: '', scale: 1_000_000, duration: 0 }

  async function walk(from: number, to: number): Promise<void> {
    for (let at = from; at < to; ) {
      tick()
      const element = await elementAt(file, at, to)
      await look(element)
      at = element.end
    }
  }
  async function look(element: Element) {
    const { id, body, end } = element
    if (id === ids.segment && element.open) return walk(body, end)
    if (element.open) throw new WillNotPlay()
    if (inside.has(id)) return walk(body, end)
    if (aboutThePerson.has(id)) return void patches.push(nothingInsteadOf(element))
    if (id === ids.docType) seen.docType = await textOf(file, element)
    if (id === ids.codec) codecs.push(await textOf(file, element))
    if (id === ids.scale) seen.scale = await numberOf(file, element)
    if (id === ids.duration) seen.duration = await floatOf(file, element)
  }

  await walk(0, file.size)
  if (seen.docType !== 'webm') throw new Error('not webm')
  const pictures = codecs.filter((codec) => /^V_(VP8|VP9|AV1)$/.test(codec)).length
  const sounds = codecs.filter((codec) => /^A_(OPUS|VORBIS)$/.test(codec)).length
  if (pictures !== 1 || sounds > 1 || pictures + sounds !== codecs.length) throw new WillNotPlay()
  // A recording straight from a browser does not say how long it is, and cannot be wound forward.
  if (seen.duration === 0) throw new WillNotPlay()
  return { type: 'video/webm', lengthMs: (seen.duration * seen.scale) / 1_000_000, patches }
}

async function elementAt(file: Bytes, at: number, to: number): Promise<Element> {
  const view = await viewAt(file, at, Math.min(12, to - at))
  const idLength = Math.clz32(view.getUint8(0)) - 23
  if (idLength > 4) throw new Error('no element stands here')
  let id = 0
  for (let i = 0; i < idLength; i++) id = id * 256 + view.getUint8(i)
  const first = view.getUint8(idLength)
  const sizeLength = Math.clz32(first) - 23
  if (sizeLength > 8) throw new Error('an element without a length')
  let size = first & (0xff >> sizeLength)
  let ones = size === 0xff >> sizeLength
  for (let i = 1; i < sizeLength; i++) {
    const next = view.getUint8(idLength + i)
    size = size * 256 + next
    ones &&= next === 0xff
  }
  const body = at + idLength + sizeLength
  const end = ones ? to : body + size
  if (end > to) throw new Error('an element is cut off')
  return { id, at, body, end, open: ones }
}

/** An element of the same length that says nothing: its own length written in eight bytes. */
function nothingInsteadOf({ at, end }: Element): Patch {
  const bytes = new Uint8Array(end - at)
  bytes[0] = NOTHING
  if (bytes.length < 9) {
    bytes[1] = 0x80 | (bytes.length - 2)
  } else {
    bytes[1] = 0x01
    new DataView(bytes.buffer).setUint32(5, bytes.length - 9)
  }
  return { at, bytes }
}

async function textOf(file: Bytes, { body, end }: Element): Promise<string> {
  const view = await viewAt(file, body, Math.min(64, end - body))
  return asciiAt(view, 0, view.byteLength).replace(/\0+$/, '')
}
async function numberOf(file: Bytes, { body, end }: Element): Promise<number> {
  const view = await viewAt(file, body, Math.min(8, end - body))
  let number = 0
  for (let i = 0; i < view.byteLength; i++) number = number * 256 + view.getUint8(i)
  return number
}
async function floatOf(file: Bytes, { body, end }: Element): Promise<number> {
  if (end - body === 4) return (await viewAt(file, body, 4)).getFloat32(0)
  return (await viewAt(file, body, 8)).getFloat64(0)
}
