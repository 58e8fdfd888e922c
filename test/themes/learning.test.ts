import { expect, test } from 'vitest'
import { bestThreshold, fitSureness, sureness } from '#app/themes/learning/decide.ts'
import { learnLabels, sayLabels } from '#app/themes/learning/learn-labels.ts'

// Invented answers: food or staff.
const rows = Array.from({ length: 40 }, (_, i) => ({
  id: `r${i}`,
  text: i % 2 === 0 ? `the dinner number ${i} was cold food` : `kind nurse number ${i} helped me`,
  labels: [i % 2 === 0 ? 'food' : 'staff'],
}))

test('labels are learnt from examples', () => {
  const model = learnLabels(rows)
  const said = (text: string) =>
    sayLabels(model, text)
      .filter((one) => one.chosen)
      .map((one) => one.label)
  expect(said('my dinner was cold')).toEqual(['food'])
  expect(said('a kind nurse')).toEqual(['staff'])
})

test('the order of the examples does not matter', () => {
  const text = 'cold nurse'
  expect(sayLabels(learnLabels([...rows].reverse()), text)).toEqual(sayLabels(learnLabels(rows), text))
})

test('the threshold with the best F1 is found between two scores', () => {
  expect(bestThreshold([3, 2, 1, 0], [true, true, false, false])).toBe(1.5)
})

test('sureness grows with the score and stays between 0 and 1', () => {
  const certain = fitSureness([-2, -1, -1, 0, 1, 1, 2], [false, false, false, true, true, true, true])
  expect(sureness(certain, 2)).toBeGreaterThan(sureness(certain, -2))
  expect(sureness(certain, 99)).toBeLessThanOrEqual(1)
})
