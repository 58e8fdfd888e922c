/**
 * What an answer's words have in common with others' words, without the words: a MinHash over runs of three folded
 * words, each slot kept as a keyed hash. Whoever has the database and not the inspection's key learns nothing from it.
 */
import { createCipheriv, createHmac } from 'node:crypto'
import type { Key } from '#app/platform/crypto/seal.server.ts'
import { wordsOf } from '../learning/words.ts'

export type Signature = { words: number; slots: string }

export const slotCount = 30
/** Characters of a slot: 48 bits, so that two different ones are hardly ever the same. */
export const slotLength = 8
/** Below this a text is a common phrase ("the bus is always late in the morning"), and no sign of copying. */
export const wordsMin = 10
const run = 3

/** Null where there are too few words to say. */
export function signatureOf(text: string, inspectionKey: Key): Signature | null {
  const words = wordsOf(text).map((word) => word.folded)
  if (words.length < wordsMin) return null
  const least = new Uint32Array(slotCount).fill(0xffffffff)
  for (let at = 0; at + run <= words.length; at++) {
    const hash = hashOf(words.slice(at, at + run).join(' '))
    for (let slot = 0; slot < slotCount; slot++) {
      const value = mix(hash ^ (seeds[slot] as number))
      if (value < (least[slot] as number)) least[slot] = value
    }
  }
  return { words: words.length, slots: keyed(least, inspectionKey) }
}

// One block of AES a slot, under a key that HMAC makes of the inspection's: a keyed hash of so short an input, and thirty
// of them cost what one HMAC does. Which slot it is stands in the block, so that equal values of two slots differ.
function keyed(least: Uint32Array, inspectionKey: Key): string {
  const blocks = Buffer.alloc(slotCount * blockBytes)
  least.forEach((value, slot) => {
    blocks.writeUInt32BE(slot, slot * blockBytes)
    blocks.writeUInt32BE(value, slot * blockBytes + 4)
  })
  const own = createHmac('sha256', inspectionKey).update('alike').digest()
  const hashed = createCipheriv('aes-256-ecb', own, null).setAutoPadding(false).update(blocks)
  let slots = ''
  for (let slot = 0; slot < slotCount; slot++)
    slots += hashed.toString('base64url', slot * blockBytes, slot * blockBytes + (slotLength * 3) / 4)
  return slots
}
const blockBytes = 16

// FNV-1a.
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

// The finish of MurmurHash3: each bit of the input moves every bit of the output.
function mix(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

const seeds = Uint32Array.from({ length: slotCount }, (_, slot) => mix(slot * 0x9e3779b9 + 1))
