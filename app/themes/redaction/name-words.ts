import { isCommonWord } from '../learning/word-meanings.ts'
import type { Token } from './same-name.ts'
import { notNames } from './words/known.ts'
import { givenNames, wordNames } from './words/names.ts'

/* The words of a text as names are looked for in them. */

const wordPattern = /[\p{L}\p{M}](?:[\p{L}\p{M}]|['’-](?=[\p{L}]))*/gu

export function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ı', 'i')
    .replaceAll('’', "'")
    .toLowerCase()
}

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const match of text.matchAll(wordPattern)) {
    const possessive = /['’]s$/iu.test(match[0])
    const raw = possessive ? match[0].slice(0, -2) : match[0]
    const gap = text.slice(last, match.index)
    tokens.push({
      raw,
      word: fold(raw),
      start: match.index,
      end: match.index + raw.length,
      capital: /^\p{Lu}/u.test(raw),
      possessive,
      gap,
      first: tokens.length === 0 || /[.!?\n:;•"“]/u.test(gap),
    })
    last = match.index + match[0].length
  }
  return tokens
}

/** Somebody is called so, word or no word. */
export const isGiven = (word: string): boolean =>
  givenNames.has(word) || wordNames.has(word) || givenNames.has(word.split('-')[0] ?? '')
/** Isla-Rae, Ellie-Mae. */
const isDouble = (word: string): boolean => {
  const [first = '', second, third] = word.split('-')
  return (
    third === undefined &&
    second !== undefined &&
    givenNames.has(first) &&
    second.length > 1 &&
    !(wordNames.has(first) && isCommonWord(second))
  )
}
/** A given name that is no everyday word. */
export const isSureGiven = (word: string): boolean =>
  !wordNames.has(word) && !notNames.has(word) && (givenNames.has(word) || isDouble(word))
/** Said together with the word before. */
export const isJoined = (token: Token | undefined): token is Token =>
  token !== undefined && /^[ \u00a0]$|^\. ?$/u.test(token.gap)
