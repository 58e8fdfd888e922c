/**
 * What a machine wrote about a theme, checked against what people said. Pure: the same draft, sources and counts always
 * give the same. A sentence stays only when
 * - it cites sources that were given, and each cite it is judged by shares its words;
 * - every quotation stands, letter for letter, in a source that it cites, with no "not" cut off before it;
 * - its other words are theirs too: few that no cited source has, and never three of those in a row;
 * - it rests on two people who share those words, or quotes the one and adds nothing;
 * - it says of nothing that it is where its sources say that it is not;
 * - its numbers are the counts that were given;
 * - it judges nothing, recommends nothing, and holds no markup and no address.
 * Whatever else a draft holds, instructions in people's answers that the engine obeyed among it, is removed and listed.
 */
import { numbersAgree } from './check-numbers.ts'
import { contentWords, negatedBefore, negatedWords } from './content-words.ts'
import {
  type CheckedDraft,
  type DraftSentence,
  type Source,
  sentenceLengthMax,
  sentencesMax,
  type ToldCount,
  type WhyRemoved,
} from './draft.ts'
import { type Quotation, quotationsIn, withoutQuotations } from './quotations.ts'
import { sentencesOf, tidy } from './sentences.ts'

const shareMin = 0.6
const runMax = 2
const sharedWordsMin = 2

// A statement says what people said. What that means for a judgement, and what is to be done, is for people.
const verdicts =
  /\b(outstanding|inadequate|requires? improvement|systemic|failings?|recommend\w*|should|must|ought|judg\w+|grade[ds]?|ratings?|inspect\w*|ofsted|cqc|hmi|ignore|disregard|instruct\w*|prompts?|assistant|language model|ai|json|overrid\w*)\b/i
