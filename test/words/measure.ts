/**
 * How hard a text is to read. A reading age is a United States school grade + 5.
 *
 * Which formula, and why:
 * - At 7, **Spache**: made for the first three grades, from sentence length and a list of a thousand words that small
 *   children know. Others are not made for texts this easy: Flesch–Kincaid falls below grade 0, Dale–Chall cannot tell
 *   grade 1 from 4.
 * - At 9 and 12, **Flesch–Kincaid**: one scale from grade 3 to 12, without a list, so that a word which came into use
 *   after 1995 is judged by its length and not by its absence. It does not see that a short word is rare; so words are
 *   held to the list of Dale and Chall (3000 words that 4 of 5 ten-year-olds know) as well, by the rules in rules.ts.
 * - At 9, a whole page by **Dale–Chall** besides: its lowest band, a score below 5, is "grade 4 and below", which is 9.
 *   It is made for samples of a hundred words, and on fewer one hard word decides; so pages alone.
 * - Other languages have no formula of the same standing for each of the twelve: sentence length alone.
 *
 * Formulas are averages: on a label of three words one long word jumps five grades. So a text of fewer than
 * `formulaWordsMin` words is judged by its words alone, and a page's texts are judged together besides.
 */
import { daleChallFormula } from 'dale-chall-formula'
import { fleschKincaid } from 'flesch-kincaid'
import { spacheFormula } from 'spache-formula'
import { syllable } from 'syllable'
import { isKnown, type Known } from './known.ts'

export const formulaWordsMin = 10
export const daleChallWordsMin = 100

export type Measured = {
  readonly sentences: readonly (readonly string[])[]
  readonly words: readonly string[]
}

/** A text's sentences, each as its words. A hole stands for a number or a name: one word that everybody can read. */
export function measure(text: string, language = 'en'): Measured {
  const filled = text.replace(/\{\{[^}]*\}\}/g, '3').replace(/<[^>]*>/g, '')
  const sentences = filled.split(/[\n/]/).flatMap((line) => {
    const parts = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line)
    return [...parts].map((part) => wordsIn(part.segment, language)).filter((words) => words.length > 0)
  })
  return { sentences, words: sentences.flat() }
}

function wordsIn(sentence: string, language: string): string[] {
  const parts = new Intl.Segmenter(language, { granularity: 'word' }).segment(sentence)
  return [...parts].flatMap((part) => (part.isWordLike ? [part.segment] : []))
}

const gradeToAge = 5

/** By Spache, with `known` words taken as familiar. */
export function ageBySpache({ sentences, words }: Measured, known: Known): number {
  const unfamiliar = new Set(words.filter((word) => !isKnown(word, known)).map((word) => word.toLowerCase()))
  const counts = { sentence: sentences.length, word: words.length, unfamiliarWord: unfamiliar.size }
  return gradeToAge + spacheFormula(counts)
}

/** By Flesch–Kincaid; an excepted word (a name, an explained term) counts as a word of one syllable. */
export function ageByFleschKincaid({ sentences, words }: Measured, excepted: Known): number {
  const syllables = words.reduce((sum, word) => sum + (isKnown(word, excepted) ? 1 : syllablesIn(word)), 0)
  return gradeToAge + fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables })
}

/** Below 5 is grade 4 or lower. */
export function daleChallScore({ sentences, words }: Measured, known: Known): number {
  const difficultWord = words.filter((word) => !isKnown(word, known)).length
  return daleChallFormula({ sentence: sentences.length, word: words.length, difficultWord })
}

const syllablesIn = (word: string) => (/\p{L}/u.test(word) ? Math.max(1, syllable(word)) : 1)
