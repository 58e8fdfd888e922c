/** What is wrong with a text for who reads it: each complaint with its figure and its limit. */
import { sentenceWordsMax, wordsForTen } from './audiences.ts'
import { isKnown, type Known, knownAtNine, knownAtSeven, knownAtWork, names } from './known.ts'
import {
  ageByFleschKincaid,
  ageBySpache,
  daleChallScore,
  daleChallWordsMin,
  formulaWordsMin,
  type Measured,
  measure,
} from './measure.ts'

export type Reader =
  /** `atWork`: practitioners, who know the words of their work in easy read too. */
  | { readonly kind: 'easy-read'; readonly sentenceWordsMax: number; readonly atWork?: boolean }
  | { readonly kind: 'ordinary'; readonly age: 9 | 12 }
export type Complaint = { readonly rule: string; readonly figure: string; readonly limit: string }

const besidePictureSentencesMax = 2
/** Of ten words, one may be new to a reader of nine; the formula sees to how long it is. */
const unknownInTen = 1

/** `explained`: terms that this text's readers are told the meaning of. */
export function complaintsOf(
  text: string,
  reader: Reader,
  language: string,
  explained: readonly string[],
): Complaint[] {
  const measured = measure(language === 'en' ? masked(text, explained) : text, language)
  if (measured.words.length === 0) return []
  const complaints = [...tooLong(measured, reader, language)]
  if (reader.kind === 'easy-read') complaints.push(...tooManySentences(measured, language))
  if (language !== 'en') return complaints
  if (reader.kind === 'easy-read')
    return [
      ...complaints,
      ...easyReadWords(measured, reader.atWork ? knownAtWork : knownAtNine),
      ...easyReadRules(masked(text, explained)),
    ]
  return [...complaints, ...ordinaryWords(measured, reader.age)]
}

/** The words of one page together: too few texts are long enough for a formula alone. */
export function pageComplaintsOf(
  texts: readonly string[],
  reader: Reader,
  explained: readonly string[],
): Complaint[] {
  const measured = measure(masked(texts.join('\n'), explained))
  if (measured.words.length < 3 * formulaWordsMin) return []
  if (reader.kind === 'easy-read')
    return tooHigh('reading age of the page (Spache)', ageBySpache(measured, knownAtSeven), 7.5)
  const age = ageByFleschKincaid(measured, names)
  const complaints = tooHigh('reading age of the page (Flesch–Kincaid)', age, reader.age)
  if (reader.age === 12 || measured.words.length < daleChallWordsMin) return complaints
  const score = daleChallScore(measured, knownAtNine)
  return [...complaints, ...tooHigh('score of the page (Dale–Chall)', score, 4.99)]
}

/** The text with each word of an explained term read as a short and known one; the plural is explained with it. */
function masked(text: string, explained: readonly string[]): string {
  return [...explained]
    .sort((one, other) => other.length - one.length)
    .reduce((so, term) => so.replace(patternOf(term), term.split(' ').fill('it').join(' ')), text)
}

function patternOf(term: string): RegExp {
  const plain = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<!\\p{L})${plain}(?:s|es|['’]s)?(?!\\p{L})`, 'giu')
}

function tooLong({ sentences }: Measured, reader: Reader, language: string): Complaint[] {
  const english = reader.kind === 'easy-read' ? reader.sentenceWordsMax : sentenceWordsMax[reader.age]
  const max = Math.ceil((english * (wordsForTen[language] ?? 10)) / 10)
  return sentences
    .filter((words) => words.length > max)
    .map((words) => ({ rule: 'words in a sentence', figure: `${words.length}`, limit: `${max}` }))
}

function tooManySentences({ sentences }: Measured, language: string): Complaint[] {
  // In another script a sentence may need two where English needs one: the length of each is held instead.
  if (language !== 'en' || sentences.length <= besidePictureSentencesMax) return []
  return [{ rule: 'sentences', figure: `${sentences.length}`, limit: `${besidePictureSentencesMax}` }]
}

function easyReadWords(measured: Measured, known: Known): Complaint[] {
  return [
    ...unknownWords(measured, known, 0),
    ...(measured.words.length < formulaWordsMin
      ? []
      : tooHigh('reading age (Spache)', ageBySpache(measured, knownAtSeven), 7.99)),
  ]
}

function ordinaryWords(measured: Measured, age: 9 | 12): Complaint[] {
  const long = measured.words.length >= formulaWordsMin
  const formula = long
    ? tooHigh('reading age (Flesch–Kincaid)', ageByFleschKincaid(measured, names), age + 0.99)
    : []
  if (age === 12) {
    return long ? formula : unknownWords(measured, knownAtWork, 1)
  }
  const allowed = Math.floor((measured.words.length * unknownInTen) / 10)
  return [...formula, ...unknownWords(measured, knownAtNine, allowed)]
}

function unknownWords({ words }: Measured, known: Known, allowed: number): Complaint[] {
  const found = [...new Set(words.filter((word) => !isKnown(word, known)).map((word) => word.toLowerCase()))]
  if (found.length <= allowed) return []
  return [{ rule: 'hard words', figure: found.join(', '), limit: `${allowed}` }]
}

const tooHigh = (rule: string, figure: number, limit: number): Complaint[] =>
  figure <= limit ? [] : [{ rule, figure: figure.toFixed(1), limit: `${Math.floor(limit * 10) / 10}` }]

// "One" is mostly no number ("this one", "one of these"), so it stays.
const numberWords =
  /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|once|twice)\b/gi
const negatives =
  /\b(not|no|never|nobody|no-one|none|nothing|nowhere|neither|nor|without|cannot|unless|hardly|un(?:able|clear|fair|happy|kind|known|like|likely|safe|sure|well)|disagree|dislike|impossible|\w+n['’]t)\b/gi
const shortened = /\b(?:[A-Z]{2,}s?|(?:e\.g|i\.e|etc|eg|ie)\b\.?)/g
const breaks = /[;()[\]–—]/g

/** Rules of easy read that are no matter of counting. */
function easyReadRules(text: string): Complaint[] {
  const none = '0'
  const said = (rule: string, found: readonly string[]): Complaint[] =>
    found.length === 0 ? [] : [{ rule, figure: found.join(', '), limit: none }]
  const plain = text.replace(/\{\{[^}]*\}\}/g, '3')
  return [
    ...said('number words', plain.match(numberWords)?.filter((word) => !/^(once|twice)$/i.test(word)) ?? []),
    ...said(
      'abbreviations',
      (plain.match(shortened) ?? []).filter((word) => !isKnown(word, names)),
    ),
    ...said('breaks inside a sentence', plain.match(breaks) ?? []),
    ...doubleNegatives(plain),
  ]
}

function doubleNegatives(text: string): Complaint[] {
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)]
  return sentences.flatMap(({ segment }) => {
    // "No, not yet" answers first and then says one thing.
    const found = segment.replace(/^no,\s/i, '').match(negatives) ?? []
    return found.length < 2
      ? []
      : [{ rule: 'double negative', figure: found.join(' … '), limit: '1 negative' }]
  })
}
