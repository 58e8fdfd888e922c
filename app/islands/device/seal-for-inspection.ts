import {
  ENVELOPE_BYTES_MAX,
  envelopeBinding,
  envelopeBytes,
  ID_BYTES,
  KEY_INFO,
  keySalt,
  NONCE_BYTES,
  padded,
} from '#app/platform/crypto/envelope.ts'

export type SealKey = { readonly inspection: string; readonly publicKey: string }

export const newEnvelopeId = (): Uint8Array => crypto.getRandomValues(new Uint8Array(ID_BYTES))

/**
 * Seals a message to the inspection's public key. The other half of what it takes to open it exists only inside this
 * call: when it is over, neither this device nor whoever holds it next can read the message again.
 */
export async function sealForInspection(
  to: SealKey,
  id: Uint8Array,
  message: unknown,
): Promise<Uint8Array<ArrayBuffer>> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const inspectionKey = fromBase64Url(to.publicKey)
  const theirs = await crypto.subtle.importKey('raw', inspectionKey, curve, false, [])
  const ours = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', ours.publicKey))
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, ours.privateKey, 256)
  const key = await crypto.subtle.deriveKey(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: keySalt(ephemeral, inspectionKey),
      info: new TextEncoder().encode(KEY_INFO),
    },
    await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']),
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  )
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const additionalData = envelopeBinding(to.inspection, id)
  const body = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData }, key, padded(message)),
  )
  const bytes = envelopeBytes({ id, ephemeral, nonce, body })
  if (bytes.length > ENVELOPE_BYTES_MAX) throw new Error('too much for one envelope')
  return bytes
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
}
