/** Real sounds and videos, made by the programs that make them elsewhere; and the same ones broken. */
import { execFileSync } from 'node:child_process'
import { readMedia } from '#app/platform/media/media-file.ts'

/** Half a second of silence at 8 kHz, and a name in it that nobody should learn. */
export function aWave({ seconds = 0.5, note = '' }: { seconds?: number; note?: string } = {}): Buffer {
  const sound = Buffer.alloc(Math.round(seconds * 8000) * 2)
  const list = note
    ? Buffer.concat([Buffer.from('LIST'), u32(note.length), Buffer.from(note)])
    : Buffer.alloc(0)
  const format = Buffer.alloc(16)
  format.writeUInt16LE(1, 0)
  format.writeUInt16LE(1, 2)
  format.writeUInt32LE(8000, 4)
  format.writeUInt32LE(16_000, 8)
  format.writeUInt16LE(2, 12)
  format.writeUInt16LE(16, 14)
  const body = Buffer.concat([
    Buffer.from('WAVEfmt '),
    u32(16),
    format,
    list,
    Buffer.from('data'),
    u32(sound.length),
    sound,
  ])
  return Buffer.concat([Buffer.from('RIFF'), u32(body.length), body])
}

/** In the voice that reads aloud, made small as the product makes it. */
export function anMp3(): Buffer {
  const spoken = execFileSync('espeak-ng', ['-v', 'en-gb', '--stdout', 'Hello there'])
  return execFileSync('lame', ['--quiet', '-m', 'm', '-b', '24', '--tt', 'Secret name', '-', '-'], {
    input: spoken,
  })
}

function u32(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}

/** An mp4 of one H.264 or other track: boxes as phones write them, the film itself left out. */
export function anMp4({ codecs = ['avc1'], seconds = 2, place = '' } = {}): Buffer {
  const mvhd = Buffer.alloc(100)
  mvhd.writeUInt32BE(1000, 12)
  mvhd.writeUInt32BE(seconds * 1000, 16)
  const tracks = codecs.map((codec) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(1, 4)
    const stsd = box('stsd', Buffer.concat([head, box(codec, Buffer.alloc(78))]))
    return box('trak', box('mdia', box('minf', box('stbl', stsd))))
  })
  const about = place ? [box('udta', box('©xyz', Buffer.from(place)))] : []
  return Buffer.concat([
    box('ftyp', Buffer.from('isom____isomavc1')),
    box('moov', Buffer.concat([box('mvhd', mvhd), ...tracks, ...about])),
    box('mdat', Buffer.alloc(64)),
  ])
}

function box(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, body])
}

/** A webm of one VP8 track with tags. */
export function aWebm({ codec = 'V_VP8', duration = 2000, tag = '' } = {}): Buffer {
  const length = Buffer.alloc(8)
  length.writeDoubleBE(duration)
  const info = element(
    '1549a966',
    Buffer.concat([element('2ad7b1', Buffer.from('0f4240', 'hex')), element('4489', length)]),
  )
  const tracks = element('1654ae6b', element('ae', element('86', Buffer.from(codec))))
  const tags = tag ? [element('1254c367', Buffer.from(tag))] : []
  return Buffer.concat([
    element('1a45dfa3', element('4282', Buffer.from('webm'))),
    element('18538067', Buffer.concat([info, tracks, ...tags, element('1f43b675', Buffer.alloc(32))])),
  ])
}

function element(id: string, body: Buffer): Buffer {
  const size = Buffer.alloc(8)
  size.writeUInt32BE(body.length, 4)
  size[0] = 0x01
  return Buffer.concat([Buffer.from(id, 'hex'), size, body])
}

export function read(bytes: Buffer, wanted: 'sound' | 'video') {
  return readMedia(
    { size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) },
    wanted,
  )
}
