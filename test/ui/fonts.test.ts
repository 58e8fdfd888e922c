import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { projectFiles, textOf } from '#test/tidy/project-files.ts'

const css = readFileSync('app/ui/tokens.css', 'utf8')
const faces = css.split('@font-face').slice(1)
const ranges = faces
  .flatMap((face) => [...face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)])
  .map(([, first = '', last = first]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const)
const isDrawn = (letter: string) => {
  const code = letter.codePointAt(0) ?? 0
  return ranges.some(([first, last]) => first <= code && code <= last)
}

test('every letter that Earshot says is in a typeface of its own', () => {
  const said = projectFiles(/^locales\/.*\.json$/)
    .map(textOf)
    .join('')
  const letters = [...new Set(said)].filter((letter) => letter !== '\n')
  expect(letters.length).toBeGreaterThan(100)
  expect(letters.filter((letter) => !isDrawn(letter))).toEqual([])
})

test('a letter of another script is not taken for one', () => {
  expect(isDrawn('a')).toBe(true)
  expect(isDrawn('ع')).toBe(true)
  expect(isDrawn('漢')).toBe(false)
})

test('a phone loads 20 KiB of Latin letters at most, and 40 of Arabic ones', () => {
  const kib = (name: string) => statSync(`app/ui/fonts/${name}.woff2`).size / 1024
  expect(kib('atkinson-hyperlegible-next')).toBeLessThanOrEqual(20)
  expect(kib('noto-sans-arabic')).toBeLessThanOrEqual(40)
})

test('each typeface has its licence beside it', () => {
  for (const name of ['atkinson-hyperlegible-next', 'noto-sans-arabic'])
    expect(readFileSync(`app/ui/fonts/${name}.LICENSE.txt`, 'utf8')).toContain('SIL Open Font License')
})
