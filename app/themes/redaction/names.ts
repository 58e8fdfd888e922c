import { isCommonWord } from '../learning/word-meanings.ts'
import type { PersonalDetail } from './detail.ts'
import { spread, type Token } from './same-name.ts'
import {
  arabicAmbiguous,
  arabicIntroductions,
  arabicPlain,
  arabicTitles,
  beforePerson,
  introductions,
  kinship,
  monthBefore,
  outside,
  personVerbs,
  relations,
  storyNames,
  strongBefore,
  sureTitles,
  surnameStops,
  titles,
} from './words/around-names.ts'
import { notAfterCalled, notNames, places } from './words/known.ts'
import { givenNames, otherScriptNames, smallNames, wordNames } from './words/names.ts'

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

const isGiven = (word: string): boolean =>
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
/** Names that, written small, are everyday words of other languages that are answered in. */
const plainElsewhere = new Set(
  'esta ayaan beth cael junho julho luna deja cere mari manda torri bola irma sabah adam sana due maria marea mare sara para ella este dana dane cara mina mana nina pana pani dora sora tara vara zora zona lara hala mama tata amin aman salam gyda bydd nawr mari beti codi'.split(
    ' ',
  ),
)
/** School and home as small children spell them. */
const misspelt = /^(?:sk|sch|shc|scool|hom|frend|fren|teech|mum|dad|maths|lunsh|lunc|brake|brek)/u

