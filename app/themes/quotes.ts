import { wordsOf } from './learning/words.ts'
import type { Sentiment } from './sentiment/built-in.ts'

/** A unit that carries the theme. `person` keeps one voice from speaking twice. */
export type QuotableUnit = {
  id: string
  person: string
  text: string
  sentiment: Sentiment
  confidence: number
}
export type Stance = 'for' | 'against'
export type Quote<Unit extends QuotableUnit> = { unit: Unit; stance: Stance }

const wordsBest = { from: 7, to: 40 }
const alikeMax = 0.5

/**
 * Quotes for (positive) and against (negative), up to `perStance` each: the surest readable ones, each from
 * another person, none nearly the same as another. The order of the units does not matter.
 */
export function pickQuotes<Unit extends QuotableUnit>(
  units: Unit[],
  { perStance }: { perStance: number },
): Quote<Unit>[] {
  const people = new Set<string>()
  const kept: Set<string>[] = []
  return (['for', 'against'] as const).flatMap((stance) => {
    const wanted = stance === 'for' ? 'positive' : 'negative'
    const ranked = units
      .filter((unit) => unit.sentiment === wanted)
      .map((unit) => ({ unit, worth: worthOf(unit) }))
      .sort((a, b) => b.worth - a.worth || (a.unit.id < b.unit.id ? -1 : 1))
    const chosen: Quote<Unit>[] = []
    for (const { unit } of ranked) {
      if (chosen.length >= perStance) break
      const words = new Set(wordsOf(unit.text).map((word) => word.folded))
      if (words.size === 0 || people.has(unit.person)) continue
      if (kept.some((other) => alike(words, other) > alikeMax)) continue
      people.add(unit.person)
      kept.push(words)
      chosen.push({ unit, stance })
    }
    return chosen
  })
}

function worthOf(unit: QuotableUnit): number {
  const words = wordsOf(unit.text).length
  const short = Math.max(0, wordsBest.from - words) * 0.1
  const long = Math.max(0, words - wordsBest.to) * 0.02
  return unit.confidence - short - long
}

/** Share of words in common (Jaccard). */
function alike(one: Set<string>, other: Set<string>): number {
  let common = 0
  for (const word of one) if (other.has(word)) common++
  return common / (one.size + other.size - common)
}
