/** Opens what devices sealed; see envelope.ts for the format. Only here is the private half of a pair ever used. */
import { createDecipheriv, createECDH, hkdfSync } from 'node:crypto'
import { envelopeBinding, envelopeParts, hex, KEY_INFO, keySalt } from './envelope.ts'

const CURVE = 'prime256v1'
const TAG_BYTES = 16

/** `publicKey` is for pages, as base64url; `privateKey` is stored sealed only. */
export type EnvelopePair = { publicKey: string; privateKey: Buffer }

export function newEnvelopePair(): EnvelopePair {
  const pair = createECDH(CURVE)
  const publicKey = pair.generateKeys().toString('base64url')
  return { publicKey, privateKey: pair.getPrivateKey() }
}

/** The envelope's id, which anyone may read; undefined when these bytes are no envelope. */
export function envelopeId(bytes: Uint8Array): string | undefined {
  const parts = envelopeParts(bytes)
  return parts && hex(parts.id)
}

/** The words inside; undefined when they were changed, moved, cut, or sealed to another key. */
export function openEnvelope(pair: EnvelopePair, inspection: string, bytes: Uint8Array): string | undefined {
  const parts = envelopeParts(bytes)
  if (!parts) return undefined
  try {
    const agreement = createECDH(CURVE)
    agreement.setPrivateKey(pair.privateKey)
    // Throws for a point that is not on the curve.
    const shared = agreement.computeSecret(parts.ephemeral)
    const salt = keySalt(parts.ephemeral, Buffer.from(pair.publicKey, 'base64url'))
    const key = Buffer.from(hkdfSync('sha256', shared, salt, KEY_INFO, 32))
    const body = Buffer.from(parts.body)
    const decipher = createDecipheriv('aes-256-gcm', key, parts.nonce)
      .setAAD(envelopeBinding(inspection, parts.id))
      .setAuthTag(body.subarray(body.length - TAG_BYTES))
    const plain = [decipher.update(body.subarray(0, body.length - TAG_BYTES)), decipher.final()]
    return Buffer.concat(plain).toString('utf8')
  } catch {
    return undefined
  }
}
