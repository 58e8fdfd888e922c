import { wordlist } from '@scure/bip39/wordlists/english'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'

/** A receipt as they were made before there was a list chosen for children. */
export function formerReceipt(keyring: Keyring, responseId: string): string {
  const bytes = keyring.macBytes('receipt', 'words', responseId)
  return [0, 1, 2, 3, 4].map((at) => wordlist[bytes.readUInt16BE(at * 2) % wordlist.length]).join(' ')
}
