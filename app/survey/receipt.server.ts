import { wordlist } from '@scure/bip39/wordlists/english'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'

const WORDS = 5

/**
 * The receipt of a response: five words (55 bits) of a keyed MAC of its id, always the same ones. Whoever holds
 * them can ask for deletion; they never show an answer.
 */
export function receiptOf(keyring: Keyring, responseId: string): string {
  const bytes = keyring.macBytes('receipt', 'words', responseId)
  return Array.from({ length: WORDS }, (_, i) => wordlist[bytes.readUInt16BE(i * 2) % wordlist.length]).join(
    ' ',
  )
}

/** What is stored, and looked for, in place of the words. Spelling is forgiven: case, hyphens, blanks. */
export function receiptHash(keyring: Keyring, words: string): string {
  const plain = words
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
    .join(' ')
  return keyring.mac('receipt', 'hash', plain)
}
