import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { preferenceValues } from '#app/platform/http/preferences.ts'
import { onlyChosen } from '#app/ui/only-chosen.ts'

const css = ['tokens.css', 'fonts/latin.css'].map((file) => readFileSync(`app/ui/${file}`, 'utf8')).join('\n')
const themesIn = (css: string) => [...css.matchAll(/\[data-theme=["']?(\w+)/g)].map(([, name]) => name)

test.each(preferenceValues.colours.filter((colours) => !['system', 'light'].includes(colours)))(
  'whoever chose %s gets those colours, and no others',
  (colours) => {
    const themes = new Set(themesIn(onlyChosen(css, { colours, typeface: 'hyperlegible' })))
    expect([...themes].filter((name) => name !== 'system')).toEqual([colours])
  },
)

test('whoever follows the device gets what its dark and its contrast wishes need', () => {
  const own = onlyChosen(css, { colours: 'system', typeface: 'hyperlegible' })
  expect(own).toMatch(/prefers-color-scheme: ?dark\)\s*\{\s*:root\[data-theme=["']?system/)
  expect(own).toMatch(/prefers-contrast: ?more\)\s*\{\s*:root\[data-theme=["']?system/)
})

test('the typeface for readers with dyslexia travels to those who chose it', () => {
  const faces = (typeface: 'hyperlegible' | 'dyslexia') =>
    onlyChosen(css, { colours: 'light', typeface }).match(/@font-face\s*\{[^}]*OpenDyslexic/g) ?? []
  expect(faces('hyperlegible')).toEqual([])
  expect(faces('dyslexia').length).toBeGreaterThan(0)
})
