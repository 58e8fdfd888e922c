import type { Token } from './same-name.ts'
import { kinship, monthBefore, surnameStops } from './words/around-names.ts'
import { notNames } from './words/known.ts'

/* Names that are also words: whether a capital means a person. */

/** "Angel is no angel": the word again in small letters says that the capital was a name's. */
export function isSetApart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  const next = tokens[at + 1]
  return (
    !/^(?:will|may|can|mark|so|no|as|an|in|on|mum|dad|nan|nana|long|man|art|christian)$/u.test(token.word) &&
    /^(?:is|was|has|had|did|never|always)$/u.test(next?.word ?? '') &&
    tokens.slice(at + 2, at + 9).some((other) => !other.capital && other.word === token.word)
  )
}

/** A name that is also a word counts only where the sentence needs a person. */
export function isMeant(token: Token, next: Token | undefined, before: string, afterNext: string): boolean {
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
