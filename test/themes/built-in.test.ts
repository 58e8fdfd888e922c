import { expect, test } from 'vitest'
import { shippedFit } from '#app/themes/codebook/built-in.ts'
import { builtInCodebook, themedExamples } from '#app/themes/codebook/codebook.ts'
import { learnCodebook } from '#app/themes/codebook/codebook-model.ts'
import { addMeaning, dimensions } from '#app/themes/learning/word-meanings.ts'

const four = (value: number) => Math.round(value * 1e4) / 1e4

test('the fit that ships is the one its codebook and examples give', { timeout: 240_000 }, () => {
  const { join, threshold } = learnCodebook(builtInCodebook(), themedExamples())
  expect({
    line: four(join.line),
    cue: four(join.cue),
    shift: four(join.shift),
    threshold: four(threshold),
  }).toEqual(shippedFit)
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
