/** 16,000 samples a second of one channel: what every recogniser of speech takes. */
export const SAMPLE_RATE = 16_000

export type DecodeProblem =
  /** Not a container that we know, or nothing of it could be read. */
  | { code: 'sound.unknown' }
  | { code: 'sound.no-sound' }
  | { code: 'sound.too-large' }
  | { code: 'sound.too-long' }
  /** The computer lacks the program that reads this kind (AAC, MP3). */
  | { code: 'sound.needs-program'; codec: string }
  /** The bytes cost more time or memory than any honest recording. */
  | { code: 'sound.too-costly' }

export type Decoded = {
  samples: Float32Array
  lengthMs: number
  codec: string
  /** The file broke off: what came before is here. */
  cutShort: boolean
}
export type Decoding = ({ ok: true } & Decoded) | { ok: false; problem: DecodeProblem }

/** Known by the first bytes alone: a name or a declared type is a stranger's word. */
export type Container = 'webm' | 'mp4' | 'ogg' | 'wav' | 'flac' | 'mp3'

export function containerOf(head: Uint8Array): Container | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to))
  if (text(0, 4) === '\x1a\x45\xdf\xa3') return 'webm'
  if (text(4, 8) === 'ftyp') return 'mp4'
  if (text(0, 4) === 'OggS') return 'ogg'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'wav'
  if (text(0, 4) === 'fLaC') return 'flac'
  if (text(0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2)) return 'mp3'
  return undefined
}
