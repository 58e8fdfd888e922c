import { isCommonWord } from '../learning/word-meanings.ts'
import type { Token } from './same-name.ts'
import { relations } from './words/around-names.ts'
import { notNames } from './words/known.ts'
import { wordNames } from './words/names.ts'

/* Names in small letters, and words that only look like a name. */

export const plainElsewhere = new Set(
  'esta ayaan beth cael junho julho luna deja cere mari manda torri bola irma sabah adam sana due maria marea mare sara para ella este dana dane cara mina mana nina pana pani dora sora tara vara zora zona lara hala mama tata amin aman salam gyda bydd nawr mari beti codi'.split(
    ' ',
  ),
)
/** School and home as small children spell them. */
export const misspelt = /^(?:sk|sch|shc|scool|hom|frend|fren|teech|mum|dad|maths|lunsh|lunc|brake|brek)/u

/** A name in small letters that is a word too, where the sentence has to do with a person. */
export function isSmallPerson(tokens: readonly Token[], at: number, used: Uint8Array): boolean {
  const token = tokens[at] as Token
  const { word } = token
  const next = tokens[at + 1]
  const over = tokens[at + 2]
  const previous = tokens[at - 1]
  const near = previous && /^[ ,]{1,2}$/u.test(token.gap) ? previous.word : ''
  const after = next && next.gap === ' ' ? next.word : ''
  const afterThat = over && over.gap === ' ' ? over.word : ''
  // "noah, freya and ibby"
  if (
    near === 'and' &&
    used[at - 2] === 1 &&
    word.length > 2 &&
    !notNames.has(word) &&
    !isCommonWord(word) &&
    !/(?:ing|ed|ly|s)$/u.test(word)
  )
    return true
  if (!wordNames.has(word) || noPerson.has(word) || (notNames.has(word) === false && word.length < 3))
    return false
  const relation = (candidate: string): boolean =>
    relations.has(candidate) || /^(?:best|friend|sister|brother|cousin|teacher)$/u.test(candidate)
  if (
    /^(?:my|our|his|her)$/u.test(after) &&
    relation(afterThat) &&
    !/^(?:will|may|can|mark|hope)$/u.test(word)
  )
    return true
  if (
    word === 'mark' &&
    after === 'my' &&
    /^(?:brother|sister|son|friend|cousin|dad|uncle|teacher)$/u.test(afterThat)
  )
    return true
  if (/^(?:is|was)$/u.test(after) && /^(?:my|our|his|her)$/u.test(afterThat)) {
    const then = tokens[at + 3]?.word ?? ''
    return relation(then)
  }
  if (
    /^(?:said|says|shouted|hits|laughed|cried|teaches)$/u.test(after) &&
    !/^(?:the|a|my|your|this)$/u.test(near)
  )
    return true
  if (
    after === 'and' &&
    /^(?:me|i)$/u.test(afterThat) &&
    !/^(?:the|a|my|of|no|some|with no|any)$/u.test(near)
  )
    return true
  return /^(?:like|love|hate|miss|with)$/u.test(near) && /^(?:she|he|shes|hes|she's|he's)$/u.test(after)
}
const noPerson = new Set(
  'mum dad nan nana man king queen page art story no so as an on in long can dear major honey winter reading english christian no love'.split(
    ' ',
  ),
)

/** Contractions, and words of other languages that fold to a name. */
export const neverName = /^(?:\p{L}+['’](?:d|ll|ve|re|m|t)|março|mărțișor|non-\p{L}+|long-\p{L}+)$/iu
export const neverAfterMiss =
  /^(?:school|mum|mummy|dad|daddy|nan|college|nursery|home|out|lessons?|class|maths|monday|tuesday|wednesday|thursday|friday|everyone|everybody|my|the|you|him|her|and|when|is|who|whoever|playing|going|friends)/u

/** "me and josh", "josh and me", "with priya and leo", "im lily". */
export function isJoinedBySense(
  before: string,
  secondBefore: string,
  next: Token | undefined,
  afterPerson: boolean,
): boolean {
  if (/^(?:and|n|or)$/u.test(before)) return afterPerson || /^(?:me|i|him|her)$/u.test(secondBefore)
  if (/^(?:im|i'm|iam|its|hi|hello|dear|love|from|hey)$/u.test(before)) return true
  if (/^(?:am|is)$/u.test(before) && /^(?:i|name|names)$/u.test(secondBefore)) return true
  if (
    /^(?:bro|sis|mate|friend|cousin|brother|sister|son|daughter|with|to|by|like|likes|told|called|named)$/u.test(
      before,
    )
  )
    return true
  return (
    next !== undefined &&
    /^(?:says|said|hits|is|was|helps|has|plays|likes|never|always|hit|told|and|came|goes)$/u.test(next.word)
  )
}
/** Somali "to me", Turkish "to hope", which look like names. */
export const notBoth = new Set([
  'iga soo',
  'iga caawi',
  'iga ma',
  'umut etmekten',
  'umut ediyoruz',
  'umut ediyorum',
  'umut var',
])
