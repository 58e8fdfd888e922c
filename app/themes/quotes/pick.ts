import { wordsOf } from '../learning/words.ts'
import type { Sentiment } from '../sentiment/built-in.ts'
import { closenessToMiddle } from './closeness.ts'
import { type QuoteReason, reasonsFor } from './reasons.ts'

/** For (positive), against (negative), both at once (mixed), or neither (neutral). */
export const sides = ['for', 'against', 'both', 'neither'] as const
export type Side = (typeof sides)[number]
export const sentimentOfSide = {
  for: 'positive',
  against: 'negative',
  both: 'mixed',
  neither: 'neutral',
} as const satisfies Record<Side, Sentiment>

/** A unit that carries the theme. `person` keeps one voice from speaking twice. */
export type QuotableUnit = {
  id: string
  person: string
  /** Whom this person speaks for: each such group has a quote where it spoke. */
  group: string
  /** A way of answering that is easily drowned; null where it was none. */
  way: string | null
  text: string
  sentiment: Sentiment
  confidence: number
}
export type Quote<Unit extends QuotableUnit> = { unit: Unit; stance: Side; reasons: QuoteReason[] }
/** How many people of a group stand on a side, among all of them and not only those who could be quoted. */
export type SidePeople = readonly { side: Side; group: string; people: number }[]

const wordsBest = { from: 7, to: 40 }
const wordsFew = 25
const alikeMax = 0.5
// Of what makes a quote worth showing: being near the middle, being surely of this theme, saying something new.
const share = { middle: 0.7, sure: 0.3, repeated: 0.3 }

type Candidate<Unit> = {
  unit: Unit
  words: ReadonlySet<string>
  length: number
  worth: number
  middle: number
}

/**
 * Quotes for each side that anybody stands on: near the middle of what is said there, readable, each of another person,
 * none nearly the same as another. Every group and every quiet way of answering that spoke on a side has one there; the
 * other places, up to `perSide`, go to groups by their size. The order of the units does not matter.
 */
export function pickQuotes<Unit extends QuotableUnit>(
  units: readonly Unit[],
  options: { perSide: number; people?: SidePeople; sides?: readonly Side[] },
): Quote<Unit>[] {
  const { perSide, sides: wanted = sides } = options
  const sorted = [...units].sort((a, b) => (a.id < b.id ? -1 : 1))
  const people = options.people ?? peopleOf(sorted)
  const spoken = new Set<string>()
  const kept: ReadonlySet<string>[] = []
  const picked = new Map<Side, Quote<Unit>[]>()
  // Whoever are few choose first: a voice that says good and bad things must not leave its rarer side empty.
  const fewestFirst = [...wanted].sort((a, b) => countOf(people, a) - countOf(people, b))
  for (const side of fewestFirst) {
    const candidates = candidatesOf(sorted.filter((unit) => unit.sentiment === sentimentOfSide[side]))
    picked.set(side, pickSide(candidates, { side, perSide, people, spoken, kept }))
  }
  return wanted.flatMap((side) => picked.get(side) ?? [])
}

function candidatesOf<Unit extends QuotableUnit>(units: readonly Unit[]): Candidate<Unit>[] {
  const said = units.flatMap((unit) => {
    const words = wordsOf(unit.text).map((word) => word.folded)
    return words.length > 0 ? [{ unit, said: words, words: new Set(words), length: words.length }] : []
  })
  if (said.length === 0) return []
  const mentions = new Map<string, number>()
  for (const { unit } of said) mentions.set(unit.person, (mentions.get(unit.person) ?? 0) + 1)
  const closeness = closenessToMiddle(
    said.map((one) => one.said),
    said.map(({ unit }) => 1 / (mentions.get(unit.person) ?? 1)),
  )
  const nearest = Math.max(Number.EPSILON, ...closeness)
  return said.map((one, at) => {
    const middle = (closeness[at] ?? 0) / nearest
    const short = Math.max(0, wordsBest.from - one.length) * 0.1
    const long = Math.max(0, one.length - wordsBest.to) * 0.02
    const worth = share.middle * middle + share.sure * one.unit.confidence - short - long
    return { ...one, middle, worth }
  })
}

