import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { v7 } from 'uuid'

/** 256 random bits, safe in a URL and a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** An id that grows with time, so that rows stand in the order they came. */
export const newId = (): string => v7()

/** A short link token: 96 bits, without characters that look alike when read from paper. */
export function newLinkToken(): string {
  const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
  return Array.from(randomBytes(20), (byte) => alphabet[byte % alphabet.length]).join('')
}

/** A code for typing from a poster: 38 bits, no characters that look alike, no vowels, so that it spells no word. */
export function newShortCode(): string {
  const alphabet = '23456789bcdfghjkmnpqrstvwxyz'
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')
}

export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
