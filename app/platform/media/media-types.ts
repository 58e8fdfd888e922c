export type Bytes = {
  readonly size: number
  /** Fewer than asked for only at the end. */
  read(at: number, length: number): Promise<Uint8Array>
}
/** Bytes to write over the file's own. */
export type Patch = { at: number; bytes: Uint8Array }
export type MediaFile = {
  type: 'audio/wav' | 'audio/mpeg' | 'audio/mp4' | 'video/mp4' | 'video/webm'
  lengthMs: number
  patches: Patch[]
  /** The part worth keeping, when it is not all of it. */
  between?: { start: number; end: number }
}
export type MediaProblem =
  | { code: 'media.unknown' }
  | { code: 'media.broken' }
  | { code: 'media.will-not-play' }
  | { code: 'media.too-long'; minutes: number }
  | { code: 'media.too-short' }

/** Thrown by the readers of containers; everything else that goes wrong in them is a broken file too. */
export class WillNotPlay extends Error {}
