/**
 * Envelopes: what somebody said, sealed on their own device to an inspection's public key, so that the device itself
 * cannot open it again. Both sides build on this page; it holds no cryptography, only where the bytes stand.
 *
 * Bytes: 1 format · 16 id · 65 ephemeral public key (P-256, uncompressed) · 12 nonce · ciphertext · 16 tag.
 * Key: ECDH of the ephemeral and the inspection's key → HKDF-SHA-256 (salt: both public keys) → AES-256-GCM.
 * Associated data: format, inspection, id. An envelope moved to another inspection or id, or changed, does not open.
 */

export const ENVELOPE_FORMAT = 1
export const ID_BYTES = 16
export const PUBLIC_KEY_BYTES = 65
export const NONCE_BYTES = 12
const TAG_BYTES = 16
export const HEAD_BYTES = 1 + ID_BYTES + PUBLIC_KEY_BYTES + NONCE_BYTES
/** The answers of the longest questionnaire in the widest script fit three times over. */
export const ENVELOPE_BYTES_MAX = 1_000_000
export const KEY_INFO = 'earshot/envelope/1'
/** What is sealed is filled up to whole blocks, so that its length says little of what was written. */
const BLOCK_BYTES = 2048

const utf8 = new TextEncoder()

export type EnvelopeParts = {
  readonly id: Uint8Array
  readonly ephemeral: Uint8Array
  readonly nonce: Uint8Array
  /** Ciphertext with its tag. */
  readonly body: Uint8Array
}

/** Undefined when these bytes are no envelope of a format that we know. */
export function envelopeParts(bytes: Uint8Array): EnvelopeParts | undefined {
  if (bytes.length < HEAD_BYTES + TAG_BYTES || bytes.length > ENVELOPE_BYTES_MAX) return undefined
  if (bytes[0] !== ENVELOPE_FORMAT) return undefined
  const ephemeralAt = 1 + ID_BYTES
  const nonceAt = ephemeralAt + PUBLIC_KEY_BYTES
  return {
    id: bytes.slice(1, ephemeralAt),
    ephemeral: bytes.slice(ephemeralAt, nonceAt),
    nonce: bytes.slice(nonceAt, HEAD_BYTES),
    body: bytes.slice(HEAD_BYTES),
  }
}

export function envelopeBytes({ id, ephemeral, nonce, body }: EnvelopeParts): Uint8Array<ArrayBuffer> {
  return joined(Uint8Array.of(ENVELOPE_FORMAT), id, ephemeral, nonce, body)
}

/** Lengths stand before the parts, so that no two envelopes have the same. */
export function envelopeBinding(inspection: string, id: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = [KEY_INFO, String(ENVELOPE_FORMAT), inspection, hex(id)]
  return utf8.encode(parts.map((part) => `${utf8.encode(part).length}:${part}`).join('|'))
}

export function keySalt(ephemeral: Uint8Array, inspectionKey: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined(ephemeral, inspectionKey)
}

/** JSON with blanks at its end, which JSON ignores. */
export function padded(message: unknown): Uint8Array<ArrayBuffer> {
  const words = utf8.encode(JSON.stringify(message))
  const filled = new Uint8Array(Math.ceil((words.length + 1) / BLOCK_BYTES) * BLOCK_BYTES).fill(0x20)
  filled.set(words)
  return filled
}

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
