import { expect, test } from 'vitest'
import { findFramework, frameworkNow } from '#app/inspection/framework/index.ts'
import arabic from '#locales/ar/codebook.json' with { type: 'json' }
import english from '#locales/en/codebook.json' with { type: 'json' }

test('the framework in force is found by its version', () => {
  expect(findFramework('2025-06')).toBe(frameworkNow)
  expect(findFramework('1999-01')).toBeUndefined()
})

test('ids are unique and topics are kebab-case', () => {
  const ids = [...frameworkNow.criteria, ...frameworkNow.topics].map((one) => one.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const topic of frameworkNow.topics) expect(topic.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})

test.each([
  ['en', english],
  ['ar', arabic],
])('every criterion and topic has its words in %s, and no others', (_language, words) => {
  expect(Object.keys(words.criteria).sort()).toEqual(frameworkNow.criteria.map((one) => one.id).sort())
  expect(Object.keys(words.topics).sort()).toEqual(frameworkNow.topics.map((one) => one.id).sort())
})
