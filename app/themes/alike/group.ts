import { type Signature, slotCount, slotLength } from './signature.ts'

export type Marked = Signature & { answer: string; response: string }
/** Answers of several people that share most of their words. */
export type AlikeGroup = {
  /** The first of its answers by id: the same however they come. */
  id: string
  answers: string[]
  people: number
  /** Words of the answer in the middle. */
  words: number
}

/** People from whom on equal words are worth telling: a mother and a father may well write the same. */
export const peopleMin = 3
/** Share of runs of words in common from which on texts are alike; short ones must be the same. */
const alikeFrom = 0.6
const shortWords = 12
const lengthRatioMin = 0.5
const bandSlots = 3

/**
 * Groups of near copies. Each band of slots is looked up, so the work grows with the number of answers and not with its
 * square; within a band all are compared with the first. The order of the answers does not matter.
 */
export function groupAlike(marked: readonly Marked[]): AlikeGroup[] {
  const sorted = [...marked].sort((a, b) => (a.answer < b.answer ? -1 : 1))
  const parent = sorted.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (parent[root] !== root) root = parent[root] = parent[parent[root] as number] as number
    return root
  }
  for (let band = 0; band < slotCount / bandSlots; band++) {
    const from = band * bandSlots * slotLength
    const first = new Map<string, number>()
    sorted.forEach((one, at) => {
      const key = one.slots.slice(from, from + bandSlots * slotLength)
      const leader = first.get(key)
      if (leader === undefined) first.set(key, at)
      else if (rootOf(leader) !== rootOf(at) && areAlike(sorted[leader] as Marked, one)) {
        const [a, b] = [rootOf(leader), rootOf(at)]
        parent[Math.max(a, b)] = Math.min(a, b)
      }
    })
  }
  const groups = new Map<number, Marked[]>()
  sorted.forEach((one, at) => {
    const root = rootOf(at)
    const group = groups.get(root)
    if (group) group.push(one)
    else groups.set(root, [one])
  })
  return [...groups.values()]
    .map((group) => ({
      id: group[0]?.answer ?? '',
      answers: group.map(({ answer }) => answer),
      people: new Set(group.map(({ response }) => response)).size,
      words: group.map(({ words }) => words).sort((a, b) => a - b)[group.length >> 1] ?? 0,
    }))
    .filter(({ people }) => people >= peopleMin)
    .sort((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1))
}

function areAlike(one: Marked, other: Marked): boolean {
  const [less, more] = one.words < other.words ? [one, other] : [other, one]
  if (less.words < shortWords) return one.slots === other.slots && one.words === other.words
  if (less.words / more.words < lengthRatioMin) return false
  let same = 0
  for (let at = 0; at < one.slots.length; at += slotLength)
    if (one.slots.slice(at, at + slotLength) === other.slots.slice(at, at + slotLength)) same++
  return same / slotCount >= alikeFrom
}
