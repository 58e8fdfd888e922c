import { randomInt } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import { codeWords } from './code-words.ts'
import { codeLength, codeOf, type ReturnCode } from './return-code.ts'

/**
 * Argon2id as OWASP asks it: 19 MiB, two passes, one lane; about 30 ms of one processor. The salt is the link's, so
 * that one computation finds a code among all of its link; the pepper comes from the key file, so that the database
 * alone gives nobody anything to try codes on.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 }

export async function hashCode(keyring: Keyring, link: string, words: string): Promise<string> {
  const salt = keyring.macBytes('return-code', 'salt', link).subarray(0, 16)
  const secret = keyring.macBytes('return-code', 'pepper')
  return (await hashRaw(words, { ...cost, salt, secret })).toString('base64url')
}

/** The token behind a QR picture has 256 random bits: a keyed hash is enough. */
export const hashToken = (keyring: Keyring, link: string, token: string): string =>
  keyring.mac('return-code', 'token', link, token)

export const newCode = (): ReturnCode =>
  codeOf(Array.from({ length: codeLength }, () => randomInt(codeWords.length)))
