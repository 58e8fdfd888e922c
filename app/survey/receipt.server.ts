import { wordlist as formerWords } from '@scure/bip39/wordlists/english'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import { codeWords } from './code/code-words.ts'
import { readCode } from './code/return-code.ts'

const WORDS = 5

/**
 * The receipt of a response: five words (55 bits) of a keyed MAC of its id, always the same ones. Whoever holds
 * them can ask for deletion; they never show an answer.
 */
export const receiptOf = (keyring: Keyring, responseId: string): string =>
  wordsOf(keyring, responseId, codeWords)

/**
 * The receipt that was given out for a sent response: what is stored decides. Before there was a list chosen for
 * children, receipts were made of other words; those stay good for ever.
 */
export function receiptGiven(keyring: Keyring, response: { id: string; receiptHash: string | null }): string {
  const receipt = receiptOf(keyring, response.id)
  if (receiptHash(keyring, receipt) === response.receiptHash) return receipt
  const former = wordsOf(keyring, response.id, formerWords)
  return receiptHash(keyring, former) === response.receiptHash ? former : receipt
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

/** What these words may stand for, likeliest first: as they are written, then with a slip in a word mended. */
export function receiptHashes(keyring: Keyring, words: string): string[] {
  const mended = readCode(words)
  return [words, ...(mended ? [mended] : [])].map((one) => receiptHash(keyring, one))
}

function wordsOf(keyring: Keyring, responseId: string, list: readonly string[]): string {
  const bytes = keyring.macBytes('receipt', 'words', responseId)
  return Array.from({ length: WORDS }, (_, i) => list[bytes.readUInt16BE(i * 2) % list.length]).join(' ')
}
