import { codeWords, placeOf } from './code-words.ts'

/** Five words of 11 bits each: 55 bits. */
export const codeLength = 5
/** Room for five long words, twenty digits and whatever somebody types between them. */
export const CODE_CHARACTERS_MAX = 200

/**
 * The same code in two writings: words, and for whom English words are hard, a number of four digits for each.
 * A number is the word's place after 1000, so that none begins with a nought.
 */
export type ReturnCode = { readonly words: string; readonly digits: string }
const firstNumber = 1000

export function codeOf(places: readonly number[]): ReturnCode {
  return {
    words: places.map((place) => codeWords[place]).join(' '),
    digits: places.map((place) => place + firstNumber).join(' '),
  }
}

/**
 * What was typed, as the words it stands for; undefined where it cannot be a code at all. Case, hyphens, blanks and
 * line ends are forgiven, digits may be of any script here, a word may have one slip. The order counts.
 */
export function readCode(typed: string): string | undefined {
  const plain = westernDigits(typed.normalize('NFKC').toLowerCase())
  const places = /\d/.test(plain) ? placesOfDigits(plain) : placesOfWords(plain)
  return places && codeOf(places).words
}

function placesOfDigits(plain: string): number[] | undefined {
  const digits = plain.replace(/\D/g, '')
  if (digits.length !== codeLength * 4) return undefined
  const places = (digits.match(/\d{4}/g) ?? []).map((group) => Number(group) - firstNumber)
  return places.every((place) => place >= 0 && place < codeWords.length) ? places : undefined
}

function placesOfWords(plain: string): number[] | undefined {
  const written = plain.split(/[^a-z]+/).filter(Boolean)
  if (written.length !== codeLength) return undefined
  const places = written.map(placeOf)
  return places.every((place) => place !== undefined) ? places : undefined
}

/** The noughts of scripts that people here write numbers in. */
const noughts = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6]

export function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const at = digit.codePointAt(0) ?? 0
    const nought = noughts.find((first) => at >= first && at < first + 10)
    return nought === undefined ? digit : String(at - nought)
  })
}
