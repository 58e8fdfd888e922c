import type { PersonalDetail } from './detail.ts'
import { otherScriptNames } from './words/names.ts'
import { scripts } from './words/other-scripts.ts'

const word = /[\p{L}\p{M}\u200c\u200d]+/gu
type Token = { raw: string; start: number; end: number; near: boolean }

/**
 * Names in scripts without capital letters, by the words that lead to one: a title ("Miss …"), a relation ("my
 * daughter …"), "name is …". What commonly follows such a word and is no name is left alone.
 */
export function findOtherScriptNames(text: string): PersonalDetail[] {
  if (!/[\u0400-\u04ff\u0600-\u06ff\u0980-\u09ff\u0a00-\u0aff]/u.test(text)) return []
  const found: PersonalDetail[] = []
  const tokens: Token[] = []
  let last = 0
  for (const match of text.matchAll(word)) {
    const near = /^[ :\u00a0]{1,2}$/u.test(text.slice(last, match.index))
    last = match.index + match[0].length
    tokens.push({ raw: match[0], start: match.index, end: last, near })
  }
  for (const [at, token] of tokens.entries())
    for (const { letters, titles, relations, named, titleBehind, plain, notFirst, capital } of scripts) {
      if (!letters.test(token.raw)) continue
      const next = tokens[at + 1]
      const isName = (candidate: Token | undefined): candidate is Token =>
        candidate?.near === true &&
        letters.test(candidate.raw) &&
        candidate.raw.length > 1 &&
        (otherScriptNames.has(candidate.raw) ||
          (!plain.has(candidate.raw) &&
            !titles.has(candidate.raw) &&
            !relations.has(candidate.raw) &&
            !named.has(candidate.raw) &&
            !notFirst.test(candidate.raw) &&
            (!capital || /^\p{Lu}/u.test(candidate.raw))))
      if (titles.has(token.raw.toLowerCase()) && isName(next))
        found.push({ start: token.start, end: next.end, type: 'person' })
      else if ((relations.has(token.raw.toLowerCase()) || named.has(token.raw.toLowerCase())) && isName(next))
        found.push({ start: next.start, end: next.end, type: 'person' })
      else if (titleBehind.has(token.raw) && token.near) {
        const previous = tokens[at - 1]
        if (
          previous &&
          letters.test(previous.raw) &&
          !plain.has(previous.raw) &&
          !relations.has(previous.raw)
        )
          found.push({ start: previous.start, end: token.end, type: 'person' })
      }
    }
  return found
}