const markup =
  /[<>{}\\|#]|\]\(|\b(?:https?|ftp|javascript|data|mailto):|\bwww\.|\S@\S|\b\w+\.(?:com|org|net|uk|example)\b/i

export function checkDraft(
  draft: readonly DraftSentence[],
  sources: readonly Source[],
  { counts, topic }: { counts: readonly ToldCount[]; topic: string },
): CheckedDraft {
  const known = new Map(sources.map((source) => [source.id, source]))
  const checked: CheckedDraft = { kept: [], removed: [] }
  for (const { text, cites } of draft)
    for (const sentence of sentencesOf(tidy(text))) {
      const told = verdictOn(sentence, cites, known, counts, topic)
      if (typeof told === 'string') checked.removed.push({ text: sentence, why: told })
      else if (checked.kept.length >= sentencesMax) checked.removed.push({ text: sentence, why: 'too-many' })
      else checked.kept.push({ text: sentence, cites: told })
    }
  return checked
}

/** Why quotations in words that a person wrote are none: a person's own words need no source, a quotation does. */
export function quotationProblem(text: string, cited: readonly string[]): WhyRemoved | undefined {
  const quotations = quotationsIn(text)
  if (!quotations) return 'quotation-open'
  return quotations.map((quotation) => problemOf(quotation, cited)).find((problem) => problem !== undefined)
}

/** The cites that hold it up, or why it goes. */
function verdictOn(
  sentence: string,
  cites: readonly string[],
  known: ReadonlyMap<string, Source>,
  counts: readonly ToldCount[],
  topic: string,
): string[] | WhyRemoved {
  if (sentence.length > sentenceLengthMax) return 'too-long'
  if (cites.length === 0) return 'no-cite'
  const cited = [...new Set(cites)].map((id) => known.get(id))
  const there = cited.filter((source) => source !== undefined)
  if (there.length < cited.length) return 'unknown-cite'
  const quotations = quotationsIn(sentence)
  const texts = there.map((source) => tidy(source.text))
  const problem = quotationProblem(sentence, texts)
  if (!quotations || problem) return problem ?? 'quotation-open'
  const own = withoutQuotations(sentence, quotations)
  if (markup.test(own)) return 'markup'
  if (verdicts.test(own)) return 'verdict'

  const words = contentWords(own, topic)
  const quoted = there.filter((_, at) => quotations.some((quotation) => holds(texts[at] ?? '', quotation)))
  const agreeing = there.filter((source) => sharesWords(words, source))
  const holding = there.filter(
    (source) => quoted.includes(source) || (agreeing.includes(source) && !turnsRound(own, source)),
  )
  if (holding.length === 0) return agreeing.length > 0 ? 'turned-round' : 'too-little-in-common'
  const said = holding.map((source) => ({ person: source.person, words: new Set(contentWords(source.text)) }))
  const people = new Set(said.map(({ person }) => person)).size
  const inQuotations = new Set(quotations.flatMap((quotation) => contentWords(quotation.words)))
  const isTheirs = (word: string) => said.some((one) => one.words.has(word))
  const isShared = (word: string) =>
    inQuotations.has(word) ||
    new Set(said.filter((one) => one.words.has(word)).map(({ person }) => person)).size > 1
  if (!mostly(words, isTheirs)) return 'too-little-in-common'
  // What one person said is told in quotation marks, and nothing is added to it.
  if (people < 2 && (quotations.length === 0 || !words.every((word) => inQuotations.has(word))))
    return 'one-voice'
  if (!mostly(words, isShared)) return 'one-voice'
  if (!numbersAgree(own, counts, people)) return 'number'
  return holding.map((source) => source.id)
}

/** Enough of these words, and no long run of the others: a true beginning does not carry a false end. */
function mostly(words: readonly string[], fits: (word: string) => boolean): boolean {
  let fitting = 0
  let run = 0
  for (const word of words) {
    run = fits(word) ? 0 : run + 1
    if (run === 0) fitting += 1
    if (run > runMax) return false
  }
  return words.length === 0 || fitting / words.length >= shareMin
}

function sharesWords(words: readonly string[], { text }: Source): boolean {
  const theirs = new Set(contentWords(text))
  return new Set(words.filter((word) => theirs.has(word))).size >= sharedWordsMin
}

/** "They listened" does not rest on "they never listened", nor the other way round. */
function turnsRound(own: string, { text }: Source): boolean {
  const told = new Set(contentWords(own))
  const theirs = new Set(contentWords(text))
  const not = negatedWords(own)
  const theirNot = negatedWords(text)
  return [...told].some((word) => theirs.has(word) && not.has(word) !== theirNot.has(word))
}

function problemOf({ words }: Quotation, cited: readonly string[]): WhyRemoved | undefined {
  const quoted = bare(words)
  if (quoted === '') return 'not-verbatim'
  const places = cited.flatMap((text) => placesOf(text, quoted).map((at) => ({ text, at })))
  if (places.length === 0) return 'not-verbatim'
  return places.every(({ text, at }) => negatedBefore(text, at)) ? 'quotation-cut' : undefined
}

const holds = (text: string, { words }: Quotation) => placesOf(text, bare(words)).length > 0

/** Where whole words of the text read so: a quotation that begins inside a word is another word. */
function placesOf(text: string, quoted: string): number[] {
  if (quoted === '') return []
  const places: number[] = []
  const straight = straighten(text)
  const wanted = straighten(quoted)
  for (let at = straight.indexOf(wanted); at >= 0; at = straight.indexOf(wanted, at + 1)) {
    const cut = isLetter(straight[at - 1]) && isLetter(wanted[0])
    const cutAfter = isLetter(straight[at + wanted.length]) && isLetter(wanted.at(-1))
    if (!cut && !cutAfter) places.push(at)
  }
  return places
}

// What a writer puts before the closing mark is their own: “we waited,” she said.
const bare = (words: string) => words.trim().replace(/[.,;:]+$/, '')
// Machines write curly apostrophes where people typed straight ones.
const straighten = (text: string) => text.replace(/[‘’ʼ]/g, "'").replace(/[“”„«»]/g, '"')
const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{M}\p{N}]/u.test(sign)
