import { readdirSync, readFileSync } from 'node:fs'
import type { Language } from '#app/platform/i18n/languages.ts'

export type Typeface = { family: string; file: string; weight: string; letters: ReadonlySet<number> }

/** What the sheets in app/ui/fonts tell a browser. */
export const typefaces: readonly Typeface[] = readdirSync('app/ui/fonts')
  .filter((file) => file.endsWith('.css'))
  .flatMap((file) => readFileSync(`app/ui/fonts/${file}`, 'utf8').split('@font-face').slice(1))
  .map((rule) => ({
    family: /font-family: '(.+)'/.exec(rule)?.[1] ?? '',
    file: /url\('\.\/(.+\.woff2)'\)/.exec(rule)?.[1] ?? '',
    weight: /font-weight: (.+);/.exec(rule)?.[1] ?? '',
    letters: new Set(
      [...rule.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].flatMap(([, first = '', last = first]) => {
        const start = Number.parseInt(first, 16)
        return Array.from({ length: Number.parseInt(last, 16) - start + 1 }, (_, at) => start + at)
      }),
    ),
  }))

const tokens = readFileSync('app/ui/tokens.css', 'utf8')

/** The typefaces of a page in a language, as tokens.css chooses them. */
export function familiesOf(language: Language): string[] {
  const own = [...tokens.matchAll(/:root:?[^{}]*\{\s*--script: '([^']+)'/g)]
    .filter(([rule]) => rule.includes(`:lang(${language})`))
    .map(([, family = '']) => family)
  return ['Atkinson Hyperlegible Next', ...own]
}

export const isDrawnIn = (language: Language, letter: string): boolean => {
  const families = familiesOf(language)
  const code = letter.codePointAt(0) ?? 0
  return typefaces.some(({ family, letters }) => families.includes(family) && letters.has(code))
}
