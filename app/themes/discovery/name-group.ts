import { wordsOf } from '../learning/words.ts'
import type { Span } from '../units.ts'
import { type ContentWord, contentWords } from './content-words.ts'

export type NamingText = { text: string; words: readonly ContentWord[] }
/** Where a text says who somebody is. Asked only of texts whose words could become a name. */
export type HiddenIn = (text: number) => readonly Span[]

const longestPhrase = 3
const candidatesLooked = 24
const textsLooked = 60
const joiner = ' · '

/**
 * Names groups in the words of those who spoke: phrases that really stand in their texts, telling of this group
 * more than of the rest. The largest group chooses first; no two names start with the same two words, and no word that
 * was found to be a personal detail anywhere is taken.
 */
export function nameGroups(
  texts: readonly NamingText[],
  groups: readonly (readonly number[])[],
  hiddenIn: HiddenIn,
): string[] {
  const phrases = texts.map(({ text, words }) => phrasesOf(text, words))
  const inAll = new Map<string, number>()
  for (const said of phrases)
    for (const phrase of said.keys()) inAll.set(phrase, (inAll.get(phrase) ?? 0) + 1)
  const taken = new Set<string>()
  return groups.map((members) => {
    const best = candidates(members, phrases, inAll, texts.length)
    const mayBeSaid = (phrase: string) => !isHidden(phrase, members, phrases, hiddenIn)
    const name = firstFree(
      best.filter(({ phrase }) => mayBeSaid(phrase)),
      taken,
    )
    taken.add(beginning(name))
    return name
  })
}

type Candidate = { phrase: string; stems: readonly string[] }
type Said = Map<string, { span: Span; stems: readonly string[] }>

/** Runs of words from one content word to another, as they stand. */
function phrasesOf(text: string, content: readonly ContentWord[]): Said {
  const all = wordsOf(text)
  const at = new Map(content.map((word) => [word.start, word]))
  const said: Said = new Map()
  for (let first = 0; first < all.length; first++)
    for (let last = first; last < Math.min(all.length, first + longestPhrase); last++) {
      const [from, to] = [all[first], all[last]]
      if (!from || !to || !at.has(from.start) || !at.has(to.start)) continue
      const span = { start: from.start, end: to.end }
      const phrase = all
        .slice(first, last + 1)
        .map(({ folded }) => folded)
        .join(' ')
      // Words with a stop between them are no phrase.
      if (/[.,;:!?()\n]/.test(text.slice(span.start, span.end))) continue
      const words = all.slice(first, last + 1).flatMap(({ start }) => at.get(start) ?? [])
      if (words.every(({ loudness }) => loudness < 1)) continue
      if (words.some(({ folded }) => folded.length < 3)) continue
      if (!said.has(phrase)) said.set(phrase, { span, stems: words.map(({ stem }) => stem) })
    }
  return said
}

function candidates(
  members: readonly number[],
  phrases: readonly Said[],
  inAll: ReadonlyMap<string, number>,
  count: number,
): Candidate[] {
  const here = new Map<string, { times: number; stems: readonly string[] }>()
  for (const i of members)
    for (const [phrase, { stems }] of phrases[i] as Said) {
      const known = here.get(phrase)
      if (known) known.times++
      else here.set(phrase, { times: 1, stems })
    }
  const least = Math.min(2, members.length)
  return [...here]
    .filter(([, { times }]) => times >= least)
    .map(([phrase, { times, stems }]) => {
      const lift = Math.log(times / members.length / ((inAll.get(phrase) ?? 1) / count) + 1)
      return { phrase, stems, score: times * lift * Math.sqrt(stems.length) }
    })
    .sort((a, b) => b.score - a.score || (a.phrase < b.phrase ? -1 : 1))
    .slice(0, candidatesLooked)
}

function isHidden(
  phrase: string,
  members: readonly number[],
  phrases: readonly Said[],
  hiddenIn: HiddenIn,
): boolean {
  let looked = 0
  for (const i of members) {
    const said = phrases[i]?.get(phrase)
    if (!said) continue
    if (hiddenIn(i).some(({ start, end }) => start < said.span.end && end > said.span.start)) return true
    if (++looked === textsLooked) return false
  }
  return false
}

/** The best phrase, and beside it the next that says something else. */
function firstFree(best: readonly Candidate[], taken: ReadonlySet<string>): string {
  let fallback = ''
  for (const [i, first] of best.entries()) {
    const others = best.filter(
      (other, j) => j !== i && other.stems.every((stem) => !first.stems.includes(stem)),
    )
    const names =
      others.length === 0 ? [first.phrase] : others.map((other) => `${first.phrase}${joiner}${other.phrase}`)
    fallback ||= names[0] ?? ''
    const name = names.find((one) => !taken.has(beginning(one)))
    if (name) return name
  }
  return fallback
}

/** The first two words of a name: groups that share them would look the same. */
export const beginning = (name: string): string =>
  wordsOf(name)
    .slice(0, 2)
    .map(({ folded }) => folded)
    .join(' ')

export const namingText = (text: string): NamingText => ({ text, words: contentWords(text) })
