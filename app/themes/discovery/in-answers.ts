import { findPersonalDetails } from '../redaction/index.ts'
import { type Span, splitUnits } from '../units.ts'
import { type Discovered, discover, type Group } from './discover.ts'
import { beginning } from './name-group.ts'

export type Discovery = {
  groups: (Group & { answers: ReadonlySet<number> })[]
  units: number
  /** The group that holds most of an answer's words; -1 where none holds any. */
  mainGroup: number[]
  alike: Discovered['alike']
}

/** Groups the units of whole answers. */
export function discoverIn(
  texts: readonly string[],
  { groupsMax }: { groupsMax?: number | undefined } = {},
): Discovery {
  const units = texts.flatMap((text, answer) => splitUnits(text).map((span) => ({ answer, ...span })))
  const details = new Map<number, readonly Span[]>()
  const detailsOf = (answer: number) => {
    const known = details.get(answer) ?? findPersonalDetails(texts[answer] ?? '', 'en')
    details.set(answer, known)
    return known
  }
  const { groups, groupOf, alike } = discover(
    units.map(({ answer, start, end }) => (texts[answer] ?? '').slice(start, end)),
    {
      ...(groupsMax === undefined ? {} : { groupsMax }),
      hiddenIn: (unit) => {
        const { answer, start } = units[unit] ?? { answer: -1, start: 0 }
        return detailsOf(answer).map((span) => ({ start: span.start - start, end: span.end - start }))
      },
    },
  )
  const shares = texts.map(() => new Map<number, number>())
  const answers = groups.map(() => new Set<number>())
  units.forEach(({ answer, start, end }, i) => {
    const group = groupOf[i] ?? -1
    if (group < 0) return
    answers[group]?.add(answer)
    const share = shares[answer]
    share?.set(group, (share.get(group) ?? 0) + end - start)
  })
  return {
    units: units.length,
    groups: groups.map((group, i) => ({ ...group, answers: answers[i] ?? new Set() })),
    mainGroup: shares.map((share) => [...share].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1),
    alike,
  }
}

/** Pairs of groups that a reader would take for one: the same answers, the same direction or the same name. */
export function redundantPairs({ groups, alike }: Discovery): number {
  let pairs = 0
  groups.forEach((a, i) => {
    for (const [k, b] of groups.slice(i + 1).entries()) {
      const shared = [...a.answers].filter((answer) => b.answers.has(answer)).length
      const jaccard = shared / (a.answers.size + b.answers.size - shared)
      const sameName = a.name !== '' && beginning(a.name) === beginning(b.name)
      if (jaccard > 0.5 || alike(i, i + 1 + k) > 0.7 || sameName) pairs++
    }
  })
  return pairs
}
