import type { PersonalDetail } from './detail.ts'
import { notAfterCalled, notNames, places } from './words/known.ts'
import { givenNames, otherScriptNames, wordNames } from './words/names.ts'

type Token = {
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

const titles = new Set(
  'mr mrs ms miss mx dr doctor prof professor sir dame auntie aunty uncle aunt nurse sister father rev reverend imam coach lady lord pc sgt councillor cllr pani pan doamna domnul domnule dna dl senhor senhora dona sra abla abi hoca apa didi bhai chacha khala macalin macalinka'.split(
    ' ',
  ),
)
/** Any following word is a surname, even in small letters. */
const sureTitles = new Set('mr mrs ms mx dr'.split(' '))
const outside = new Set('pani pan doamna domnul domnule dna dl'.split(' '))
const relations = new Set(
  'son daughter child boy girl brother sister friend mate bestie cousin nephew niece grandson granddaughter twin twins baby teacher ta tutor worker keyworker carer nurse therapist psychologist senco sendco headteacher head caseworker mum dad mother father husband wife partner stepdad stepmum uncle aunt auntie aunty nan nana nanny grandad grandma granny gran lady man driver escort pa helper counsellor mentor coordinator manager officer doctor gp neighbour dog friends lad stepson stepdaughter foster ehcpco physio paediatrician social assistant chlopiec syn corka brat siostra fiul fiica fratele sora prietenul prietena'.split(
    ' ',
  ),
)
const introductions = new Set(
  'called named name names nickname nicknamed mam imie nazywa imi numele cheama fenw enw'.split(' '),
)
const beforePerson = new Set(
  'with and by from to for told tell asked ask saw see like love miss thank thanks contact met meet helped spoke speak phone ring call emailed email signed regards love than until because that when if so hope wish has had about since but or where while poor little dear hi hello hey our my'.split(
    ' ',
  ),
)
const strongBefore = new Set(
  'contact thank thanks spoke phone emailed dear hi hello signed regards met ask asked told tell'.split(' '),
)
const personVerbs = new Set(
  'is was has had does did said says helps helped told tells likes loves wants wanted needs needed goes went gets got struggles struggled feels felt can cant cannot will would could should left came comes started moved attends attended hates enjoys plays played thinks taught teaches cried cries works worked listens listened understands gave gives made makes loved liked knows never always still also who with and in'.split(
    ' ',
  ),
)
const monthBefore = new Set(
  'in to for on since last next this until till by from early late mid of during every each before after'.split(
    ' ',
  ),
)
const kinship = new Set(
  'mum dad mother father sister brother teacher friend school house class parents son daughter nan gran needs plan ehcp behaviour sake name birthday'.split(
    ' ',
  ),
)
const surnameStops =
  /^(?:primary|school|academy|college|hospital|surgery|nursery|centre|center|street|road|close|lane|avenue|drive|way|team|service|services|council|house|trust|syndrome|disease|day|park|hall|clinic|court|church)$/u

/** People of stories and stages: not anyone here. */
const storyNames = new Set([
  'harry potter',
  'taylor swift',
  'peppa pig',
  'thomas tank',
  'robin hood',
  'roald dahl',
  'david walliams',
  'jacqueline wilson',
  'bob builder',
  'fireman sam',
  'postman pat',
  'father christmas',
  'justin bieber',
  'harry styles',
  'mr bean',
  'mr beast',
  'mr tumble',
  'mr men',
  'mr men',
  'dr who',
  'doctor who',
  'dr seuss',
  'hey duggee',
  'horrid henry',
  'lewis hamilton',
  'marcus rashford',
  'bukayo saka',
  'harry kane',
])

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

function tokensOf(text: string): Token[] {
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
  const [first, second, third] = word.split('-')
  return third === undefined && second !== undefined && givenNames.has(first ?? '') && second.length > 1
}
const isSureGiven = (word: string): boolean =>
  !wordNames.has(word) && !notNames.has(word) && (givenNames.has(word) || isDouble(word))
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
    if (!token || used[at] || taken[at]) continue
    const next = tokens[at + 1]
    if (next && storyNames.has(`${token.word} ${next.word}`)) {
      at += 1
      continue
    }
    const previous = tokens[at - 1]
    const nearBefore = previous && /^[ ,\u00a0]{1,2}$|^: $/u.test(token.gap) ? previous.word : ''
    const capital = token.capital && !shouting

    if (titles.has(token.word) && isJoined(next) && !taken[at + 1] && !token.possessive) {
      const isName =
        (next.capital &&
          !shouting &&
          (!notNames.has(next.word) || isGiven(next.word)) &&
          next.raw !== 'I' &&
          !surnameStops.test(next.word)) ||
        (sureTitles.has(token.word) && !notNames.has(next.word) && next.raw.length > 1) ||
        (isSureGiven(next.word) && next.word.length > 3) ||
        (token.word === 'miss' && givenNames.has(next.word) && !notNames.has(next.word))
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
    if (token.word.length < 2 && !(capital && introductions.has(nearBefore))) continue

    const secondBefore = tokens[at - 2]?.word ?? ''
    const introduced =
      introductions.has(nearBefore) ||
      ((nearBefore === 'is' || nearBefore === 'was' || nearBefore === 's') &&
        /^(?:name|names|numele|enw)$/u.test(secondBefore)) ||
      (tokens[at - 1]?.possessive === true && introductions.has(nearBefore))
    const calledMe = nearBefore === 'me' && /^(?:call|calls|called)$/u.test(secondBefore) && capital
    const calledFine =
      nearBefore !== 'name' || /^(?:her|his|my|their|s|first|child|whose|daughter|son)$/u.test(secondBefore)
    if ((introduced || calledMe) && calledFine && !notAfterCalled.has(token.word)) {
      if (
        capital
          ? !notNames.has(token.word) || isGiven(token.word)
          : isGiven(token.word) ||
            (!notNames.has(token.word) && nearBefore !== 'name' && !/(?:ing|ed|ly|ful)$/u.test(token.word))
      ) {
        take(at, at)
        continue
      }
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
    if (
      isSureGiven(token.word) &&
      (capital || token.word.length >= 4 || related || nearBefore === 'and' || shouting) &&
      !(places.has(token.word) && /^(?:in|from|to|near|at)$/u.test(nearBefore))
    ) {
      take(at, at)
      continue
    }
    if (
      wordNames.has(token.word) &&
      capital &&
      isMeant(token, next, nearBefore, tokens[at + 2]?.word ?? '')
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

/** A name that is also a word counts only where the sentence needs a person. */
function isMeant(token: Token, next: Token | undefined, before: string, afterNext: string): boolean {
  if (token.raw.length > 1 && token.raw === token.raw.toUpperCase()) return false
  const after = next && /^ $/u.test(next.gap) ? next.word : ''
  const isFlower =
    !/^(?:will|hope|grace|may|mark|joy|faith|summer|autumn|bill|dawn|april|june|august|art|drew|chase|sue|pat|rich|skip|star|sky|carry|chance|long|can|man|don|so|an|no|winter|victoria|georgia|florence|paris|jordan|india|israel|chelsea|london|king|queen|page|patience|charity|trinity|eden|christian|angel|carol|bay|ash|bear|blue|happy|max|major|mercy|melody|precious|prince|frank|miles|guy|rose|dale|glen|hazel|mum|dad|nana|nan|art|rain|river|story|reading|ocean|holly|pearl|jade|cliff|dean|robin|ginger|honey|mini|noel|sunny|stormy|happy|rocky|rusty|sandy|sage|jewel|crystal|candy|yu|xin|as|in|on|ho|he|kit|kai|ming|lei|hei)$/u.test(
      token.word,
    )
  if (
    /^(?:april|june|may|august|summer|autumn|winter)$/u.test(token.word) &&
    (monthBefore.has(before) ||
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
      /^(?:has|said|says|helps|helped|loves|likes|wants|needs|goes|told|gets|struggles|who)$/u.test(after)
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

/** Once someone is named, the same name elsewhere is theirs too. */
function spread(
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
      (token.capital || !wordNames.has(token.word)) &&
      !(token.first && /^(?:will|may|hope|mark)$/u.test(token.word))
    )
      found.push({ start: token.start, end: token.end, type: 'person' })
}

const arabicTitles = new Set(
  'ميس مس مستر استاذ أستاذ استاذة أستاذة الأستاذ الاستاذ الأستاذة الاستاذة دكتور دكتورة الدكتور الدكتورة المعلم المعلمة السيد السيدة عمو خالة مدام'.split(
    ' ',
  ),
)
const arabicIntroductions = new Set('اسمه اسمها اسمي يدعى تدعى واسمه واسمها'.split(' '))
const arabicAmbiguous = new Set(
  'نور هدى أمل هند منى جمال كمال جود خالد كريم سلطان ناصر علي شهد وفاء إيمان دعاء آية جنى ماجد آدم'.split(
    ' ',
  ),
)
const arabicPlain = new Set(
  'في من على إلى الى هو هي هذا هذه جدا لا ما كان كانت طيبة طيب جيد جيدة رائع رائعة لطيفة لطيف تساعدني يساعدني كل و الذي التي'.split(
    ' ',
  ),
)
