import { CustomSource, Input, MP3, MP4, OGG, QTFF, WAVE, WEBM } from 'mediabunny'
import { recordingMsMin, recordingMsSlack } from './limits.ts'
import type { Sound } from './pieces.server.ts'

export type SoundProblem =
  | { code: 'recording.not-sound' }
  | { code: 'recording.too-short' }
  | { code: 'recording.too-long'; minutes: number }

export type Measured = { ok: true; type: string; lengthMs: number } | { ok: false; problem: SoundProblem }

/** Container → the type it is served as, and what may be in it. */
const taken: readonly { name: string; type: string; codecs: RegExp }[] = [
  { name: 'WebM', type: 'audio/webm', codecs: /^(opus|vorbis|pcm-.*)$/ },
  { name: 'Matroska', type: 'audio/webm', codecs: /^(opus|vorbis|pcm-.*)$/ },
  { name: 'Ogg', type: 'audio/ogg', codecs: /^(opus|vorbis)$/ },
  { name: 'MP4', type: 'audio/mp4', codecs: /^(aac|opus)$/ },
  { name: 'QuickTime File Format', type: 'audio/mp4', codecs: /^(aac|opus)$/ },
  { name: 'WAVE', type: 'audio/wav', codecs: /^pcm-|^ulaw$|^alaw$/ },
  { name: 'MP3', type: 'audio/mpeg', codecs: /^mp3$/ },
]

const CACHE_BYTES_MAX = 1024 * 1024

/**
 * What somebody recorded really is: known by its bytes, exactly one track of sound and nothing else, its length counted
 * packet by packet, since live recordings have none in their head.
 */
export async function measureSound(sound: Sound, minutesMax: number): Promise<Measured> {
  const input = new Input({
    formats: [WEBM, OGG, MP4, QTFF, WAVE, MP3],
    source: new CustomSource({
      getSize: () => sound.bytes,
      read: async (start, end) => {
        const pieces: Buffer[] = []
        for await (const piece of sound.read({ start, end: end - 1 })) pieces.push(piece)
        return Buffer.concat(pieces)
      },
      maxCacheSize: CACHE_BYTES_MAX,
    }),
  })
  const refused = (problem: SoundProblem): Measured => ({ ok: false, problem })
  try {
    const found = await look(input)
    if (!found) return refused({ code: 'recording.not-sound' })
    if (!(found.lengthMs > recordingMsMin)) return refused({ code: 'recording.too-short' })
    if (found.lengthMs > minutesMax * 60_000 + recordingMsSlack)
      return refused({ code: 'recording.too-long', minutes: minutesMax })
    return { ok: true, ...found }
  } catch {
    return refused({ code: 'recording.not-sound' })
  } finally {
    input.dispose()
  }
}

async function look(input: Input): Promise<{ type: string; lengthMs: number } | undefined> {
  const format = await input.getFormat()
  const tracks = await input.getTracks()
  const [track] = tracks
  const kind = taken.find(({ name }) => name === format.name)
  if (!kind || !track || tracks.length !== 1 || !track.isAudioTrack()) return undefined
  const codec = await track.getCodec()
  if (!codec || !kind.codecs.test(codec)) return undefined
  const lengthMs = Math.round((await track.computeDuration()) * 1000)
  return { type: kind.type, lengthMs }
}
