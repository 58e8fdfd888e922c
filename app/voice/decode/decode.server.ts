/**
 * A recording's bytes to samples. The bytes are a stranger's: they are read on a thread that has a limit of time, of
 * memory and of sound, and whatever they do, a value comes back. AAC and MP3 are taken out of their container there and
 * given to ffmpeg, a program of its own, where it is installed; nothing is ever written to disk.
 */

import { Buffer } from 'node:buffer'
import { programAt } from '#app/platform/programs.server.ts'
import { openThread, type Thread, ThreadEnded } from '../own-thread.server.ts'
import { joined } from '../sound/resample.ts'
import type { AskDecoder, DecoderTells } from './decode.worker.server.ts'
import { containerOf, type DecodeProblem, type Decoding, SAMPLE_RATE } from './decoding.ts'
import { decodeForeign } from './ffmpeg.server.ts'
import type { Ended } from './read-packets.server.ts'

export type DecodeLimits = { bytesMax: number; lengthMsMax: number; timeMsMax: number }
export type Decode = (
  input: Uint8Array | AsyncIterable<Uint8Array>,
  options?: {
    limits?: Partial<DecodeLimits>
    /** Called with each piece as it comes, about a second long. */
    onPiece?: (samples: Float32Array) => void
  },
) => Promise<Decoding>

export type Decoder = { decode: Decode; close(): Promise<void> }

const usual: DecodeLimits = {
  bytesMax: 100 * 1024 * 1024,
  lengthMsMax: 30 * 60_000,
  timeMsMax: 120_000,
}

/** `ffmpeg`: the program for AAC and MP3, null where there is none. */
export function openDecoder({
  ffmpeg,
  memoryMb = 256,
}: {
  ffmpeg: string | null
  memoryMb?: number
}): Decoder {
  const program = programAt('./decode.worker.server.ts', import.meta.url)
  const thread = openThread<AskDecoder, DecoderTells>(program, { memoryMb })
  const decode: Decode = async (input, { limits: given, onPiece } = {}) => {
    const limits = { ...usual, ...given }
    const bytes = await gather(input, limits.bytesMax)
    if (!bytes) return problem('sound.too-large')
    if (!containerOf(bytes)) return problem('sound.unknown')
    const read = await readOnThread(thread, bytes, limits, onPiece)
    if ('problem' in read) return { ok: false, problem: read.problem }
    if (!read.foreign) return finish(read.pieces, read)
    if (!ffmpeg) return { ok: false, problem: { code: 'sound.needs-program', codec: read.foreign } }
    const samples = await decodeForeign(ffmpeg, read.foreign, read.bytes, limits)
    if ('problem' in samples) return { ok: false, problem: samples.problem }
    onPiece?.(samples.samples)
    return finish([samples.samples], read)
  }
  return { decode, close: () => thread.close() }
}

type Read = Ended & { pieces: Float32Array[]; foreign: 'aac' | 'mp3' | null; bytes: Uint8Array[] }

async function readOnThread(
  thread: Thread<AskDecoder, DecoderTells>,
  bytes: Uint8Array,
  limits: DecodeLimits,
  onPiece?: (samples: Float32Array) => void,
): Promise<Read | { problem: DecodeProblem }> {
  const read: Read = { pieces: [], foreign: null, bytes: [], codec: null, cutShort: false }
  const { lengthMsMax, timeMsMax } = limits
  try {
    const end = await thread.ask(
      { bytes, lengthMsMax },
      {
        timeMsMax,
        onTell(tell) {
          if (tell.kind === 'foreign') {
            read.foreign = tell.codec
            read.bytes.push(tell.bytes)
          } else if (tell.kind === 'sound') {
            read.pieces.push(tell.samples)
            onPiece?.(tell.samples)
          }
        },
      },
    )
    if (end.kind === 'too-long') return { problem: { code: 'sound.too-long' } }
    if (end.kind === 'end') return { ...read, codec: end.codec, cutShort: end.cutShort }
    const something = read.pieces.length > 0 || read.bytes.length > 0
    return something ? { ...read, cutShort: true } : { problem: { code: 'sound.unknown' } }
  } catch (error) {
    if (error instanceof ThreadEnded && error.why !== 'fault')
      return { problem: { code: 'sound.too-costly' } }
    throw error
  }
}

function finish(pieces: readonly Float32Array[], { codec, cutShort }: Ended): Decoding {
  const samples = joined(pieces)
  if (samples.length === 0) return problem('sound.no-sound')
  const lengthMs = Math.round((samples.length / SAMPLE_RATE) * 1000)
  return { ok: true, samples, lengthMs, codec: codec ?? 'unknown', cutShort }
}

const problem = (code: Exclude<DecodeProblem['code'], 'sound.needs-program'>): Decoding => ({
  ok: false,
  problem: { code },
})

async function gather(
  input: Uint8Array | AsyncIterable<Uint8Array>,
  bytesMax: number,
): Promise<Uint8Array | undefined> {
  if (input instanceof Uint8Array) return input.length <= bytesMax ? input : undefined
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of input) {
    bytes += piece.length
    if (bytes > bytesMax) return undefined
    pieces.push(piece)
  }
  return new Uint8Array(Buffer.concat(pieces))
}
