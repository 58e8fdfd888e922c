import type { Voice, VoiceCount } from '#db/voices.server.ts'
import { chanceOf } from './fisher.ts'

/** A theme that a small group speaks of much more than all others do. */
export type QuietVoice = {
  theme: string
  voice: Voice
  said: number
  of: number
  othersSaid: number
  others: number
  /** `clear` stands although so many comparisons were made; `maybe` could be chance. */
  level: 'clear' | 'maybe'
  /** How many times as often as others; null where no other said it. */
  times: number | null
}
export type QuietVoices = {
  raised: QuietVoice[]
  comparisons: number
  /** How many of the comparisons would look at least like `maybe` by chance alone. */
  byChance: number
}

const groupMin = 3
const othersMin = 5
/** A quiet group is at most a quarter of those whose group is known. */
const othersTimes = 3
const saidMin = 2
const timesMin = 1.5
const chanceMaybe = 0.01
const falseAmongClear = 0.1
const perTheme = 2
const raisedMax = 15

/**
 * Every theme is compared in every group with all others whose group is known. Only groups of at most a quarter can
 * be quiet. What counts as clear allows for the number of comparisons (Benjamini and Hochberg, at most 1 in 10 wrong).
 */
export function quietVoices(
  themes: readonly { id: string; voices: readonly VoiceCount[] }[],
  spoke: readonly VoiceCount[],
): QuietVoices {
  const compared = themes.flatMap(({ id, voices }) => compareTheme(id, voices, spoke))
  const limit = clearLimit(compared.map(({ chance }) => chance))
  const raised = compared
    .filter(({ line, chance }) => line.said >= saidMin && chance <= Math.max(limit, chanceMaybe))
    .filter(({ line }) => line.times === null || line.times >= timesMin)
    .map(({ line, chance }) => ({
      line: { ...line, level: chance <= limit ? ('clear' as const) : ('maybe' as const) },
      chance,
    }))
    .sort((a, b) => a.chance - b.chance || (keyOf(a.line) < keyOf(b.line) ? -1 : 1))
  const told = new Map<string, number>()
  const kept = raised.filter(({ line }) => {
    const before = told.get(line.theme) ?? 0
    told.set(line.theme, before + 1)
    return before < perTheme
  })
  return {
    raised: kept.slice(0, raisedMax).map(({ line }) => line),
    comparisons: compared.length,
    byChance: Math.ceil(compared.length * chanceMaybe),
  }
}

type Compared = { line: Omit<QuietVoice, 'level'>; chance: number }

function compareTheme(
  theme: string,
  voices: readonly VoiceCount[],
  spoke: readonly VoiceCount[],
): Compared[] {
  const total = (counts: readonly VoiceCount[], kind: string) =>
    counts.reduce((sum, one) => sum + (one.kind === kind ? one.people : 0), 0)
  return spoke.flatMap(({ kind, value, people: of }) => {
    // Of those who choose several needs the sum is of choices: a hair too many others, which makes the test stricter.
    const others = total(spoke, kind) - of
    if (value === 'no' || of < groupMin || others < othersMin || of * othersTimes > others) return []
    const said = voices.find((one) => one.kind === kind && one.value === value)?.people ?? 0
    const othersSaid = total(voices, kind) - said
    if (said + othersSaid < saidMin) return []
    const times = othersSaid === 0 ? null : said / of / (othersSaid / others)
    const line = { theme, voice: { kind, value }, said, of, othersSaid, others, times }
    return [{ line, chance: chanceOf(said, of, othersSaid, others) }]
  })
}

/** The largest chance that is still clear among so many. */
function clearLimit(chances: readonly number[]): number {
  const sorted = [...chances].sort((a, b) => a - b)
  for (let rank = sorted.length; rank > 0; rank--) {
    const limit = (falseAmongClear * rank) / sorted.length
    if ((sorted[rank - 1] as number) <= limit) return limit
  }
  return 0
}

const keyOf = ({ theme, voice }: Omit<QuietVoice, 'level'>) => `${theme}|${voice.kind}|${voice.value}`
