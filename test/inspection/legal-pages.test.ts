import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type LegalPage, type LegalPageId, legalKeys, legalPages } from '#app/inspection/legal-pages.ts'
import { languageIds } from '#app/platform/i18n/languages.ts'
import { pictureNames } from '#app/survey/index.ts'

type Tree = { [key: string]: string | Tree }
const flat = (tree: Tree, at = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[at + key, value]] : flat(value, `${at}${key}.`),
  )
const wordsIn = (language: string): Record<string, string> =>
  Object.fromEntries(
    flat({
      ...(JSON.parse(readFileSync(`locales/${language}/legal.json`, 'utf8')) as Tree),
      _same: {},
    }),
  )

/** The rules of easy read count English words; other languages say the same in a few more. */
const wordsMax = (language: string) => (language === 'en' ? 12 : 15)

const ids = Object.keys(legalPages) as LegalPageId[]
const keysOf = (id: LegalPageId) => {
  const keys = legalKeys(id)
  const inSections = keys.sections.flatMap(({ heading, body }) => [...(heading ? [heading] : []), ...body])
  return [keys.title, ...keys.lead, ...inSections].map((key) => key.replace('legal:', ''))
}
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '')
const sentences = (text: string) => text.split(/(?<=[.?!:])\s+/).filter((part) => /\w/.test(part))
const wordCount = (text: string) => text.split(/\s+/).filter(Boolean).length

// A language without the file is told of by test/tidy/locales.test.ts.
const told = languageIds.filter((language) => existsSync(`locales/${language}/legal.json`))

describe.each(told)('the pages about the service, in %s', (language) => {
  const words = wordsIn(language)

  test('every paragraph of the structure has words, and no paragraph stands outside it', () => {
    const wanted = ids.flatMap(keysOf)
    const parts = Object.keys(words).filter((key) => /\.(title|lead\d+|heading|body\d+)$/.test(key))
    expect(parts.toSorted()).toEqual(wanted.toSorted())
  })

  test('a page asks for just the words that must be filled in', () => {
    for (const id of ids) {
      const page: LegalPage = legalPages[id]
      const found = new Set(keysOf(id).flatMap((key) => placeholders(words[key] ?? '')))
      expect([id, [...found].toSorted()]).toEqual([id, page.needs.toSorted()])
    }
  })

  test('the same keys and the same words to fill in as in English', () => {
    const source = wordsIn('en')
    expect(Object.keys(words)).toEqual(Object.keys(source))
    for (const [key, text] of Object.entries(words))
      expect([key, placeholders(text).toSorted()]).toEqual([key, placeholders(source[key] ?? '').toSorted()])
  })

  test('nobody is told what they owe us: the pages never say thank you', () => {
    expect(Object.values(words).filter((text) => /thank|شكر/i.test(text))).toEqual([])
  })
})

test('the easy-read page has sentences of at most 12 words, 2 to a picture that exists', () => {
  for (const language of told) {
    const words = wordsIn(language)
    for (const { picture, body } of legalKeys('privacy-easy-read').sections) {
      expect(pictureNames).toContain(picture)
      const parts = body.flatMap((key) =>
        (words[key.replace('legal:', '')] ?? '').split(/(?<=[.?!؟۔।])\s+/).filter(Boolean),
      )
      expect(parts.length).toBeLessThanOrEqual(2)
      for (const part of parts) expect([part, wordCount(part) <= wordsMax(language)]).toEqual([part, true])
    }
  }
})

test('the page to leave to says nothing of what was left', () => {
  const text = keysOf('birds').map((key) => wordsIn('en')[key])
  expect(text.join(' ')).not.toMatch(/survey|question|answer|inspect|earshot|send\b|school|privacy|child/i)
})

test('a reader of 9 can read the English: short sentences of short words', () => {
  const words = wordsIn('en')
  const text = ids.flatMap((id) => keysOf(id)).map((key) => words[key] ?? '')
  const all = text.flatMap(sentences)
  // Flesch–Kincaid: the American school year; year 4 is read at 9.
  const every = all.flatMap((part) => part.split(/[^A-Za-z’]+/).filter(Boolean))
  const syllables = every.reduce((sum, word) => sum + syllablesOf(word), 0)
  const year = 0.39 * (every.length / all.length) + 11.8 * (syllables / every.length) - 15.59
  expect(year).toBeLessThan(4)
  expect(all.filter((part) => wordCount(part) > 24)).toEqual([])
})

function syllablesOf(word: string): number {
  const silent = word.toLowerCase().replace(/(?:[^laeiouy]es|[^laeiouyt]ed|[^laeiouy]e)$/, '')
  return Math.max(1, silent.match(/[aeiouy]+/g)?.length ?? 0)
}
