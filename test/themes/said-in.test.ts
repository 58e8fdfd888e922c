/** The language of an answer, told from its words by the real tables. Everything said here is invented. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { languageIds } from '#app/platform/i18n/languages.ts'
import { openDetector } from '#app/themes/languages/detector.server.ts'
import { type Detect, saidIn } from '#app/themes/languages/said-in.ts'

let detect: Detect
beforeAll(async () => {
  detect = await openDetector()
})

test.each([
  ['The bus is always late and nobody tells us.', 'en', 'en', 'words'],
  // Asked in English, answered in one's own language; and the other way round.
  ['Autobus jest zawsze spóźniony i nikt nam nic nie mówi.', 'en', 'pl', 'words'],
  ['بس ہمیشہ دیر سے آتی ہے اور کوئی نہیں بتاتا', 'en', 'ur', 'words'],
  ['الحافلة متأخرة دائما ولا أحد يخبرنا', 'en', 'ar', 'words'],
  ['ਬੱਸ ਹਮੇਸ਼ਾ ਦੇਰ ਨਾਲ ਆਉਂਦੀ ਹੈ', 'en', 'pa', 'words'],
  ['Mae’r bws bob amser yn hwyr ac mae fy mab yn drist iawn.', 'en', 'cy', 'words'],
  ['Baska had iyo jeer waa daahaa mana nala soo hadlaan waalidka.', 'en', 'so', 'words'],
  ['The bus is late every day and my son is sad.', 'pl', 'en', 'words'],
  // Too short to tell: the language of the question.
  ['good', 'en', 'en', 'asked'],
  ['nie', 'pl', 'pl', 'asked'],
  ['ok thx', 'en', 'en', 'asked'],
  ['SENCO EHCP CAMHS', 'en', 'en', 'asked'],
  // As children write.
  ['i dont no y thay do it', 'en', 'en', null],
  ['my teecher is nice she elps me wiv maffs', 'en', 'en', null],
  // None fits: nobody guesses.
  ['kjsdf sdkjf wer qqlm zzpt', 'en', null, 'unsure'],
] as const)('%s (asked in %s): %s', (text, asked, language, by) => {
  const said = saidIn(text, asked, detect)
  expect(said.language).toBe(language)
  if (by) expect(said.by).toBe(by)
})

test('nothing is told of a text without words', () => {
  expect(saidIn('…!', 'en', detect)).toEqual({ language: 'en', by: 'asked' })
  expect(saidIn('', 'pl', detect)).toEqual({ language: 'pl', by: 'asked' })
})

describe('the product’s own words, as if the question had been asked in English', () => {
  const texts = (language: string) => {
    const found: string[] = []
    const walk = (value: unknown): void => {
      if (typeof value === 'string') found.push(value)
      else if (value && typeof value === 'object') for (const inside of Object.values(value)) walk(inside)
    }
    for (const file of ['legal', 'survey-frame'])
      walk(JSON.parse(readFileSync(`locales/${language}/${file}.json`, 'utf8')))
    return found.filter((text) => !/[{<]/.test(text) && (text.match(/[\p{L}\p{M}]+/gu) ?? []).length >= 6)
  }

  test.each(languageIds)('%s', (language) => {
    const told = texts(language).map((text) => saidIn(text, 'en', detect))
    expect(told.length).toBeGreaterThan(100)
    const share = (fits: (found: string) => boolean) =>
      told.filter((said) => said.language !== null && fits(said.language)).length / told.length
    expect(share((found) => found === language)).toBeGreaterThanOrEqual(
      language === 'cy' || language === 'so' ? 0.85 : 0.95,
    )
    // Taken for a third language, it is read by a person all the same; taken for English, it would not be.
    expect(share((found) => found !== language)).toBeLessThanOrEqual(0.05)
    if (language !== 'en') expect(share((found) => found === 'en')).toBeLessThanOrEqual(0.03)
  })
})
