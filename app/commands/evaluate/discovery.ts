/**
 * Scores discovery on whole comments that people labelled. The labels are used for scoring alone. A row is cut into its
 * units, which are grouped; its `group` is the one that holds most of its words, null where none holds any.
 */
import { z } from 'zod'
import { agreement, chance, type Discovery, discoverIn, redundantPairs } from '#app/themes/index.ts'
import { rounded } from './label-scores.ts'
import { type EvaluationTask, rowSchema, share } from './task.ts'

const row = rowSchema({ labels: z.array(z.string().min(1)) })
type Row = z.infer<typeof row>
type Said = { group: number | null }

/** V and ARI compare one group with one label: rows of one label, of labels on at least so many such rows. */
const singleRowsLeast = 15
const foundF1 = 0.4
const samples = 4
const sampleShare = 0.8

export function discoveryTask({ groupsMax }: { groupsMax: number | undefined }): EvaluationTask<Row, Said> {
  const found = (rows: readonly Row[]) =>
    discoverIn(
      rows.map(({ text }) => text),
      { groupsMax },
    )
  let all: Discovery | undefined
  return {
    name: 'discovery',
    row,
    keys: ['labels', 'group'],
    takes: { train: false, codebook: false },
    prepare({ test }) {
      all = found(test)
      const groupOf = new Map(test.map((one, i) => [one, numbered(all?.mainGroup[i])]))
      return (one) => ({ group: groupOf.get(one) ?? null })
    },
    prediction: (said) => said,
    report({ test }, said) {
      const whole = all ?? found(test)
      const groups = said.map(({ group }) => group ?? 0)
      const { v, ari } = singleAgreement(test, groups)
      const best = bestF1s(test, whole)
      return {
        rows: test.length,
        groups: whole.groups.length,
        v: rounded(v),
        ari: rounded(ari),
        found: best.filter((f1) => f1 >= foundF1).length,
        meanBestF1: share(
          best.reduce((sum, f1) => sum + f1, 0),
          best.length,
        ),
        orderStability: rounded(orderStability(test, whole, found)),
        resampleStability: rounded(resampleStability(test, found)),
        redundantPairs: redundantPairs(whole),
      }
    },
  }
}

const numbered = (group: number | undefined) => (group === undefined || group < 0 ? null : group + 1)

function singleAgreement(rows: readonly Row[], groups: readonly number[]) {
  const singles = rows.flatMap(({ labels: [label, ...more] }, i) =>
    label !== undefined && more.length === 0 ? [{ label, group: groups[i] ?? 0 }] : [],
  )
  const support = new Map<string, number>()
  for (const { label } of singles) support.set(label, (support.get(label) ?? 0) + 1)
  const scored = singles.filter(({ label }) => (support.get(label) ?? 0) >= singleRowsLeast)
  if (scored.length === 0) return { v: 0, ari: 0 }
  return agreement(
    scored.map(({ label }) => label),
    scored.map(({ group }) => group),
  )
}

/** For each label the F1 of the group that fits it best; a row is in the group of each of its units. */
function bestF1s(rows: readonly Row[], { groups }: Discovery): number[] {
  const labelled = new Map<string, Set<number>>()
  rows.forEach(({ labels }, i) => {
    for (const label of labels) labelled.set(label, (labelled.get(label) ?? new Set()).add(i))
  })
  return [...labelled.values()].map((real) =>
    Math.max(
      0,
      ...groups.map(({ answers }) => {
        const hits = [...real].filter((answer) => answers.has(answer)).length
        return (2 * hits) / (real.size + answers.size)
      }),
    ),
  )
}

type Find = (rows: readonly Row[]) => Discovery

/** The same rows in another order, run again: 1 when every row is where it was. */
function orderStability(rows: readonly Row[], whole: Discovery, find: Find): number {
  const order = shuffled(rows.length, 1)
  const again = find(order.map((i) => rows[i] as Row)).mainGroup
  return agreement(
    order.map((i) => whole.mainGroup[i] ?? -1),
    again,
  ).ari
}

/** How alike the groups of two samples are on the rows they share; the mean over all pairs of samples. */
function resampleStability(rows: readonly Row[], find: Find): number {
  const taken = Array.from({ length: samples }, (_, seed) => {
    const places = shuffled(rows.length, 100 + seed).slice(0, Math.round(rows.length * sampleShare))
    const { mainGroup } = find(places.map((i) => rows[i] as Row))
    return new Map(places.map((place, i) => [place, mainGroup[i] ?? -1]))
  })
  const pairs = taken.flatMap((one, i) => taken.slice(i + 1).map((other) => ariOfShared(one, other)))
  return pairs.reduce((sum, ari) => sum + ari, 0) / pairs.length
}

function ariOfShared(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number {
  const shared = [...one].flatMap(([place, group]) => {
    const there = other.get(place)
    return there === undefined ? [] : [[group, there] as const]
  })
  return agreement(
    shared.map(([group]) => group),
    shared.map(([, there]) => there),
  ).ari
}

function shuffled(count: number, seed: number): number[] {
  const next = chance(seed)
  const order = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const [a, b] = [order[i] as number, order[j] as number]
    order[i] = b
    order[j] = a
  }
  return order
}