/** A name in small letters that is a word too, where the sentence has to do with a person. */
function isSmallPerson(tokens: readonly Token[], at: number, used: Uint8Array): boolean {
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
const neverName = /^(?:\p{L}+['’](?:d|ll|ve|re|m|t)|março|mărțișor|non-\p{L}+|long-\p{L}+)$/iu
const neverAfterMiss =
  /^(?:school|mum|mummy|dad|daddy|nan|college|nursery|home|out|lessons?|class|maths|monday|tuesday|wednesday|thursday|friday|everyone|everybody|my|the|you|him|her|and|when|is|who|whoever|playing|going|friends)/u

/** "me and josh", "josh and me", "with priya and leo", "im lily". */
function isJoinedBySense(
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
const isSureGiven = (word: string): boolean =>
  !wordNames.has(word) && !notNames.has(word) && (givenNames.has(word) || isDouble(word))
/** Somali "to me", Turkish "to hope", which look like names. */
const notBoth = new Set([
  'iga soo',
  'iga caawi',
  'iga ma',
  'umut etmekten',
  'umut ediyoruz',
  'umut ediyorum',
  'umut var',
])
const isJoined = (token: Token | undefined): token is Token =>
  token !== undefined && /^[ \u00a0]$|^\. ?$/u.test(token.gap)

/** Stretches that name a person. `isTaken` tells what surer finders already hold. */
export function findNames(text: string, isTaken: (start: number, end: number) => boolean): PersonalDetail[] {
  const tokens = tokensOf(text)
  const shouting =
    tokens.length > 3 &&
    tokens.filter((token) => token.capital && token.raw.length > 1 && token.raw === token.raw.toUpperCase())
      .length >
      tokens.length * 0.7
  const taken = tokens.map((token) => isTaken(token.start, token.end))
  const found: PersonalDetail[] = []
  const parts = new Set<string>()
  const used = new Uint8Array(tokens.length)

  /** Takes tokens `from` to `to` (both in) and the surname that follows. */
  const take = (from: number, to: number, surnames = 2): void => {
    let last = to
    for (let count = 0; count < surnames; count += 1) {
      const next = tokens[last + 1]
      const here = tokens[last]
      if (
        !isJoined(next) ||
        (next.gap.includes('.') && (here?.raw.length ?? 9) > 1) ||
        here?.possessive ||
        !next.capital ||
        shouting
      )
        break
      if (
        taken[last + 1] ||
        titles.has(next.word) ||
        surnameStops.test(next.word) ||
        (notNames.has(next.word) && !isGiven(next.word))
      )
        break
      last += 1
    }
    const first = tokens[from]
    const end = tokens[last]
    if (!first || !end) return
    found.push({ start: first.start, end: end.end, type: 'person' })
    for (let at = from; at <= last; at += 1) {
      used[at] = 1
      const word = tokens[at]?.word ?? ''
      if (word.length > 2 && !titles.has(word) && !notNames.has(word)) parts.add(word)
    }
  }

  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token || used[at] || taken[at] || neverName.test(token.raw)) continue
    const next = tokens[at + 1]
    if (next && (storyNames.has(`${token.word} ${next.word}`) || notBoth.has(`${token.word} ${next.word}`))) {
      at += 1
      continue
    }
    const previous = tokens[at - 1]
    const nearBefore = previous && /^[ ,\u00a0]{1,2}$|^: $/u.test(token.gap) ? previous.word : ''
    const capital = token.capital && !shouting

    if (
      titles.has(token.word) &&
      isJoined(next) &&
      /^(?:Ó|O|Ní|Mac|Mc|de|De|van|Van|von|bin|bint|al|Al|el|El|St)$/u.test(next.raw) &&
      tokens[at + 2]?.capital
    ) {
      take(at, at + 2)
      continue
    }
    if (titles.has(token.word) && isJoined(next) && !taken[at + 1] && !token.possessive) {
      const isName =
        (next.capital &&
          !shouting &&
          (!notNames.has(next.word) ||
            isGiven(next.word) ||
            (sureTitles.has(token.word) && next.gap === ' ')) &&
          !/^(?:and|or|men|bean|beast|tumble|who|seuss)$/u.test(next.word) &&
          next.raw !== 'I' &&
          !surnameStops.test(next.word)) ||
        (sureTitles.has(token.word) && !notNames.has(next.word) && next.raw.length > 1) ||
        (isSureGiven(next.word) && next.word.length > 3) ||
        (token.word === 'miss' && givenNames.has(next.word) && !notNames.has(next.word)) ||
        (token.raw === 'Miss' &&
          !shouting &&
          /^\p{Lu}\p{Ll}{2,}/u.test(next.raw) &&
          !neverAfterMiss.test(next.word))
      if (
        isName &&
        (token.capital ||
          token.word !== 'miss' ||
          !/^(?:i|we|you|they|he|she|to|will|really|would|not|also|dont|ll)$/u.test(previous?.word ?? ''))
      ) {
        if (outside.has(token.word)) take(at + 1, at + 1, 1)
        else take(at, at + 1)
        continue
      }
    }
    if (arabicTitles.has(token.raw) && next && !taken[at + 1] && token.raw !== 'مس') {
      if (
        otherScriptNames.has(next.raw) ||
        (!arabicPlain.has(next.raw) && /^ميس|^[أا]ستاذ|^الدكتور|^دكتور|^السيد/u.test(token.raw))
      ) {
        take(at, at + 1, 0)
        continue
      }
    }
    if (otherScriptNames.has(token.raw) && !arabicAmbiguous.has(token.raw)) {
      take(at, at, 0)
      continue
    }
    if (
      arabicAmbiguous.has(token.raw) &&
      /^(?:اسمه|اسمها|اسمي|ابني|ابنتي|صديقي|صديقتي|أخي|أختي|اخي|اختي)$/u.test(nearBefore)
    ) {
      take(at, at, 0)
      continue
    }
    if (
      arabicIntroductions.has(token.raw) &&
      next &&
      !arabicPlain.has(next.raw) &&
      /^[ :]{1,3}$/u.test(next.gap)
    ) {
      take(at + 1, at + 1, 0)
      continue
    }
    const startsName =
      token.raw.length === 1 &&
      token.capital &&
      next?.gap.startsWith('.') === true &&
      isJoined(next) &&
      next.capital &&
      next.raw.length > 3 &&
      !notNames.has(next.word) &&
      !isCommonWord(next.word) &&
      !/^(?:section|plan|part|vitamin|hepatitis|group|class|year|band|set|form|option|building|wing)$/u.test(
        nearBefore,
      )
    if (startsName && (previous === undefined || token.gap !== ' ' || !/^[A-Z]$/u.test(previous.raw))) {
      take(at, at + 1)
      continue
    }
    if (token.word.length < 2 && !(capital && introductions.has(nearBefore))) continue

    const secondBefore = tokens[at - 2]?.word ?? ''
    const introduced =
      introductions.has(nearBefore) ||
      ((nearBefore === 'is' || nearBefore === 'was' || nearBefore === 's') &&
        /^(?:name|names|numele|enw)$/u.test(secondBefore)) ||
      (tokens[at - 1]?.possessive === true && introductions.has(nearBefore))
    const calledMe =
      (/^(?:me|him|her|them|us)$/u.test(nearBefore) &&
        /^(?:call|calls|called|calling|name|named)$/u.test(secondBefore) &&
        (capital || (!isCommonWord(token.word) && !/(?:ing|ed|ly|ful)$/u.test(token.word)))) ||
      (nearBefore === 'as' && /^(?:known|nicknamed)$/u.test(secondBefore) && capital)
    const calledFine =
      nearBefore !== 'name' || /^(?:her|his|my|their|s|first|child|whose|daughter|son)$/u.test(secondBefore)
    if ((introduced || calledMe) && calledFine && !notAfterCalled.has(token.word)) {
      if (
        capital
          ? !notNames.has(token.word) || isGiven(token.word)
          : isGiven(token.word) ||
            (!notNames.has(token.word) &&
              nearBefore !== 'name' &&
              nearBefore !== 'names' &&
              !/(?:ing|ed|ly|ful)$/u.test(token.word))
      ) {
        take(at, at)
        continue
      }
    }
    // Romanian, Polish and Portuguese put "my" behind: "fiul meu Matei".
    if (
      capital &&
      /^(?:meu|mea|moj|moja|minha|nostru|noastra)$/u.test(nearBefore) &&
      relations.has(secondBefore) &&
      !notNames.has(token.word)
    ) {
      take(at, at)
      continue
    }
    const related = relations.has(nearBefore) && !(previous?.capital && !previous.first)
    if (
      related &&
      !notNames.has(token.word) &&
      (capital ||
        isSureGiven(token.word) ||
        (wordNames.has(token.word) &&
          !/^(?:will|may|has|can|is|mark|skip|chase|ray|art|hope|carry|don|man|long)$/u.test(token.word) &&
          /^(?:my|our|his|her|friend|called)$/u.test(secondBefore)) ||
        (/^(?:will|mark|art|hope|may)$/u.test(token.word) && /^[a-z]{3,}s$/u.test(next?.word ?? ''))) &&
      !previous?.possessive
    ) {
      take(at, at)
      continue
    }
    if (
      /^(?:is|was|are|were|s)$/u.test(nearBefore) &&
      relations.has(secondBefore) &&
      capital &&
      !notNames.has(token.word) &&
      !places.has(token.word)
    ) {
      take(at, at)
      continue
    }
    if (!capital && !shouting && isSmallPerson(tokens, at, used)) {
      take(at, at, 0)
      continue
    }
    if (
      /^(?:miss|auntie|aunty|aunt|uncle|nanny|grandma|grandad)$/u.test(token.word) &&
      isJoined(next) &&
      !next.capital &&
      !taken[at + 1] &&
      next.raw.length > 2 &&
      !notNames.has(next.word) &&
      !plainElsewhere.has(next.word) &&
      !/(?:ing|ed|ly|s)$/u.test(next.word) &&
      (isGiven(next.word) ? next.word.length > 2 && !isCommonWord(next.word) : !isCommonWord(next.word)) &&
      !/^(?:i|we|you|they|he|she|to|ll|really|would|not|dont|don't|will|and)$/u.test(previous?.word ?? '') &&
      !misspelt.test(next.word)
    ) {
      take(at, at + 1, 0)
      continue
    }
    if (
      !capital &&
      smallNames.has(token.word) &&
      isJoinedBySense(nearBefore, secondBefore, next, used[at - 2] === 1)
    ) {
      take(at, at)
      continue
    }
    if (
      capital &&
      wordNames.has(token.word) &&
      !token.first &&
      (next?.gap === ', ' ? /^(?:who|whose|my|our|his|her)$/u.test(next.word) : false) &&
      /^(?:by|with|called|is|was|to|ask|asked|told|from|and)$/u.test(nearBefore)
    ) {
      take(at, at)
      continue
    }
    if (
      token.first &&
      capital &&
      next?.capital &&
      isJoined(next) &&
      wordNames.has(token.word) &&
      isGiven(next.word) &&
      !/^(?:will|may|can|mark|no|so|as|an|art|dear)$/u.test(token.word)
    ) {
      take(at, at + 1)
      continue
    }
    if (!capital && !shouting && plainElsewhere.has(token.word)) continue
    if (
      isSureGiven(token.word) &&
      (capital ||
        token.word.length >= 4 ||
        related ||
        /^(?:and|im|i'm|iam)$/u.test(nearBefore) ||
        shouting) &&
      !(places.has(token.word) && /^(?:in|from|to|near|at)$/u.test(nearBefore))
    ) {
      take(at, at)
      continue
    }
    if (
      wordNames.has(token.word) &&
      /^(?:to|with|and)$/u.test(nearBefore) &&
      /^(?:next|sit|sits|sat|play|plays|played|friends|mates|best)$/u.test(secondBefore) &&
      next &&
      /^(?:he|she|who|hes|shes|because|cos|bcos|and)$/u.test(next.word)
    ) {
      take(at, at)
      continue
    }
    if (
      wordNames.has(token.word) &&
      capital &&
      (isMeant(token, next, nearBefore, tokens[at + 2]?.word ?? '') || isSetApart(tokens, at))
    ) {
      take(at, at)
      continue
    }
    if (
      !capital ||
      wordNames.has(token.word) ||
      notNames.has(token.word) ||
      places.has(token.word) ||
      token.raw.length < 3 ||
      (token.raw === token.raw.toUpperCase() && token.raw.length < 7)
    )
      continue
    if (token.possessive && next && kinship.has(next.word) && !/^(?:friday|today)$/u.test(token.word)) {
      take(at, at)
      continue
    }
    if (
      !token.first &&
      (strongBefore.has(nearBefore) ||
        (nearBefore === 'to' &&
          /^(?:spoke|thanks|speak|talk|talked|spoken|emailed|wrote)$/u.test(secondBefore)) ||
        (nearBefore === 'for' && secondBefore === 'ask'))
    ) {
      take(at, at)
      continue
    }
    if (
      !token.first &&
      beforePerson.has(nearBefore) &&
      /^(?:and|with|by|love|miss|like|when|because|that|so|if|poor|little|our|my|but)$/u.test(nearBefore) &&
      next &&
      personVerbs.has(next.word) &&
      isJoined(next) &&
      !/^(?:in)$/u.test(next.word)
    )
      take(at, at)
  }
  spread(tokens, parts, used, taken, found)
  return found
}

/** "Angel is no angel": the word again in small letters says that the capital was a name's. */
function isSetApart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  const next = tokens[at + 1]
  return (
    !/^(?:will|may|can|mark|so|no|as|an|in|on|mum|dad|nan|nana|long|man|art|christian)$/u.test(token.word) &&
    /^(?:is|was|has|had|did|never|always)$/u.test(next?.word ?? '') &&
    tokens.slice(at + 2, at + 9).some((other) => !other.capital && other.word === token.word)
  )
}

/** A name that is also a word counts only where the sentence needs a person. */
function isMeant(token: Token, next: Token | undefined, before: string, afterNext: string): boolean {
  if (token.raw.length > 1 && token.raw === token.raw.toUpperCase()) return false
  const after = next && /^ $/u.test(next.gap) ? next.word : ''
  // Turkish "umut etmek": to hope.
  if (token.word === 'umut' && /^et|^ed|^var|^yok/u.test(after)) return false
  const isFlower =
    !/^(?:will|hope|grace|may|mark|joy|faith|summer|autumn|bill|dawn|april|june|august|art|drew|chase|sue|pat|rich|skip|star|sky|carry|chance|long|can|man|don|so|an|no|winter|victoria|georgia|florence|paris|jordan|india|israel|chelsea|london|king|queen|page|patience|charity|trinity|eden|christian|angel|carol|bay|ash|bear|blue|happy|max|major|mercy|melody|precious|prince|frank|miles|guy|rose|dale|glen|hazel|mum|dad|nana|nan|art|rain|river|story|reading|ocean|holly|pearl|jade|cliff|dean|robin|ginger|honey|mini|noel|sunny|stormy|happy|rocky|rusty|sandy|sage|jewel|crystal|candy|yu|xin|as|in|on|ho|he|kit|kai|ming|lei|hei)$/u.test(
      token.word,
    )
  if (
    /^(?:april|june|may|august|summer|autumn|winter)$/u.test(token.word) &&
    (monthBefore.has(before) ||
      /^(?:st|nd|rd|th|of)$/u.test(before) ||
      /\d\s*$/u.test(token.gap) ||
      /^(?:half|term|holidays?|exams?)$/u.test(after) ||
      /^ ?\d/u.test(''))
  )
    return false
  if (token.possessive && next && kinship.has(next.word)) return true
  if (after !== '' && next?.capital && !notNames.has(after) && !surnameStops.test(after) && !token.first)
    return true
  if (before === 'say' || before === 'saying') return false
  if (token.first) {
    // "Rose rose to it", "Will never gets picked".
    if (after === token.word && next && !next.capital) return true
    if (after === 'in' && /^(?:my|our|his|her)$/u.test(afterNext)) return true
    if (
      /^(?:never|always|often|sometimes|usually|just|still|also)$/u.test(after) &&
      /^\p{L}{2,}[^s]s$/u.test(afterNext) &&
      !/^(?:is|was|has|this|less)$/u.test(afterNext)
    )
      return true
    if (
      /^(?:took|made|rang|found|kept|let|put|sat|ran|wrote|spoke|knows|knew|met|taught|brought|sees|saw|shouted|cried|asked|picked|held|walked|drove|drives|sits|stays|stayed)$/u.test(
        after,
      ) &&
      !/^(?:an|no|so|as|on|art|long|man|can|story|page|reading|winter|christian|english|dad|mum|nan|nana)$/u.test(
        token.word,
      )
    )
      return true
    if (
      /^(?:will|may|can|mark|sue|bill|art|so|man|don|an|no|long|chase|skip|drew|guy|dad|mum|nan|nana|as)$/u.test(
        token.word,
      )
    )
      return (
        /^(?:is|was|has|helps|said|says|loves|likes|wants|needs|and)$/u.test(after) &&
        !/^(?:not|there|this|it|that)$/u.test(afterNext) &&
        !(
          token.word === 'art' ||
          token.word === 'mum' ||
          token.word === 'dad' ||
          token.word === 'nan' ||
          token.word === 'nana'
        )
      )
    if (/^(?:is|was)$/u.test(after))
      return (
        isFlower ||
        /^(?:my|our|his|her|a|an|in|at|\d+|very|so|autistic|non|struggling|happy)$/u.test(afterNext)
      )
    return (
      isFlower ||
      /^(?:has|said|says|helps|helped|loves|likes|wants|needs|goes|told|gets|struggles|who|comes|came|does|gave|gives|works|worked|visits|visited|rang|left|moved|plays|reads|thinks|feels|hates|enjoys|cannot|always|never|had|also)$/u.test(
        after,
      )
    )
  }
  if (
    /^(?:mum|dad|nan|nana|art|india|israel|london|paris|jordan|king|queen|page|english|reading|christian|patience|charity|winter|story|an|no|so|as|on|man)$/u.test(
      token.word,
    )
  )
    return false
  if (after === 'is' && afterNext === 'what') return false
  if (
    /^(?:in|at|of|from|near)$/u.test(before) &&
    /^(?:victoria|georgia|florence|chelsea|london|preston|lincoln|chester|eden|bath)$/u.test(token.word)
  )
    return false
  if (before === '' && !next) return isFlower
  return true
}
