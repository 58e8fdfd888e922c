import { expect, test } from 'vitest'
import { languagesMeasured } from '#app/safeguarding/index.ts'
import { measureLanguages } from './measure-languages.ts'

// After a change of the screening or the codebook: node --import tsx scripts/measure-languages.mjs
test('what is told of each language is what the engines do today', () => {
  const told = languagesMeasured.map(({ language, screening, coding }) => {
    const { quality: _screening, ...screened } = screening
    const { quality: _coding, ...coded } = coding
    return [language, { screening: screened, coding: coded }]
  })
  expect(Object.fromEntries(told)).toEqual(measureLanguages())
})
