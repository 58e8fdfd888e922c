import { z } from 'zod'
import { builtInSentiment, learnSentiment, sayRating, saySentiment } from '#app/themes/index.ts'
import { calibrationError, rounded, scoreLabels } from './label-scores.ts'
import { type EvaluationTask, rowSchema, share, type TaskFiles } from './task.ts'

const row = rowSchema({ sentiment: z.string().min(1) })
type Row = z.infer<typeof row>
type Said = { sentiment: string; confidence: Record<string, number> }

export const sentimentTask: EvaluationTask<Row, Said> = {
  name: 'sentiment',
  row,
  keys: ['sentiment', 'confidence'],
  takes: { train: true, codebook: false },
  prepare(files) {
    const known = knownLevels(files)
    const base = builtInSentiment()
    const model = files.train && files.train.length > 0 ? learnSentiment(base, files.train) : undefined
    return ({ text }) => {
      const chances = model
        ? sayRating(model, text).chances
        : foldInto(known, saySentiment(base, text).chances)
      const confidence = Object.fromEntries(known.map((level) => [level, rounded(chances[level] ?? 0)]))
      let sentiment = known[0] ?? 'neutral'
      for (const level of known) if ((chances[level] ?? 0) > (chances[sentiment] ?? 0)) sentiment = level
      return { sentiment, confidence }
    }
  },
  prediction: (said) => said,
  report(files, said, seconds) {
    const truth = files.test.map((one) => one.sentiment)
    const right = said.filter((one, i) => one.sentiment === truth[i]).length
    const scores = scoreLabels(
      knownLevels(files),
      truth.map((one) => [one]),
      said.map((one) => [one.sentiment]),
    )
    return {
      rows: files.test.length,
      accuracy: share(right, files.test.length),
      ...scores,
      calibrationError: calibrationError(
        said.map((one, i) => ({
          confidence: one.confidence[one.sentiment] ?? 0,
          right: one.sentiment === truth[i],
        })),
      ),
      rowsPerSecond: Math.round(share(files.test.length, seconds)),
    }
  },
}

function knownLevels({ test, train }: TaskFiles<Row>): string[] {
  return [...new Set([...test, ...(train ?? [])].map((one) => one.sentiment))].sort()
}

/** A level that the files do not know lends its chance to the nearest one they do (`mixed` → `neutral`). */
function foldInto(known: string[], chances: Record<string, number>): Record<string, number> {
  const folded: Record<string, number> = {}
  for (const [level, chance] of Object.entries(chances)) {
    const to = known.includes(level)
      ? level
      : level === 'mixed'
        ? 'neutral'
        : level === 'neutral'
          ? 'mixed'
          : level
    folded[to] = (folded[to] ?? 0) + chance
  }
  return folded
}
