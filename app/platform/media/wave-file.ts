import { ascii, asciiAt, countTo, viewAt } from './cursor.ts'
import { type Bytes, type MediaFile, type Patch, WillNotPlay } from './media-types.ts'

const PCM = 1
const needed = new Set(['fmt ', 'data'])

/** Plain PCM. Every other part (names, dates, notes) becomes junk of the same length. */
export async function readWave(file: Bytes): Promise<MediaFile> {
  const riff = await viewAt(file, 0, 12)
  // Some recorders forget the byte that makes a length even.
  const end = riff.getUint32(4, true) + 8
  if (end !== file.size && end - 1 !== file.size) throw new Error('the length is another')
  const tick = countTo(200)
  const patches: Patch[] = []
  let bytesASecond = 0
  let sound = 0
  for (let at = 12; at + 8 <= file.size; ) {
    tick()
    const head = await viewAt(file, at, 8)
    const name = asciiAt(head, 0, 4)
    const length = head.getUint32(4, true)
    if (at + 8 + length > file.size) throw new Error('a part is cut off')
    if (name === 'fmt ') {
      const format = await viewAt(file, at + 8, 16)
      if (format.getUint16(0, true) !== PCM) throw new WillNotPlay()
      bytesASecond = format.getUint32(8, true)
    }
    if (name === 'data') sound += length
    if (!needed.has(name))
      patches.push({ at, bytes: ascii('JUNK') }, { at: at + 8, bytes: new Uint8Array(length) })
    at += 8 + length + (length % 2)
  }
  if (bytesASecond === 0) throw new Error('no format')
  return { type: 'audio/wav', lengthMs: (sound / bytesASecond) * 1000, patches }
}
