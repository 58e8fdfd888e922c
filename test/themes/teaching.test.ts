import { expect, test } from 'vitest'
import { createEngine } from '#app/themes/index.ts'

// Invented sentences and decisions.
const decisions = [
  'The taxi fare to school is too much for us.',
  'We pay the taxi fare ourselves.',
  'The taxi fare took all our savings.',
  'Nobody pays back the taxi fare we spent.',
].flatMap((text, at) => [
  { id: `u${at}`, text, theme: 'transport', applies: false },
  { id: `u${at}`, text, theme: 'own-theme', applies: true },
])
const english = { language: 'en' }

test('the order of decisions does not matter', () => {
  const text = 'The taxi fare is too much. The taxi was late.'
  const one = createEngine({ decisions, decided: 'x' })
  const other = createEngine({ decisions: [...decisions].reverse(), decided: 'x' })
  expect(other.code({ text, ...english })).toEqual(one.code({ text, ...english }))
  expect(other.version).toBe(one.version)
})

test('a theme that people made is met again in what others say, with the words that gave it away', () => {
  const text = 'We pay the taxi fare to school ourselves.'
  const [unit] = createEngine({ decisions, decided: 'x' }).code({ text, ...english }).units
  const coding = unit?.codings.find((one) => one.theme === 'own-theme')
  expect(coding?.confidence).toBeGreaterThan(0.5)
  const because = coding?.because.map(({ start, end }) => text.slice(start, end)).join(' ')
  expect(because).toMatch(/fare|pay/)
})

test('a layer changes nothing about themes that nobody decided on', () => {
  const text = 'We waited two years for the autism assessment.'
  const plain = createEngine().code({ text, ...english }).units[0]
  const learnt = createEngine({ decisions, decided: 'x' }).code({ text, ...english }).units[0]
  const without = (unit: typeof plain) =>
    unit?.codings.filter(({ theme }) => theme !== 'own-theme' && theme !== 'transport')
  expect(without(learnt)).toEqual(without(plain))
})

test('what the engine is least sure of is near its line, whichever side it fell on', () => {
  for (const text of ['The taxi was late again today.', 'It is all right I suppose.', 'We waited two years.'])
    for (const { doubt } of createEngine().code({ text, ...english }).units) {
      if (!doubt) continue
      expect(doubt.doubt).toBeGreaterThan(0)
      expect(doubt.doubt).toBeLessThanOrEqual(1)
    }
})
