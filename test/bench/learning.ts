/**
 * `npm run bench -- learning --data DIR`: how well the engines learn from labelled files (JSON Lines as `evaluate`
 * takes them), by cross-validation inside each file: nothing that is scored was seen in training, and thresholds are
 * the engine's own, found inside the training part. Folds are dealt by a fixed seed and texts that are equal but for
 * case and punctuation share a fold. `--only NAME,NAME` measures some.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sentimentTask } from '#app/commands/evaluate/sentiment.ts'
import { type EvaluationRow, type EvaluationTask, readJsonLines } from '#app/commands/evaluate/task.ts'
import { themesTask } from '#app/commands/evaluate/themes.ts'
import { allStages, learnLabels, type Stages, sayLabels } from '#app/themes/learning/learn-labels.ts'
import { seeded, shuffle } from '#app/themes/learning/linear.ts'
import { askingCurve } from './asking.ts'

type Labelled = { id: string; text: string; labels: string[] }

export async function learningQuality(folder: string, only: string[]): Promise<void> {
  const wants = (name: string) => only.length === 0 || only.includes(name)
  console.log(
    '| measure | rows | folds | micro P / R / F1 | macro F1 | accuracy | calibration error | processor seconds |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const { name, file, task, folds, atMost } of measures) {
    if (!wants(name)) continue
    const rows = rowsOf(join(folder, file), task)
    if (!rows) continue
    await crossValidate(name, task, rows, folds, (train) =>
      atMost === undefined
        ? train
        : (fewOf(train as unknown as Labelled[], atMost) as unknown as typeof train),
    )
  }
  if (wants('ablation')) await ablation(folder)
  if (!wants('asking')) return
  const rows = rowsOf(join(folder, 'nhs-themes.dev.jsonl'), themes) as Labelled[] | undefined
  if (!rows) return
  const fold = dealTexts(rows, 3)
  askingCurve(
    rows.filter((_, i) => fold[i] !== 0),
    rows.filter((_, i) => fold[i] === 0),
  )
}

/** Thirty labels a theme, three folds, with each stage left out in turn. */
async function ablation(folder: string): Promise<void> {
  const rows = rowsOf(join(folder, 'nhs-themes.dev.jsonl'), themes)
  if (!rows) return
  const few = (train: EvaluationRow[]) =>
    fewOf(train as unknown as Labelled[], 30) as unknown as EvaluationRow[]
  for (const stage of [undefined, ...(Object.keys(allStages) as (keyof Stages)[])]) {
    const stages = stage ? { ...allStages, [stage]: false } : allStages
    const task: AnyTask = {
      ...themes,
      prepare({ train }) {
        const model = learnLabels((train ?? []) as unknown as Labelled[], stages)
        return ({ text }) => {
          const said = sayLabels(model, text)
          return {
            labels: said.flatMap((one) => (one.chosen ? [one.label] : [])),
            confidence: Object.fromEntries(said.map((one) => [one.label, one.confidence])),
          }
        }
      },
    }
    await crossValidate(stage ? `themes-30 without ${stage}` : 'themes-30 whole', task, rows, 3, few)
  }
}

type AnyTask = EvaluationTask<EvaluationRow, unknown>
type Measure = { name: string; file: string; task: AnyTask; folds: number; atMost?: number }

const themes = themesTask as unknown as AnyTask
const sentiment = sentimentTask as unknown as AnyTask
const measures: Measure[] = [
  { name: 'themes', file: 'nhs-themes.dev.jsonl', task: themes, folds: 5 },
  { name: 'themes-30', file: 'nhs-themes.dev.jsonl', task: themes, folds: 3, atMost: 30 },
  { name: 'themes-10', file: 'nhs-themes.dev.jsonl', task: themes, folds: 3, atMost: 10 },
  { name: 'themes-p1', file: 'nhs-p1-themes.dev.jsonl', task: themes, folds: 5 },
  { name: 'sentiment3', file: 'nhs-sentiment3.dev.jsonl', task: sentiment, folds: 5 },
  { name: 'sentiment5', file: 'nhs-sentiment5.dev.jsonl', task: sentiment, folds: 5 },
  { name: 'sentiment-built-in', file: 'nhs-sentiment3.dev.jsonl', task: sentiment, folds: 0 },
]