function pickSide<Unit extends QuotableUnit>(
  candidates: readonly Candidate<Unit>[],
  {
    side,
    perSide,
    people,
    spoken,
    kept,
  }: {
    side: Side
    perSide: number
    people: SidePeople
    spoken: Set<string>
    kept: ReadonlySet<string>[]
  },
): Quote<Unit>[] {
  const chosen: Candidate<Unit>[] = []
  const take = (among: (unit: Unit) => boolean, anybody = false): boolean => {
    const open = candidates.filter(
      (one) =>
        among(one.unit) &&
        !chosen.includes(one) &&
        (anybody ||
          (!spoken.has(one.unit.person) && !kept.some((other) => alike(one.words, other) > alikeMax))),
    )
    const best = bestOf(open, chosen)
    if (!best) return false
    spoken.add(best.unit.person)
    kept.push(best.words)
    chosen.push(best)
    return true
  }
  const sizeOf = (group: string) =>
    people.find((one) => one.side === side && one.group === group)?.people ?? 0
  const groups = [...new Set(candidates.map(({ unit }) => unit.group))].sort(
    (a, b) => sizeOf(a) - sizeOf(b) || (a < b ? -1 : 1),
  )
  const ways = [...new Set(candidates.flatMap(({ unit }) => unit.way ?? []))].sort()
  for (const way of ways) if (!chosen.some(({ unit }) => unit.way === way)) take((unit) => unit.way === way)
  for (const group of groups)
    if (!chosen.some(({ unit }) => unit.group === group)) take((unit) => unit.group === group)
  // The places that are left, in proportion: the group that has fewest quotes for its size is next (Sainte-Laguë).
  const open = new Set(groups)
  while (chosen.length < perSide && open.size > 0) {
    const next = [...open].reduce((best, group) => (claim(group) > claim(best) ? group : best))
    if (!take((unit) => unit.group === next)) open.delete(next)
  }
  if (chosen.length === 0) take(() => true, true)
  const middles = candidates.map(({ middle }) => middle).sort((a, b) => a - b)
  const half = middles[Math.floor(middles.length / 2)] ?? 0
  return chosen
    .sort((a, b) => b.worth - a.worth || (a.unit.id < b.unit.id ? -1 : 1))
    .map(({ unit, middle, length }, place) => ({
      unit,
      stance: side,
      reasons: reasonsFor({
        side,
        first: place === 0,
        near: middle >= half,
        short: length <= wordsFew,
        group: unit.group,
        ofGroup: sizeOf(unit.group),
        aloneInGroup: chosen.filter((one) => one.unit.group === unit.group).length === 1,
        way: unit.way,
        here: countOf(people, side),
        opposite:
          side === 'for' ? countOf(people, 'against') : side === 'against' ? countOf(people, 'for') : 0,
        elsewhere: people.reduce((sum, one) => sum + (one.side === side ? 0 : one.people), 0),
      }),
    }))

  function claim(group: string): number {
    return sizeOf(group) / (2 * chosen.filter(({ unit }) => unit.group === group).length + 1)
  }
}

/** The worthiest that says least of what is quoted already. */
function bestOf<Unit extends QuotableUnit>(
  open: readonly Candidate<Unit>[],
  chosen: readonly Candidate<Unit>[],
): Candidate<Unit> | undefined {
  let best: { one: Candidate<Unit>; worth: number } | undefined
  for (const one of open) {
    const repeated = chosen.reduce((most, other) => Math.max(most, alike(one.words, other.words)), 0)
    const worth = one.worth - share.repeated * repeated
    if (!best || worth > best.worth) best = { one, worth }
  }
  return best?.one
}

function peopleOf(units: readonly QuotableUnit[]): SidePeople {
  return sides.flatMap((side) => {
    const here = units.filter((unit) => unit.sentiment === sentimentOfSide[side])
    return [...new Set(here.map(({ group }) => group))].map((group) => ({
      side,
      group,
      people: new Set(here.filter((unit) => unit.group === group).map(({ person }) => person)).size,
    }))
  })
}

const countOf = (people: SidePeople, side: Side) =>
  people.reduce((sum, one) => sum + (one.side === side ? one.people : 0), 0)

/** Share of words in common (Jaccard). */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const word of one) if (other.has(word)) common++
  return common / (one.size + other.size - common)
}
