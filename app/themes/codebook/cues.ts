import { fold, type Word } from '../learning/words.ts'

type Part = { word: string; open: boolean }
type Cue = { code: number; parts: Part[]; weight: number }

export type CueHit = { code: number; weight: number; first: number; last: number }

const keyLength = 2

/** Looks for many words and phrases at once; a cue shared by several codes counts less for each. */
export class CueFinder {
  private readonly byKey = new Map<string, Cue[]>()

  /** `groups` names the group of each code: only codes of one group compete for a cue. */
  constructor(cuesOfCodes: string[][], groups: string[] = []) {
    const owners = new Map<string, number>()
    const key = (cue: string, code: number) => `${groups[code] ?? ''} ${cue}`
    cuesOfCodes.forEach((cues, code) => {
      for (const cue of new Set(cues)) owners.set(key(cue, code), (owners.get(key(cue, code)) ?? 0) + 1)
    })
    cuesOfCodes.forEach((cues, code) => {
      for (const cue of new Set(cues)) {
        const parts = partsOf(cue)
        const first = parts[0]
        if (!first) continue
        const weight = (parts.length > 1 ? 1.5 : 1) / Math.sqrt(owners.get(key(cue, code)) ?? 1)
        const start = first.word.slice(0, keyLength)
        this.byKey.set(start, [...(this.byKey.get(start) ?? []), { code, parts, weight }])
      }
    })
  }

  find(words: Word[]): CueHit[] {
    const hits: CueHit[] = []
    const stems = words.map((word) => stem(word.folded))
    stems.forEach((word, at) => {
      for (const cue of this.byKey.get(word.slice(0, keyLength)) ?? []) {
        if (cue.parts.every((part, i) => fits(part, stems[at + i])))
          hits.push({ code: cue.code, weight: cue.weight, first: at, last: at + cue.parts.length - 1 })
      }
    })
    return hits
  }
}

function partsOf(cue: string): Part[] {
  return fold(cue)
    .replace(/-/g, ' ')
    .split(/[\s:/]+/)
    .filter((word) => word !== '')
    .map((word) => ({ word: stem(word.replace(/\*$/, '')), open: word.endsWith('*') || isArabic(word) }))
}

function fits(part: Part, word: string | undefined): boolean {
  if (word === undefined) return false
  return part.open ? word.startsWith(part.word) : word === part.word
}

const isArabic = (word: string) => /\p{Script=Arabic}/u.test(word)

/** Arabic glues "and", "the", "in", "to" to the word: they are taken off on both sides. */
function stem(word: string): string {
  if (!isArabic(word)) return word
  const bare = word.replace(/^[وف]?(?:بال|كال|لل|ال)/u, '')
  return bare.length >= 3 ? bare : word
}
