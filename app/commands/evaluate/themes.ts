import { z } from 'zod'
import {
  builtInModel,
  codebookSchema,
  learnCodebook,
  learnLabels,
  sayLabels,
  weigh,
} from '#app/themes/index.ts'
import { calibrationError, rounded, scoreLabels } from './label-scores.ts'
import { type EvaluationTask, rowSchema, share, type TaskFiles, WrongFile } from './task.ts'

const row = rowSchema({ labels: z.array(z.string().min(1)) })
type Row = z.infer<typeof row>
type Said = { labels: string[]; confidence: Record<string, number> }

export const themesTask: EvaluationTask<Row, Said> = {
  name: 'themes',
  row,
  keys: ['labels', 'confidence'],
  takes: { train: true, codebook: true },
  prepare(files) {
    const scored = new Set(scoredLabels(files))
    const engine = engineFor(files)
    return ({ text }) => {
      const confidence: Record<string, number> = Object.fromEntries([...scored].map((label) => [label, 0]))
      const labels: string[] = []
      for (const one of engine(text)) {
        if (!scored.has(one.label)) continue
        confidence[one.label] = rounded(one.confidence)
        if (one.chosen) labels.push(one.label)
      }
      return { labels: labels.sort(), confidence }
    }
  },
  prediction: (said) => said,
  report(files, said, seconds) {
    const labels = scoredLabels(files)
    const truth = files.test.map((one) => one.labels)
    const scores = scoreLabels(
      labels,
      truth,
      said.map((one) => one.labels),
    )
    return {
      rows: files.test.length,
      ...scores,
      calibrationError: calibrationError(
        said.flatMap((one, i) =>
          labels.map((label) => ({
            confidence: one.confidence[label] ?? 0,
            right: truth[i]?.includes(label) ?? false,
          })),
        ),
      ),
      rowsPerSecond: Math.round(share(files.test.length, seconds)),
    }
  },
}

function scoredLabels({ test, train }: TaskFiles<Row>): string[] {
  return [...new Set([...test, ...(train ?? [])].flatMap((one) => one.labels))].sort()
}

type SaidOne = { label: string; confidence: number; chosen: boolean }

function engineFor({ train, codebook }: TaskFiles<Row>): (text: string) => SaidOne[] {
  if (train) {
    const model = learnLabels(train)
    return (text) => sayLabels(model, text)
  }
  const model = codebook === undefined ? builtInModel() : learnCodebook(readCodes(codebook))
  return (text) => weigh(model, text).said.map(({ code, ...said }) => ({ label: code, ...said }))
}

function readCodes(codebook: unknown) {
  const read = codebookSchema.safeParse(codebook)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  throw new WrongFile(`codebook, entry ${issue?.path.join('.') || 'list'}: ${issue?.message ?? 'wrong'}.`)
}
