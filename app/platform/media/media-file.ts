/**
 * What a file that somebody gave really is: known by its bytes, never by its name. A container is walked from its
 * first byte to its last, so that a truncated file, or one with something else hung on to it, is refused. Only what
 * every browser plays is taken. Where it was made (places, names, devices) is painted over.
 */
import { type Bytes, type MediaFile, type MediaProblem, WillNotPlay } from './media-types.ts'
import { readMp3 } from './mp3.ts'
import { readMp4 } from './mp4.ts'
import { readWave } from './wave-file.ts'
import { readWebm } from './webm.ts'

const SOUND_MINUTES_MAX = 3
const VIDEO_MINUTES_MAX = 10
const MS_MIN = 300

export async function readMedia(
  file: Bytes,
  wanted: 'sound' | 'video',
): Promise<{ ok: true; media: MediaFile } | { ok: false; problem: MediaProblem }> {
  const read = await readerOf(file, wanted)
  if (!read) return { ok: false, problem: { code: 'media.unknown' } }
  let media: MediaFile
  try {
    media = await read(file)
  } catch (error) {
    const code = error instanceof WillNotPlay ? 'media.will-not-play' : 'media.broken'
    return { ok: false, problem: { code } }
  }
  if (!media.type.startsWith(wanted === 'sound' ? 'audio/' : 'video/'))
    return { ok: false, problem: { code: 'media.unknown' } }
  const minutes = wanted === 'sound' ? SOUND_MINUTES_MAX : VIDEO_MINUTES_MAX
  if (media.lengthMs > minutes * 60_000) return { ok: false, problem: { code: 'media.too-long', minutes } }
  if (!(media.lengthMs >= MS_MIN)) return { ok: false, problem: { code: 'media.too-short' } }
  return { ok: true, media: { ...media, lengthMs: Math.round(media.lengthMs) } }
}

async function readerOf(file: Bytes, wanted: 'sound' | 'video') {
  const head = await file.read(0, 12)
  const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to))
  if (text(4, 8) === 'ftyp') return readMp4
  if (wanted === 'video') return text(0, 4) === '\x1a\x45\xdf\xa3' ? readWebm : undefined
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return readWave
  if (text(0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0)) return readMp3
  return undefined
}
