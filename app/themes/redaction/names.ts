import { isCommonWord } from '../learning/word-meanings.ts'
import type { PersonalDetail } from './detail.ts'
import { isMeant, isSetApart } from './meant.ts'
import { isGiven, isJoined, isSureGiven, tokensOf } from './name-words.ts'
import { spread } from './same-name.ts'
import {
  isJoinedBySense,
  isSmallPerson,
  misspelt,
  neverAfterMiss,
  neverName,
  notBoth,
  plainElsewhere,
} from './small-names.ts'
import {
  arabicAmbiguous,
  arabicIntroductions,
  arabicPlain,
  arabicTitles,
  beforePerson,
  introductions,
  kinship,
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
