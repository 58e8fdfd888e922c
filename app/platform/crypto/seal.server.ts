/**
 * Sealing: AES-256-GCM with a random 96-bit nonce and associated data that names the row and field.
 * Layout: 1 byte format, 12 bytes nonce, ciphertext, 16 bytes tag.
 * Guarantees: bytes moved to another row, field, response or inspection do not open; a changed bit does not open.
 * Keys seal far fewer than 2^32 messages each (a response's key a few hundred), so random nonces do not meet.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

export type Key = Buffer & { readonly __key: true }
/** Where sealed bytes live: inspection, table, record, field. Bound into the seal. */
export type Place = { inspection: string; table: string; record: string; field: string }

const FORMAT = 1
/** How much longer sealed bytes are than what is in them: format, nonce, tag. */
export const sealedExtra = 1 + 12 + 16

export function newKey(): Key {
  return randomBytes(32) as Key
}

export function asKey(bytes: Uint8Array): Key {
  if (bytes.length !== 32) throw new Error('a key has 32 bytes')
  return Buffer.from(bytes) as Key
}

export function seal(key: Key, words: string | Uint8Array, place: Place): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(binding(place))
  const plain = typeof words === 'string' ? Buffer.from(words, 'utf8') : words
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.from([FORMAT]), nonce, body, cipher.getAuthTag()])
}

/** Throws `SealBroken` when the bytes were changed, moved, or sealed with another key. */
export function unsealBytes(key: Key, sealed: Uint8Array, place: Place): Buffer {
  const bytes = Buffer.from(sealed)
  if (bytes.length < 29 || bytes[0] !== FORMAT) throw new SealBroken(place)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 13)).setAAD(binding(place))
  decipher.setAuthTag(bytes.subarray(bytes.length - 16))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(13, bytes.length - 16)), decipher.final()])
  } catch (cause) {
    throw new SealBroken(place, { cause })
  }
}

export function unseal(key: Key, sealed: Uint8Array, place: Place): string {
  return unsealBytes(key, sealed, place).toString('utf8')
}

export class SealBroken extends Error {
  override name = 'SealBroken'
  constructor(place: Place, options?: ErrorOptions) {
    super(`sealed bytes do not open at ${place.table}.${place.field} of ${place.record}`, options)
  }
}

// Lengths stand before the parts, so that no two places give the same bytes.
function binding(place: Place): Buffer {
  const parts = ['earshot/v1', place.inspection, place.table, place.record, place.field]
  return Buffer.from(parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join('|'))
}
