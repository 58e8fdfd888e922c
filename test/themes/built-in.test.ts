import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { calibrationError, scoreLabels } from '#app/commands/evaluate/label-scores.ts'
import { sentimentTask } from '#app/commands/evaluate/sentiment.ts'
import { readJsonLines } from '#app/commands/evaluate/task.ts'
import { themesTask } from '#app/commands/evaluate/themes.ts'
import { frameworkNow } from '#app/inspection/index.ts'
import { builtInModel, builtInSentiment } from '#app/themes/codebook/built-in.ts'
import { weigh } from '#app/themes/codebook/codebook-model.ts'
import { learnBuiltIn } from '#app/themes/codebook/learn-built-in.ts'
import shippedWeights from '#app/themes/codebook/learnt-weights.json' with { type: 'json' }
import shippedWords from '#app/themes/codebook/learnt-words.json' with { type: 'json' }
import { packBuiltIn, packLines, packWords, unpackLines, unpackWords } from '#app/themes/codebook/pack.ts'
import { Features, vocabularyOf } from '#app/themes/learning/features.ts'
import { scoreOn, scoresOn, sideBySide } from '#app/themes/learning/linear.ts'
import { addMeaning, dimensions } from '#app/themes/learning/word-meanings.ts'
import { saySentiment } from '#app/themes/sentiment/built-in.ts'

test('what ships is what the codebook and its examples give', { timeout: 240_000 }, () => {
  const fresh = packBuiltIn(learnBuiltIn())
  expect(fresh.words).toEqual(shippedWords)
  expect(fresh.weights).toEqual(shippedWeights)
})

test('rounded for shipping, a text is weighed as before', () => {
  const features = new Features(vocabularyOf(['the taxi is late', 'a kind nurse'], 1))
  const row = features.vector('the taxi is late again')
  const line = (sign: number) => ({
    weights: Float64Array.from({ length: features.size }, (_, id) => sign * Math.sin(id)),
    bias: sign,
  })
  const lines = sideBySide([line(1), line(-0.01)], features.size)
  const kept = unpackWords(packWords(features.vocabulary))
  const read = unpackLines(packLines(lines))
  expect(kept.vector('the taxi is late again').ids).toEqual(row.ids)
  const [one = 0, other = 0] = scoresOn(read, kept.vector('the taxi is late again'))
  expect(one).toBeCloseTo(scoreOn(line(1), row), 2)
  expect(other).toBeCloseTo(scoreOn(line(-0.01), row), 4)
})

// Invented, and written apart from the cues and examples (see the README beside it): only sums are looked at.
test('criteria and sentiment are found in sentences written apart from the codebook', {
  timeout: 60_000,
}, () => {
  const schema = z.intersection(themesTask.row, sentimentTask.row)
  const read = readJsonLines(readFileSync('test/fixtures/evaluation/criteria.jsonl', 'utf8'), schema)
  if (!read.ok) throw new Error(read.reason)
  const criteria = frameworkNow.criteria.map(({ id }) => id)
  const said = read.rows.map(({ text }) =>
    weigh(builtInModel(), text).said.filter(({ code }) => criteria.includes(code)),
  )
  const { micro, macro } = scoreLabels(
    criteria,
    read.rows.map(({ labels }) => labels),
    said.map((row) => row.filter(({ chosen }) => chosen).map(({ code }) => code)),
  )
  expect(micro.f1).toBeGreaterThanOrEqual(0.65)
  expect(macro.f1).toBeGreaterThanOrEqual(0.65)
  const chances = said.flatMap((row, i) =>
    row.map(({ code, confidence }) => ({ confidence, right: read.rows[i]?.labels.includes(code) ?? false })),
  )
  expect(calibrationError(chances)).toBeLessThanOrEqual(0.05)
  const right = read.rows.filter(
    ({ text, sentiment }) => saySentiment(builtInSentiment(), text).value === sentiment,
  )
  expect(right.length / read.rows.length).toBeGreaterThanOrEqual(0.75)
})

test('words used in like company point alike, and unknown words add nothing', () => {
  const direction = (word: string) => {
    const sum = new Float64Array(dimensions)
    expect(addMeaning(sum, word)).toBe(true)
    return sum
  }
  const cosine = (one: Float64Array, other: Float64Array) => {
    const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, part, i) => sum + part * (b[i] ?? 0), 0)
    return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other))
  }
  expect(cosine(direction('teacher'), direction('pupils'))).toBeGreaterThan(
    cosine(direction('teacher'), direction('taxi')),
  )
  const untouched = new Float64Array(dimensions)
  expect(addMeaning(untouched, 'xyzzyq')).toBe(false)
  expect(untouched.every((part) => part === 0)).toBe(true)
})
