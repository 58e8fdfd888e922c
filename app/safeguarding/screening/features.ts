import { cuesOf } from './cues.ts'
import type { Word } from './normalise.ts'

const negations = new Set(
  'not never no nobody none dont doesnt didnt isnt arent wasnt wont hasnt havent without stopped'.split(' '),
)

/**
 * What the learned scorer looks at: words, pairs, the heads of long words, words that a "not" stands before, and
 * kinds of word that meet in one text.
 */
export function featuresOf(words: readonly Word[]): Set<string> {
  const features = new Set<string>()
  let last = '^'
  let sinceNot = 9
  const kinds = new Set<string>()
  for (const { word } of words) {
    if (word === '.') {
      sinceNot = 9
      continue
    }
    const cues = cuesOf(word)
    for (const kind of cues) kinds.add(kind)
    features.add(`w ${word}`)
    features.add(`p ${last} ${word}`)
    if (word.length >= 5) features.add(`h ${word.slice(0, 4)}`)
    if (sinceNot <= 3) for (const kind of cues) features.add(`n ${kind}`)
    sinceNot = negations.has(word) ? 1 : sinceNot + 1
    last = word
  }
  // Kinds of word that stand in one text say more than each alone.
  const present = [...kinds].sort()
  for (const [at, one] of present.entries()) {
    features.add(`k ${one}`)
    for (const other of present.slice(at + 1)) features.add(`k ${one} ${other}`)
  }
  return features
}
