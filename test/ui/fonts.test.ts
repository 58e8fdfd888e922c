import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directionOf, isLanguage, type Language, languageIds } from '#app/platform/i18n/languages.ts'
import { openBrowser } from '#test/support/browser.ts'
import { localeFiles } from '#test/tidy/locale-files.ts'
import { samples } from './samples.ts'
import { familiesOf, isDrawnIn, typefaces } from './typefaces.ts'
import { lettersOf } from './woff2.ts'

const files = localeFiles()
const read = (file: string) => readFileSync(`app/ui/fonts/${file}`)

for (const language of languageIds)
  test(`every letter that Earshot says in ${language} is in a typeface of its own`, () => {
    const said = files
      .filter((file) => file.language === language)
      .flatMap((file) => [...file.words.values()])
    const letters = [...new Set(said.join('') + samples[language])].filter((letter) => letter !== '\n')
    expect(letters.length).toBeGreaterThan(20)
    expect(letters.filter((letter) => !isDrawnIn(language, letter)).map(nameOf)).toEqual([])
  })

test('a letter of another script is not taken for one', () => {
  expect(isDrawnIn('en', 'a')).toBe(true)
  expect(isDrawnIn('ar', 'ع')).toBe(true)
  expect(isDrawnIn('en', 'ع')).toBe(false)
  expect(isDrawnIn('bn', '漢')).toBe(false)
  expect(files.every(({ language }) => isLanguage(language))).toBe(true)
})

test.for(typefaces)('$file has every letter that pages fetch it for', ({ file, letters }) => {
  const there = lettersOf(read(file))
  expect([...letters].filter((code) => !there.has(code)).map((code) => code.toString(16))).toEqual([])
})

test('an English page fetches one file of Latin letters and nothing else', () => {
  const said = files
    .filter((file) => file.language === 'en')
    .flatMap((file) => [...file.words.values()])
    .join('')
  const fetched = typefaces.filter(
    ({ family, letters }) =>
      familiesOf('en').includes(family) &&
      [...said].some((letter) => letters.has(letter.codePointAt(0) ?? 0)),
  )
  expect(fetched.map(({ file }) => file)).toEqual(['atkinson-hyperlegible-next.woff2'])
})

test('a phone loads no more than a script needs, in KiB', () => {
  const most: Record<string, number> = {
    'atkinson-hyperlegible-next': 19,
    'atkinson-hyperlegible-next-ext': 10,
    'noto-sans-cyrillic': 10,
    'noto-sans-arabic': 24,
    'noto-sans-gurmukhi': 18,
    'noto-sans-bengali': 66,
    'noto-sans-gujarati': 54,
    'name-gurmukhi': 2,
    'name-bengali': 2,
    'name-gujarati': 2,
    opendyslexic: 24,
    'opendyslexic-bold': 24,
  }
  const sizes = typefaces.map(({ file }) => [
    file.replace('.woff2', ''),
    statSync(`app/ui/fonts/${file}`).size / 1024,
  ])
  expect(sizes.map(([name]) => name).sort()).toEqual(Object.keys(most).sort())
  for (const [name, size] of sizes) expect(size, String(name)).toBeLessThanOrEqual(most[String(name)] ?? 0)
})

test('each typeface has its licence beside it', () => {
  for (const { file } of typefaces)
    expect(read(file.replace('.woff2', '.LICENSE.txt')).toString()).toContain('SIL Open Font License')
})

describe('drawn in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })

  const cases: [Language, string][] = [
    ['ar', 'arabic'],
    ['ur', 'arabic'],
    ['bn', 'bengali'],
    ['gu', 'gujarati'],
    ['pa', 'gurmukhi'],
  ]

  test.for(cases)('%s joins its letters in our part of %s as in the whole', async ([language, script]) => {
    const family = `noto-sans-${script}`
    const { resolve } = createRequire(import.meta.url)
    const path = `@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`
    const face = typefaces.find(({ file }) => file === `${family}.woff2`)
    const ranges = [...(face?.letters ?? [])].map((code) => `U+${code.toString(16)}`).join()
    const drawn = async (font: Buffer) => draw(browser, { font, ranges, words: samples[language], language })
    const ours = await drawn(read(`${family}.woff2`))
    expect(await apart(browser, ours, await drawn(readFileSync(resolve(path))))).toBeLessThan(10)
    // The same words in the device's own typeface look otherwise: the picture is of the file.
    expect(await apart(browser, ours, await drawn(Buffer.alloc(0)))).toBeGreaterThan(500)
  })
})

async function draw(
  browser: Browser,
  { font, ranges, words, language }: { font: Buffer; ranges: string; words: string; language: Language },
): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 900, height: 240 } })
  const source = `data:font/woff2;base64,${font.toString('base64')}`
  await page.setContent(`<!doctype html><html lang="${language}" dir="${directionOf(language)}"><style>
    @font-face { font-family: Drawn; font-weight: 400 700; src: url(${source}); unicode-range: ${ranges} }
    p { font: 400 24px/1.8 Drawn, sans-serif; margin: 0 } b { font-weight: 700 }</style>
    <p>${words}</p><p><b>${words}</b></p></html>`)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const picture = await page.screenshot()
  await page.close()
  return picture
}

/** How many points differ by more than the softness of an edge: fewer weights in a file move edges a little. */
async function apart(browser: Browser, one: Buffer, other: Buffer): Promise<number> {
  const page = await browser.newPage()
  const count = await page.evaluate(
    async (pictures) => {
      const [here, there] = await Promise.all(
        pictures.map(async (picture) => {
          const image = await createImageBitmap(await (await fetch(picture)).blob())
          const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')
          pen?.drawImage(image, 0, 0)
          return Array.from(pen?.getImageData(0, 0, image.width, image.height).data ?? [])
        }),
      )
      return (here ?? []).reduce(
        (sum, shade, at) => sum + (Math.abs(shade - (there?.[at] ?? 0)) > 128 ? 1 : 0),
        0,
      )
    },
    [one, other].map((picture) => `data:image/png;base64,${picture.toString('base64')}`),
  )
  await page.close()
  return count
}

const nameOf = (letter: string) =>
  `${letter} U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