function rowsOf(path: string, task: AnyTask): EvaluationRow[] | undefined {
  if (!existsSync(path)) return undefined
  const read = readJsonLines(readFileSync(path, 'utf8'), task.row)
  if (!read.ok) throw new Error(`${path} line ${read.line}: ${read.reason}`)
  return read.rows
}

/** Every row is scored once, by an engine that learnt from the other folds; with no folds, untrained. */
async function crossValidate(
  name: string,
  task: AnyTask,
  rows: EvaluationRow[],
  folds: number,
  choose: (train: EvaluationRow[]) => EvaluationRow[],
): Promise<void> {
  const fold = dealTexts(rows, Math.max(1, folds))
  const said: unknown[] = []
  let training = 0
  let trained = 0
  let saying = 0
  for (let out = 0; out < Math.max(1, folds); out++) {
    const test = rows.filter((_, i) => fold[i] === out)
    const train = folds === 0 ? undefined : choose(rows.filter((_, i) => fold[i] !== out))
    trained += train?.length ?? 0
    const began = secondsWorked()
    const predict = await task.prepare({ test, train, codebook: undefined, folder: '' })
    training += secondsWorked() - began
    const start = secondsWorked()
    for (const [i, row] of rows.entries()) if (fold[i] === out) said[i] = await predict(row)
    saying += secondsWorked() - start
  }
  const report = task.report({ test: rows, train: undefined, codebook: undefined, folder: '' }, said, saying)
  const { micro, macro, accuracy, calibrationError, labels } = report as {
    micro: { precision: number; recall: number; f1: number }
    macro: { f1: number }
    accuracy?: number
    calibrationError: number
    labels: Record<string, { f1: number }>
  }
  const times = Math.max(1, folds)
  const n3 = (value: number | undefined) => (value === undefined ? '' : value.toFixed(3))
  console.log(
    `| ${name} | ${folds === 0 ? 0 : Math.round(trained / times)} | ${folds} | ${n3(micro.precision)} / ${n3(micro.recall)} / ${n3(micro.f1)} | ${n3(macro.f1)} | ${n3(accuracy)} | ${n3(calibrationError)} | ${(training / times).toFixed(1)} to learn, ${Math.round(rows.length / saying)} rows/s |`,
  )
  if (accuracy !== undefined)
    console.log(
      `|   F1 of each | ${Object.entries(labels)
        .map(([label, { f1 }]) => `${label} ${n3(f1)}`)
        .join(', ')} |`,
    )
}

// Of this process alone: what else the machine does meanwhile is not counted.
function secondsWorked(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function dealTexts(rows: EvaluationRow[], folds: number): number[] {
  const bare = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const texts = [...new Set(rows.map((row) => bare(row.text)))].sort()
  const order = Int32Array.from(texts, (_, i) => i)
  shuffle(order, seeded(2026))
  const foldOf = new Map<string, number>()
  order.forEach((text, at) => {
    foldOf.set(texts[text] ?? '', at % folds)
  })
  return rows.map((row) => foldOf.get(bare(row.text)) ?? 0)
}

/** In a fixed random order, each row that brings a label of which there are fewer than `atMost` so far. */
function fewOf(rows: Labelled[], atMost: number): Labelled[] {
  const order = Int32Array.from(rows, (_, i) => i)
  shuffle(order, seeded(30))
  const counts = new Map<string, number>()
  const chosen: Labelled[] = []
  for (const at of order) {
    const row = rows[at]
    if (!row?.labels.some((label) => (counts.get(label) ?? 0) < atMost)) continue
    chosen.push(row)
    for (const label of row.labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return chosen
}
