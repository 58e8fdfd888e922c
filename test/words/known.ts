/** Which words a reader knows. The lists are of base words: regular endings are known with them, as their makers say. */
import { daleChall } from 'dale-chall'
import { spache } from 'spache'
import familiar from './familiar.json' with { type: 'json' }

export type Known = ReadonlySet<string>

const fold = (word: string) => word.toLowerCase().replaceAll('’', "'")
const setOf = (...lists: (readonly string[] | { readonly words: string })[]): Known =>
  new Set(lists.flatMap((list) => ('words' in list ? list.words.split(' ') : list)).map(fold))

/** Names are said as they are, at any age. */
export const names: Known = setOf(familiar.names)

/** What most children of seven can read: Spache's list, with ours. */
export const knownAtSeven: Known = setOf(
  spache,
  familiar['key-stage-1'],
  familiar.today,
  familiar.british,
  familiar.irregular,
  familiar.compound,
  familiar.names,
)

/** What most children of nine can read: with Dale and Chall's list. */
export const knownAtNine: Known = new Set([
  ...knownAtSeven,
  ...setOf(daleChall, familiar['key-stage-2'], familiar.school),
])

/** What practitioners read at work: with the words of their work. */
export const knownAtWork: Known = new Set([...knownAtNine, ...setOf(familiar['at-work'])])

/** Known as it is, or as a regular form of a known word. A number is known; a letter alone (an option's "A") too. */
export function isKnown(word: string, known: Known): boolean {
  const plain = fold(word).replace(/'s?$/, '')
  if (/^[\d.,:]+$/.test(plain) || plain.length === 1) return true
  return [plain, ...basesOf(plain)].some((form) => known.has(form))
}

const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y']],
  [/ied$/, ['y']],
  [/ier$/, ['y']],
  [/iest$/, ['y']],
  [/ily$/, ['y']],
  [/es$/, ['', 'e']],
  [/s$/, ['']],
  [/ing$/, ['', 'e']],
  [/ed$/, ['', 'e']],
  [/er$/, ['', 'e']],
  [/est$/, ['', 'e']],
  [/ly$/, ['']],
  [/n't$/, ['']],
  [/'(?:ll|re|ve|m|d)$/, ['']],
]

function basesOf(word: string): string[] {
  return endings.flatMap(([ending, instead]) => {
    if (!ending.test(word)) return []
    const stem = word.replace(ending, '')
    if (stem.length < 2) return []
    const single = /([b-df-hj-np-tv-z])\1$/.test(stem) ? [stem.slice(0, -1)] : []
    // One ending may stand on another: answer-er-s.
    return [...instead.map((end) => stem + end), ...single].flatMap((base) => [base, ...basesOf(base)])
  })
}
