import { cuesOf } from './cues.ts'
import type { Word } from './normalise.ts'

/** What the learned scorer looks at: words, pairs, the heads of long words, and kinds of word that meet in one text. */
export function featuresOf(words: readonly Word[]): Set<string> {
  const features = new Set<string>()
  let last = '^'
  const kinds = new Set<string>()
  for (const { word } of words) {
    if (word === '.') continue
    for (const kind of cuesOf(word)) kinds.add(kind)
    features.add(`w ${word}`)
    features.add(`p ${last} ${word}`)
    if (word.length >= 5) features.add(`h ${word.slice(0, 4)}`)
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
