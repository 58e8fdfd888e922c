import { expect, test } from 'vitest'
import { frameworkNow } from '#app/inspection/framework/index.ts'
import { builtInCodebook } from '#app/themes/codebook/codebook.ts'
import { createEngine } from '#app/themes/index.ts'

const engine = createEngine()
// Invented for these tests; none is among the examples the engine learns from.
const themesOf = (text: string, language = 'en') =>
  engine.code({ text, language }).units.flatMap((unit) => unit.codings.map((coding) => coding.theme))

test('the built-in codebook holds every criterion and topic of the framework, and no other', () => {
  const known = [...frameworkNow.criteria, ...frameworkNow.topics].map((one) => one.id)
  expect(
    builtInCodebook()
      .map((code) => code.id)
      .sort(),
  ).toEqual(known.sort())
})

test('an answer has the themes of its units', () => {
  const themes = themesOf(
    'The physiotherapist is super. But my brother has no mates to play with at breaktime',
  )
  expect(themes).toEqual(expect.arrayContaining(['I3', 'I5', 'occupational-and-physiotherapy']))
})

test('Arabic words are heard', () => {
  expect(themesOf('ننتظر التشخيص منذ سنتين', 'ar')).toEqual(expect.arrayContaining(['diagnosis']))
})

test('a plain fact has no criterion', () => {
  expect(themesOf('My cat is called Biscuit').filter((theme) => /^[IL]\d$/.test(theme))).toEqual([])
})

test('each coding says which words it came from, inside its unit', () => {
  const text = 'Hello there. Our speech therapy ended last spring'
  for (const unit of engine.code({ text, language: 'en' }).units)
    for (const coding of unit.codings) {
      expect(coding.because.length).toBeGreaterThan(0)
      for (const span of coding.because) {
        expect(span.start).toBeGreaterThanOrEqual(unit.start)
        expect(span.end).toBeLessThanOrEqual(unit.end)
      }
    }
})

test('praise and blame in one answer are told apart by unit', () => {
  const { units } = engine.code({
    text: 'My teacher is lovely and kind. The taxi is always late',
    language: 'en',
  })
  expect(units.map((unit) => unit.sentiment.value)).toEqual(['positive', 'negative'])
})

test('a second engine says the same', () => {
  const input = {
    text: 'They never answer emails, but school listens to him',
    language: 'en',
    criteria: ['L2'],
  }
  expect(createEngine().code(input)).toEqual(engine.code(input))
})

test("another codebook's own codes are given", () => {
  const own = createEngine({
    codebook: [
      { id: 'food', name: 'Food', definition: '', cues: ['food', 'lunch*'], examples: [], exclude: [] },
      {
        id: 'noise',
        name: 'Noise',
        definition: '',
        cues: ['noisy', 'loud'],
        examples: [],
        exclude: ['loud and clear'],
      },
    ],
  })
  const themes = (text: string) =>
    own.code({ text, language: 'en' }).units.flatMap((unit) => unit.codings.map((coding) => coding.theme))
  expect(themes('The lunches are too cold, the food is bad')).toEqual(['food'])
  expect(themes('I hear you loud and clear')).toEqual([])
})
