import {
  BufferSource,
  EncodedPacketSink,
  FLAC,
  Input,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  WAVE,
  WEBM,
} from 'mediabunny'
import { OpusDecoder } from 'opus-decoder'
import { resampler } from '../sound/resample.ts'
import { adtsFrame } from './adts.ts'
import { SAMPLE_RATE } from './decoding.ts'
import { decodeFlacFrame } from './flac-frame.ts'
import { pcmReader } from './pcm.ts'

/** What is in the file, in order. Ends early where the file does: `cutShort` in what it returns. */
export type Found =
  | { kind: 'sound'; samples: Float32Array }
  /** A codec for a program of its own: bytes as that program takes them. */
  | { kind: 'foreign'; codec: 'aac' | 'mp3'; bytes: Uint8Array }
export type Ended = { codec: string | null; cutShort: boolean }

type Codec = { read(packet: Uint8Array): Found[]; end?(): Found[] }
type Track = { codec: string; channels: number; rate: number; description: Uint8Array }

export async function* readPackets(bytes: Uint8Array): AsyncGenerator<Found, Ended> {
  // Named one by one: a playlist format would go and fetch what a stranger's file names.
  const input = new Input({
    source: new BufferSource(bytes),
    formats: [WEBM, MATROSKA, MP4, QTFF, OGG, WAVE, FLAC, MP3],
  })
  const track = await input.getPrimaryAudioTrack()
  const codecName = track ? await track.getCodec() : null
  if (!track || !codecName) return { codec: null, cutShort: false }
  const config = await track.getDecoderConfig()
  const codec = await openCodec({
    codec: codecName,
    channels: config?.numberOfChannels ?? 1,
    rate: config?.sampleRate ?? 0,
    description: bytesOf(config?.description),
  })
  if (!codec) return { codec: codecName, cutShort: false }
  let cutShort = false
  let read = 0
  try {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      yield* codec.read(packet.data)
      read++
    }
  } catch (error) {
    if (read === 0) throw error
    cutShort = true
  }
  yield* codec.end?.() ?? []
  return { codec: codecName, cutShort }
}

async function openCodec(track: Track): Promise<Codec | undefined> {
  if (track.codec === 'opus') return opus(track)
  if (track.codec === 'flac') return flac(track)
  if (track.codec === 'aac')
    return { read: (packet) => [foreign('aac', adtsFrame(packet, track.description))] }
  if (track.codec === 'mp3') return { read: (packet) => [foreign('mp3', packet)] }
  const pcm = pcmReader(track.codec)
  return pcm && mixed(track.rate, (packet) => pcm(packet, track.channels))
}

async function opus({ description, channels }: Track): Promise<Codec> {
  const isHead = String.fromCharCode(...description.subarray(0, 8)) === 'OpusHead'
  // Told at 48,000 samples a second, whatever rate is asked for.
  const told = isHead ? (description[10] ?? 0) | ((description[11] ?? 0) << 8) : 312
  const preSkip = Math.round((told * SAMPLE_RATE) / 48_000)
  if (channels > 2) throw new Error('a voice in more than two channels')
  const decoder = new OpusDecoder({ sampleRate: SAMPLE_RATE, channels, preSkip, forceStereo: false })
  await decoder.ready
  return {
    // A packet that was damaged on its way is left out; the ones behind it are heard.
    read: (packet) => [{ kind: 'sound', samples: mix(decoder.decodeFrame(packet).channelData) }],
    end() {
      decoder.free()
      return []
    },
  }
}

function flac({ rate, description }: Track): Codec {
  // STREAMINFO follows the mark and a header of four bytes: the depth lies across two of its bytes.
  const info = description.subarray(8)
  const depth = ((((info[12] ?? 0) & 1) << 4) | ((info[13] ?? 0) >> 4)) + 1
  return mixed(rate, (packet) => decodeFlacFrame(packet, { rate, depth }).channels)
}

function mixed(rate: number, channelsOf: (packet: Uint8Array) => Float32Array[]): Codec {
  if (!(rate >= 1000 && rate <= 384_000)) throw new Error('a rate that no recorder has')
  const rates = resampler(rate, SAMPLE_RATE)
  return {
    read: (packet) => [{ kind: 'sound', samples: rates.push(mix(channelsOf(packet))) }],
    end: () => [{ kind: 'sound', samples: rates.end() }],
  }
}

function mix(channels: readonly Float32Array[]): Float32Array {
  const [first, ...others] = channels
  if (!first || others.length === 0) return first ?? new Float32Array()
  return first.map(
    (value, at) => others.reduce((sum, other) => sum + (other[at] ?? 0), value) / channels.length,
  )
}

const foreign = (codec: 'aac' | 'mp3', bytes: Uint8Array): Found => ({ kind: 'foreign', codec, bytes })

function bytesOf(given: AllowSharedBufferSource | undefined): Uint8Array {
  if (!given) return new Uint8Array()
  if (ArrayBuffer.isView(given)) return new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
  return new Uint8Array(given)
}
