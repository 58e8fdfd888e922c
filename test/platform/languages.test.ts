import { describe, expect, test } from 'vitest'
import { pageLanguageOf } from '#app/platform/http/page-language.ts'
import { formatMonth, formatWhen } from '#app/platform/i18n/dates.ts'
import { makeWords } from '#app/platform/i18n/instance.ts'
import {
  directionOf,
  isLanguage,
  type Language,
  languageIds,
  languages,
} from '#app/platform/i18n/languages.ts'
import { digitsIn, formatNumber, localeOf, westernDigits } from '#app/platform/i18n/numbers.ts'
import { languagesFor } from '#app/platform/i18n/readers.ts'
import { wishedLanguages } from '#app/platform/i18n/wishes.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'

const ask = (path: string, headers: Record<string, string> = {}) =>
  languageOf(new Request(new URL(path, 'http://localhost'), { headers }))

test('there are thirteen languages, each by its own name, in its script and direction', () => {
  expect(languageIds).toHaveLength(13)
  for (const id of languageIds) {
    const { name, script, dir, locale } = languages[id]
    expect(name.replace(new RegExp(`[\\p{Script=${script}}\\p{M}]`, 'gu'), ''), id).toBe('')
    expect(dir, id).toBe(script === 'Arab' ? 'rtl' : 'ltr')
    expect(new Intl.Locale(locale).maximize().script, id).toBe(script)
    expect(Intl.NumberFormat.supportedLocalesOf(locale), id).toEqual([locale])
  }
  expect(directionOf('ur')).toBe('rtl')
})

describe('the language of a page', () => {
  test('is the address’s, then the one chosen before, then the browser’s wish, then English', () => {
    const wish = { 'accept-language': 'pl' }
    const chosen = { ...wish, cookie: 'a=b; earshot_language=ur' }
    expect(ask('/s/abc?language=cy', chosen)).toBe('cy')
    expect(ask('/s/abc', chosen)).toBe('ur')
    expect(ask('/s/abc', wish)).toBe('pl')
    expect(ask('/s/abc')).toBe('en')
    expect(ask('/s/abc?language=klingon', { cookie: 'earshot_language=xx' })).toBe('en')
    expect(isLanguage('constructor')).toBe(false)
  })

  test('is English, whole, where the desk lacks the one chosen', () => {
    for (const path of ['/desk', '/desk/demo/themes', '/sign-in', '/sign-in/abc', '/sign-out']) {
      expect(ask(path, { cookie: 'earshot_language=pl' }), path).toBe('en')
      expect(ask(path, { cookie: 'earshot_language=ar' }), path).toBe('ar')
      expect(ask(path, { 'accept-language': 'pl, ar;q=0.5' }), path).toBe('ar')
    }
    expect(ask('/desktop', { cookie: 'earshot_language=pl' })).toBe('pl')
  })

  test('is one of its readers’: families have all, practitioners have English and Arabic', () => {
    expect(languagesFor.families).toEqual(languageIds)
    const request = new Request('http://localhost/s/abc?language=pa')
    expect(languageOf(request, 'families')).toBe('pa')
    expect(languageOf(request, 'professionals')).toBe('en')
  })

  test('is said by the page itself where only the page knows', () => {
    expect(pageLanguageOf([{ language: 'pl' }, { visit: { language: 'en' } }])).toBe('en')
    expect(pageLanguageOf([{ language: 'pl' }, { visit: null }, null, undefined, 'x'])).toBeUndefined()
    expect(pageLanguageOf([{ visit: { language: 'klingon' } }])).toBeUndefined()
  })
})

test('a browser’s wishes are read by liking, by region and by script', () => {
  const cases: [string, Language[]][] = [
    ['pt-BR', ['pt']],
    ['en;q=0.5, uk-UA', ['uk', 'en']],
    ['pa-PK, ur;q=0.3', ['ur']],
    ['pa-Arab, pa-IN;q=0.9', ['pa']],
    ['zh-CN, ro-MD;q=0.8', ['ro']],
    ['pl;q=0, cy', ['cy']],
    ['so-SO;q=0.1, tr ;q=0.2', ['tr', 'so']],
    ['EN-gb', ['en']],
    ['*, ;;q, pl;q=9', []],
    ['', []],
  ]
  for (const [header, languages] of cases) expect(wishedLanguages(header), header).toEqual(languages)
})

describe('numbers and dates', () => {
  test('a number given to words is written as the language writes it; text is left alone', () => {
    const text = (language: Language, values: object) =>
      makeWords(language, { [language]: { ui: { p: '{{number}} / {{total}} {{name}}' } } }).t('p', {
        name: 'Y7',
        ...values,
      })
    expect(text('bn', { number: 3, total: 12 })).toBe('৩ / ১২ Y7')
    expect(text('en', { number: 3, total: 10_000 })).toBe('3 / 10,000 Y7')
    expect(text('pl', { number: 3, total: 10_000 })).toBe('3 / 10\u00a0000 Y7')
    expect(text('ar', { number: 3, total: 12 })).toBe('3 / 12 Y7')
  })

  test('a year is not cut in two', () => {
    for (const language of languageIds)
      expect(westernDigits(formatNumber(2026, language)), language).toBe('2026')
  })

  test('counts choose the plural form of their language', () => {
    const resources = {
      n_one: '{{count}} pytanie',
      n_few: '{{count}} pytania',
      n_many: '{{count}} pytań',
      n_other: '{{count}} pytania',
    }
    const { t } = makeWords('pl', { pl: { ui: resources } })
    expect([1, 2, 5, 22].map((count) => t('n', { count }))).toEqual([
      '1 pytanie',
      '2 pytania',
      '5 pytań',
      '22 pytania',
    ])
  })

  test('a moment is told on the clocks of the place, in the language', () => {
    const told = (language: Language) =>
      formatWhen(new Date('2026-07-01T16:00:00Z'), language, 'Europe/London')
    expect(told('en')).toMatch(/Wednesday,? 1 July 2026 at 17:00/)
    expect(told('cy')).toContain('Gorffennaf 2026')
    expect(told('bn')).toContain('২০২৬')
    expect(told('uk')).toContain('1 липня 2026')
    for (const language of languageIds) expect(westernDigits(told(language)), language).toContain('2026')
  })

  test('a month is told in words, and what is no month as it is', () => {
    expect(formatMonth('2024-03', 'en')).toBe('March 2024')
    expect(formatMonth('2024-03', 'bn')).toBe('মার্চ ২০২৪')
    expect(formatMonth('2024-03', 'ro')).toBe('martie 2024')
    expect(formatMonth('unknown', 'en')).toBe('unknown')
  })

  test('digits of every script that people may type are understood', () => {
    for (const digits of ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '০১২৩৪৫৬৭৮৯', '੦੧੨੩੪੫੬੭੮੯', '૦૧૨૩૪૫૬૭૮૯', '0123456789'])
      expect(westernDigits(`a${digits}`)).toBe('a0123456789')
    expect(westernDigits(digitsIn('2024-03', 'bn'))).toBe('2024-03')
    expect(localeOf('bn')).toBe('bn-u-nu-beng')
  })
})
