import { isCommonWord } from '../learning/word-meanings.ts'
import type { PersonalDetail } from './detail.ts'
import { fold, tokensOf } from './name-words.ts'
import type { Token } from './same-name.ts'
import { relations, storyNames, titles } from './words/around-names.ts'
import { notNames } from './words/known.ts'
import { familyNames, givenNames } from './words/names.ts'
import { publicEnds, publicNames } from './words/public-names.ts'

const linking = /^(?: |-| of | of the | the | and the | on | upon | & |-on-|-upon-|-in-|-le-|-by-)$/u
const ownLead = /^(?:at|from|near|outside|opposite|behind|beyond|via|around)$/u
const toward =
  /^(?:in|to|on|with|by|for|called|named|like|told|asked|and|or|is|was|are|were|saw|see|meet|met|love|of)$/u

/**
 * The last resort: a word with a capital inside a sentence that is neither an everyday word nor a name which everybody
 * shares is taken for someone's. A word that hides too much can be shown again; one that was shown cannot be unseen.
 */
export function findCapitals(
  text: string,
  isTaken: (start: number, end: number) => boolean,
): PersonalDetail[] {
  const tokens = tokensOf(text)
  const inner = tokens.filter((token) => !token.first)
  const capitals = inner.filter((token) => token.capital).length
  // Who writes Every Word With A Capital tells us nothing by one.
  const loud = inner.length > 3 && capitals > inner.length * 0.6
  const found: PersonalDetail[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if (!isNaming(token) || isTaken(token.start, token.end)) continue
    let last = at
    for (let next = tokens[last + 1]; next; next = tokens[last + 1]) {
      const gap = text.slice(tokens[last]?.end, next.start).replace(/^['’]s(?= )/u, '')
      const over = tokens[last + 2]
      const isLinked =
        /^(?:of|the|on|upon|and|in|le|by)$/u.test(next.word) &&
        over !== undefined &&
        isNaming(over) &&
        linking.test(text.slice(tokens[last]?.end, over.start))
      if (linking.test(gap) && isNaming(next) && !isTaken(next.start, next.end)) last += 1
      else if (isLinked && over && !isTaken(over.start, over.end)) last += 2
      else break
    }
    const run = tokens.slice(at, last + 1)
    const kept = ownName(run, tokens, at, loud)
    if (kept) found.push(kept)
    at = last
  }
  return found
}

const isNaming = (token: Token): boolean =>
  token.capital &&
  token.raw.length > 1 &&
  !/['’](?:d|ll|ve|re|m|t)$/u.test(token.raw) &&
  !(token.raw === token.raw.toUpperCase() && token.raw.length < 8) &&
  !titles.has(token.word) &&
  !publicNames.has(plainWord(token)) &&
  !publicNames.has(token.raw.toLowerCase()) &&
  !(notNames.has(token.word) && !givenNames.has(token.word))

const plainWord = (token: Token): string => token.word.replace(/['’]s$/u, '')
const isCommon = (token: Token): boolean => {
  const word = plainWord(token)
  if (familyNames.has(word)) return false
  return (
    isCommonWord(word) ||
    isCommonWord(word.replace(/e?s$/u, '')) ||
    isCommonWord(word.replace(/(?:ing|ed|er|ly)$/u, ''))
  )
}

function ownName(
  run: readonly Token[],
  tokens: readonly Token[],
  at: number,
  loud: boolean,
): PersonalDetail | undefined {
  const first = run[0]
  const end = run.at(-1)
  if (!first || !end) return undefined
  if (storyNames.has(run.map((token) => token.word).join(' '))) return undefined
  const previous = tokens[at - 1]
  const next = tokens[at + run.length]
  const before = previous && /^ $/u.test(first.gap) ? previous.word : ''
  const unknown = run.filter((token) => !isCommon(token) && !/^\p{Ll}/u.test(token.raw))
  // A brand or a public body goes before: "Google Maps", "Equality Act".
  if (previous?.capital && publicNames.has(plainWord(previous)) && first.gap === ' ') return undefined
  if (publicEnds.test(end.word) && unknown.length === 0) return undefined
  const span = (from: Token, type: PersonalDetail['type']): PersonalDetail => ({
    start: from.start,
    end: end.end,
    type,
  })
  if (first.first) {
    if (run.length > 1) {
      // "Rainbow Riders is her favourite".
      if (unknown.length === 0)
        return !loud &&
          next?.gap === ' ' &&
          /^(?:is|was|has|said|say|says|took|helps|helped|told)$/u.test(next.word)
          ? span(first, 'organisation')
          : undefined
      const from = isCommon(first) ? (run.slice(1).find((token) => token.capital) ?? first) : first
      return span(from, 'person')
    }
    const verb = next && next.gap === ' ' ? next.word : ''
    const isPerson =
      !isCommon(first) &&
      first.raw.length > 2 &&
      (/^(?:said|says|told|helps|helped|rang|left|loves|likes|came|comes|thinks|wants|hates|has|had|goes|went|is|was|knows|gets|got|cries|cried|will|needs|who|took|gave|sent|kept|let|lost|closed|refused|offered|never|always|also|did|does|can|cant|can't|could|couldn't|didn't|doesn't|won't|would|wouldn't|and|made|makes|moved|started|attends|lives|sits|sat|hit|hits|plays|played|sees|saw|met|spoke|talks|talked|worked|works|listens|listened|understands|found|drives|drove|brings|brought|picks|picked|shouts|shouted|bullies|threw|throws|visited|visits|explained|asked|phoned|called|calls|emailed|wrote|writes|reads|stayed|stays|turned|ran|runs|gives|taught|teaches|knew|thought|felt|feels|struggles|struggled|enjoys|enjoyed)$/u.test(
        verb,
      ) ||
        /^(?:say|won|signed|run)$|^\p{Ll}{2,}(?:ed|[^s'’]s)$/u.test(verb) ||
        first.possessive)
    return isPerson && !looksMisspelt(first.word) ? span(first, 'person') : undefined
  }
  const type = typeOf(before, run)
  if (unknown.length > 0) return span(first, type)
  if (loud) return undefined
  // Everyday words: only where the sentence leads to a name.
  if (run.length > 1 && (ownLead.test(before) || toward.test(before) || before === 'the'))
    return span(first, type)
  if (ownLead.test(before) || relations.has(before)) return span(first, type)
  return undefined
}

function typeOf(before: string, run: readonly Token[]): PersonalDetail['type'] {
  if (/^(?:at|from|the|to|joined|attends|left)$/u.test(before)) return 'organisation'
  if (/^(?:in|near|outside|around|on|opposite|behind|via|beyond)$/u.test(before)) return 'place'
  if (run.length > 2) return 'organisation'
  return 'person'
}

/** Small children's spellings begin sentences too. */
const looksMisspelt = (word: string): boolean =>
  /^(?:sk|tho|bec|wen|wensd|teech|frend|pepul|evry|somt|skool|maths|shcool|scool|ther|thay|wot|wat|bcos|coz|cuz|cos|tecah|teahcer)/u.test(
    fold(word),
  ) ||
  /(?:day|days|ing|ed|ly|tion|sion|ness|ful|ment|ist|ists|sis|tis|ology|ism|ance|ence|scale|ship|ine|xia|tia|ity|ies|less|able|ible|ive|ous|ors|ers|work|time)$/u.test(
    word,
  )
