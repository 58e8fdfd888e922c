/**
 * How many labels a person must give until the engine is as good as with thirty a theme: asked in a random order, or
 * about what the machine is least sure of, the themes in turn, as the desk's queue asks.
 */
import { scoreLabels } from '#app/commands/evaluate/label-scores.ts'
import type { LabelModel } from '#app/themes/learning/learn-labels.ts'
import { learnLabels, sayLabels } from '#app/themes/learning/learn-labels.ts'
import { seeded, shuffle } from '#app/themes/learning/linear.ts'

type Labelled = { id: string; text: string; labels: string[] }

const FIRST = 150
const STEP = 100
const AT_MOST = 1350
/** What about thirty labels a theme reached before the engine learnt from units (see docs/decisions). */
const GOAL = { micro: 0.58, macro: 0.46 }
// Themes so unlikely are not worth a person's minute: as in the engine.
const doubtFrom = 0.05

export function askingCurve(pool: readonly Labelled[], test: readonly Labelled[]): void {
  const order = Int32Array.from(pool, (_, i) => i)
  shuffle(order, seeded(30))
  const random = [...order].map((at) => pool[at] as Labelled)
  console.log('\n| labelled answers | random micro / macro | least sure micro / macro |\n| --- | --- | --- |')
  const asked = random.slice(0, FIRST)
  const reached: Record<'random' | 'queue', number | undefined> = { random: undefined, queue: undefined }
  for (let size = FIRST; size <= AT_MOST; size += STEP) {
    if (reached.random !== undefined && reached.queue !== undefined) break
    const byChance = scoresOf(learnLabels(random.slice(0, size)), test)
    const model = learnLabels(asked)
    const byQueue = scoresOf(model, test)
    if (atGoal(byChance)) reached.random ??= size
    if (atGoal(byQueue)) reached.queue ??= size
    console.log(`| ${size} | ${told(byChance)} | ${told(byQueue)} |`)
    const known = new Set(asked.map((row) => row.id))
    asked.push(
      ...leastSure(
        model,
        random.filter((row) => !known.has(row.id)),
      ).slice(0, STEP),
    )
  }
  const { random: labels, queue } = reached
  const ratio = labels && queue ? (queue / labels).toFixed(2) : 'unknown'
  console.log(
    `\n${GOAL.micro} / ${GOAL.macro} is reached with ${queue ?? 'more'} labels by the queue and ${labels ?? `more than ${AT_MOST}`} by chance: ${ratio} of them.`,
  )
}

type Scores = { micro: number; macro: number }
const atGoal = ({ micro, macro }: Scores) => micro >= GOAL.micro && macro >= GOAL.macro
const told = ({ micro, macro }: Scores) => `${micro.toFixed(3)} / ${macro.toFixed(3)}`

function scoresOf(model: LabelModel, test: readonly Labelled[]): Scores {
  const labels = [...new Set(test.flatMap((row) => row.labels))].sort()
  const said = test.map((row) => sayLabels(model, row.text).flatMap((one) => (one.chosen ? [one.label] : [])))
  const scored = scoreLabels(
    labels,
    test.map((row) => row.labels),
    said,
  )
  return { micro: scored.micro.f1, macro: scored.macro.f1 }
}

/** The queue's order: in each theme the nearest to its line first, the themes in turn. */
function leastSure(model: LabelModel, rows: readonly Labelled[]): Labelled[] {
  const doubts = rows.map((row) => {
    const said = sayLabels(model, row.text).flatMap(({ label, score, confidence }, i) => {
      const { threshold = 0, certain } = model.labels[i] ?? {}
      const doubt = 1 / (1 + (certain?.slope ?? 1) * Math.abs(score - threshold))
      return confidence < doubtFrom ? [] : [{ label, doubt }]
    })
    const [most] = said.sort((a, b) => b.doubt - a.doubt)
    return { row, label: most?.label ?? '', doubt: most?.doubt ?? 0 }
  })
  doubts.sort((a, b) => b.doubt - a.doubt || (a.row.id < b.row.id ? -1 : 1))
  const places = new Map<string, number>()
  const placed = doubts.map((one) => {
    const place = one.label === '' ? Number.MAX_SAFE_INTEGER : (places.get(one.label) ?? 0)
    places.set(one.label, place + 1)
    return { ...one, place }
  })
  return placed.sort((a, b) => a.place - b.place || b.doubt - a.doubt).map(({ row }) => row)
}
