/**
 * A recording is kept as pieces, each sealed with its response's key as it comes and bound to its recording, its number
 * and its first byte: a piece that was changed, moved or taken from elsewhere does not open. Closing seals a last record
 * that says how many there are, so that a missing one is noticed too. Read back, one piece at a time is open.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { readWhole, type Store } from '#app/platform/blobs/store.server.ts'
import { type Key, seal, sealedExtra, unseal, unsealBytes } from '#app/platform/crypto/seal.server.ts'

export type Recording = { id: string; responseId: string; inspectionId: string; key: Key }

export type Appended =
  | { outcome: 'kept' | 'same'; offset: number }
  /** Not where the recording ends: `offset` is. */
  | { outcome: 'elsewhere'; offset: number }
  | { outcome: 'too-much'; offset: number }
  | { outcome: 'closed'; offset: number }

type Piece = { key: string; number: number; start: number; length: number }
type Kept = { pieces: readonly Piece[]; bytes: number; closed: boolean }

const END = 'end'
const MASKED = '.masked'
const endSchema = z.object({ pieces: z.int().min(0), bytes: z.int().min(0) })

export const recordingsPrefix = 'recordings/'
export const responsePrefix = (of: { inspectionId: string; responseId: string }): string =>
  `${recordingsPrefix}${part(of.inspectionId)}/${part(of.responseId)}/`
export const recordingPrefix = (of: { inspectionId: string; responseId: string; id: string }): string =>
  `${responsePrefix(of)}${part(of.id)}/`
export const maskedPrefix = (of: { inspectionId: string; responseId: string; id: string }): string =>
  recordingPrefix({ ...of, id: `${of.id}${MASKED}` })
/** Which recording a key of the store belongs to. */
export const recordingOfKey = (key: string): string =>
  decodeURIComponent(key.split('/')[3] ?? '').replace(MASKED, '')

/** The masked copy of a recording is pieces beside it, under a name of its own. */
export const maskedCopyOf = (recording: Recording): Recording => ({
  ...recording,
  id: `${recording.id}${MASKED}`,
})

/** Sealed and on disk when this returns. A slice that was kept before is taken as kept when its bytes are the same. */
export function appendPiece(
  store: Store,
  recording: Recording,
  slice: { offset: number; bytes: Uint8Array },
  bytesMax: number,
): Promise<Appended> {
  return alone(recording.id, async () => {
    const kept = await keptPieces(store, recording)
    const { bytes: offset } = kept
    if (slice.offset < offset) {
      const end = slice.offset + slice.bytes.length
      const same = end <= offset && (await holds(store, recording, kept, slice))
      return { outcome: same ? 'same' : 'elsewhere', offset }
    }
    if (slice.offset > offset) return { outcome: 'elsewhere', offset }
    if (kept.closed) return { outcome: 'closed', offset }
    if (offset + slice.bytes.length > bytesMax) return { outcome: 'too-much', offset }
    if (slice.bytes.length === 0) return { outcome: 'same', offset }
    const number = kept.pieces.length
    const sealed = seal(recording.key, slice.bytes, place(recording, pieceField(number, offset)))
    const first = await store.put(pieceKey(recording, number, offset), sealed)
    // Another process was first: it may have brought the same slice, the next question to it tells.
    return first
      ? { outcome: 'kept', offset: offset + slice.bytes.length }
      : { outcome: 'elsewhere', offset: (await keptPieces(store, recording)).bytes }
  })
}

export async function bytesKept(store: Store, recording: Omit<Recording, 'key'>): Promise<number> {
  return (await keptPieces(store, recording)).bytes
}

/** Nothing can be added from now on. Gives how many bytes there are. Safe to repeat. */
export function closePieces(store: Store, recording: Recording): Promise<number> {
  return alone(recording.id, async () => {
    const { pieces, bytes, closed } = await keptPieces(store, recording)
    if (!closed)
      await store.put(
        `${recordingPrefix(recording)}${END}`,
        seal(recording.key, JSON.stringify({ pieces: pieces.length, bytes }), place(recording, END)),
      )
    return bytes
  })
}

export type Sound = {
  bytes: number
  /** `end` is the last byte. A few pieces' worth is in memory at a time, never the whole. Throws `PiecesBroken`. */
  read(between: { start: number; end: number }): AsyncGenerator<Buffer>
}

/** Throws `PiecesBroken` where pieces are missing or do not say what the last record says. */
export async function openPieces(
  store: Store,
  recording: Recording,
  { closed = true }: { closed?: boolean } = {},
): Promise<Sound> {
  const kept = await keptPieces(store, recording)
  if (closed) await verifyEnd(store, recording, kept)
  return { bytes: kept.bytes, read: (between) => readBetween(store, recording, kept.pieces, between) }
}

