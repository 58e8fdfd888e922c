import { isCommonWord } from '../learning/word-meanings.ts'
import type { PersonalDetail } from './detail.ts'
import { givenNames, wordNames } from './words/names.ts'

/** A word as names are looked for. */
export type Token = {
  raw: string
  /** Lower case, without accents, without a possessive ending. */
  word: string
  start: number
  end: number
  capital: boolean
  possessive: boolean
  /** What stands between this word and the one before. */
  gap: string
  first: boolean
}

/** Once someone is named, the same name elsewhere is theirs too. */
export function spread(
  tokens: Token[],
  parts: ReadonlySet<string>,
  used: Uint8Array,
  taken: boolean[],
  found: PersonalDetail[],
): void {
  for (const [at, token] of tokens.entries())
    if (
      !used[at] &&
      !taken[at] &&
      parts.has(token.word) &&
      (token.capital ||
        (!wordNames.has(token.word) && (givenNames.has(token.word) || !isCommonWord(token.word)))) &&
      !(token.first && /^(?:will|may|hope|mark)$/u.test(token.word))
    )
      found.push({ start: token.start, end: token.end, type: 'person' })
}
