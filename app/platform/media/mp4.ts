import { ascii, asciiAt, countTo, viewAt } from './cursor.ts'
import { type Bytes, type MediaFile, type Patch, WillNotPlay } from './media-types.ts'

type Box = { name: string; at: number; body: number; end: number }

const inside = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl'])
/** Where phones write the place, the device and the person. */
const aboutThePerson = new Set(['udta', 'meta', 'uuid'])
const picture = new Set(['avc1', 'avc3'])
const sound = new Set(['mp4a'])

/** H.264 and AAC: what every browser plays. */
export async function readMp4(file: Bytes): Promise<MediaFile> {
  const tick = countTo(5000)
  const patches: Patch[] = []
  const codecs: string[] = []
  let lengthMs = 0
  let films = 0

  async function walk(from: number, to: number, depth: number): Promise<void> {
    for (let at = from; at < to; ) {
      tick()
      const box = await boxAt(file, at, to)
      if (aboutThePerson.has(box.name)) paintOver(box)
      else if (inside.has(box.name)) {
        if (box.name === 'moov') films++
        if (depth < 6) await walk(box.body, box.end, depth + 1)
      } else if (box.name === 'mvhd') lengthMs = await lengthOf(file, box)
      else if (box.name === 'stsd') codecs.push(...(await codecsOf(file, box)))
      else if (box.name === 'moof') throw new WillNotPlay()
      at = box.end
    }
  }
  function paintOver(box: Box) {
    patches.push({ at: box.at + 4, bytes: ascii('free') })
    patches.push({ at: box.body, bytes: new Uint8Array(box.end - box.body) })
  }

  await walk(0, file.size, 0)
  if (films !== 1) throw new Error('not one film')
  // Phones add tracks of their own (where it points, when it was): nothing plays them.
  const heard = codecs.filter((codec) => sound.has(codec)).length
  const seen = codecs.filter((codec) => picture.has(codec)).length
  if (codecs.some((codec) => /^(hvc1|hev1|av01|vp09|vp08|mp4v|alac|ac-3|ec-3|Opus|\.mp3)$/.test(codec)))
    throw new WillNotPlay()
  if (heard > 1 || seen > 1 || heard + seen === 0) throw new WillNotPlay()
  return { type: seen === 1 ? 'video/mp4' : 'audio/mp4', lengthMs, patches }
}

async function boxAt(file: Bytes, at: number, to: number): Promise<Box> {
  const head = await viewAt(file, at, 8)
  const short = head.getUint32(0)
  const name = asciiAt(head, 4, 4)
  const wide = short === 1
  const length = wide ? Number((await viewAt(file, at + 8, 8)).getBigUint64(0)) : short
  const end = at + length
  const body = at + (wide ? 16 : 8)
  if (end > to || end < body) throw new Error('a box is cut off')
  return { name, at, body, end }
}

async function lengthOf(file: Bytes, box: Box): Promise<number> {
  const long = (await viewAt(file, box.body, 1)).getUint8(0) === 1
  const times = await viewAt(file, box.body + (long ? 20 : 12), long ? 12 : 8)
  const scale = times.getUint32(0)
  const length = long ? Number(times.getBigUint64(4)) : times.getUint32(4)
  if (scale === 0) throw new Error('no time scale')
  return (length / scale) * 1000
}

async function codecsOf(file: Bytes, box: Box): Promise<string[]> {
  const count = (await viewAt(file, box.body + 4, 4)).getUint32(0)
  if (count > 8) throw new Error('too many ways to play it')
  const names: string[] = []
  let at = box.body + 8
  for (let one = 0; one < count; one++) {
    const entry = await boxAt(file, at, box.end)
    names.push(entry.name)
    at = entry.end
  }
  return names
}