/** Opens every piece: what a check of the whole store calls. Throws `PiecesBroken`. */
export async function verifyPieces(store: Store, recording: Recording): Promise<number> {
  const { bytes, read } = await openPieces(store, recording)
  let seen = 0
  if (bytes > 0) for await (const piece of read({ start: 0, end: bytes - 1 })) seen += piece.length
  return seen
}

async function* readBetween(
  store: Store,
  recording: Recording,
  pieces: readonly Piece[],
  { start, end }: { start: number; end: number },
): AsyncGenerator<Buffer> {
  for (const piece of pieces) {
    if (piece.start + piece.length <= start) continue
    if (piece.start > end) return
    const plain = await openPiece(store, recording, piece)
    yield plain.subarray(Math.max(0, start - piece.start), Math.min(piece.length, end + 1 - piece.start))
  }
}

async function openPiece(store: Store, recording: Recording, piece: Piece): Promise<Buffer> {
  try {
    const sealed = await readWhole(store, piece.key)
    return unsealBytes(recording.key, sealed, place(recording, pieceField(piece.number, piece.start)))
  } catch (cause) {
    throw new PiecesBroken(recording.id, `piece ${piece.number} does not open`, { cause })
  }
}

async function holds(
  store: Store,
  recording: Recording,
  kept: Kept,
  slice: { offset: number; bytes: Uint8Array },
): Promise<boolean> {
  if (slice.bytes.length === 0) return true
  const there = createHash('sha256')
  const between = { start: slice.offset, end: slice.offset + slice.bytes.length - 1 }
  for await (const piece of readBetween(store, recording, kept.pieces, between)) there.update(piece)
  return there.digest().equals(createHash('sha256').update(slice.bytes).digest())
}

async function verifyEnd(store: Store, recording: Recording, kept: Kept): Promise<void> {
  if (!kept.closed) throw new PiecesBroken(recording.id, 'the last record is missing')
  let end: z.infer<typeof endSchema>
  try {
    const sealed = await readWhole(store, `${recordingPrefix(recording)}${END}`)
    end = endSchema.parse(JSON.parse(unseal(recording.key, sealed, place(recording, END))))
  } catch (cause) {
    throw new PiecesBroken(recording.id, 'the last record does not open', { cause })
  }
  if (end.pieces !== kept.pieces.length || end.bytes !== kept.bytes)
    throw new PiecesBroken(recording.id, `${kept.bytes} of ${end.bytes} bytes are there`)
}

/** As the names say: numbers without a gap, each piece where the one before ends. */
async function keptPieces(store: Store, recording: Omit<Recording, 'key'>): Promise<Kept> {
  const prefix = recordingPrefix(recording)
  const pieces: Piece[] = []
  let bytes = 0
  let closed = false
  for await (const { key, bytes: size } of store.list(prefix)) {
    const name = key.slice(prefix.length)
    if (name === END) {
      closed = true
      continue
    }
    const found = /^(\d{6})-(\d{9})$/.exec(name)
    const [number, start] = [Number(found?.[1] ?? -1), Number(found?.[2] ?? -1)]
    if (number !== pieces.length || start !== bytes)
      throw new PiecesBroken(recording.id, `piece ${pieces.length} is missing`)
    const length = size - sealedExtra
    pieces.push({ key, number, start, length })
    bytes += length
  }
  return { pieces, bytes, closed }
}

const part = (id: string) => encodeURIComponent(id)
const pieceName = (number: number, start: number) =>
  `${String(number).padStart(6, '0')}-${String(start).padStart(9, '0')}`
const pieceKey = (recording: Recording, number: number, start: number) =>
  recordingPrefix(recording) + pieceName(number, start)
const pieceField = (number: number, start: number) => `piece/${number}/${start}`
const place = (recording: Recording, field: string) => ({
  inspection: recording.inspectionId,
  table: 'recordings',
  record: recording.id,
  field,
})

/** One at a time for each recording: a slice that is sent twice at once is not written twice. */
const lines = new Map<string, Promise<unknown>>()
async function alone<T>(id: string, work: () => Promise<T>): Promise<T> {
  const before = lines.get(id) ?? Promise.resolve()
  const mine = before.catch(() => undefined).then(work)
  lines.set(id, mine)
  try {
    return await mine
  } finally {
    if (lines.get(id) === mine) lines.delete(id)
  }
}

export class PiecesBroken extends Error {
  override name = 'PiecesBroken'
  constructor(recording: string, why: string, options?: ErrorOptions) {
    super(`recording ${recording} can not be read: ${why}`, options)
  }
}
