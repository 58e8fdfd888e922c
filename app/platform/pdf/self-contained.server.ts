/** Turns a page of ours into one file that needs nothing else: its styles, the letters it uses, its pictures. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const A4 = '@page{size:A4}'
// Whoever opens the file: it runs nothing and fetches nothing.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/** The page with these style sheets (files of the project) inside it, and every picture it names. */
export function selfContained(html: string, sheets: readonly string[]): string {
  const letters = new Set(html.replace(/<[^>]*>/g, ''))
  const styles = sheets.map((sheet) => withFonts(readSheet(sheet), letters)).join('\n')
  // A style sheet of ours that held this would end the element early.
  if (styles.includes('</')) throw new Error('a style sheet has markup in it')
  return withPictures(html)
    .replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="${POLICY}">`)
    .replace('</head>', () => `<style>${A4}${styles}</style></head>`)
}

type Sheet = { css: string; folder: string }[]

/** A sheet and what it imports, in order. */
function readSheet(path: string): Sheet {
  const folder = dirname(path)
  const imported: Sheet = []
  const css = readFileSync(path, 'utf8').replace(/@import '([^']+)';/g, (_, other: string) => {
    imported.push(...readSheet(join(folder, other)))
    return ''
  })
  return [...imported, { css, folder }]
}

// Under "My settings", and in the list of languages: a file has neither.
const chosen = /font-family:\s*'(OpenDyslexic|Language Names)'/

/** Only the fonts that hold a letter of the page come along; the others would be most of its weight. */
function withFonts(sheet: Sheet, letters: ReadonlySet<string>): string {
  return sheet
    .map(({ css, folder }) =>
      css.replace(/@font-face\s*\{[^}]*\}/g, (face) => {
        if (chosen.test(face) || !holdsOne(face, letters)) return ''
        return face.replace(/url\('([^']+\.woff2)'\)/, (_, file: string) => {
          const bytes = readFileSync(join(folder, file)).toString('base64')
          return `url(data:font/woff2;base64,${bytes})`
        })
      }),
    )
    .join('\n')
}

function holdsOne(face: string, letters: ReadonlySet<string>): boolean {
  const ranges = [
    ...(/unicode-range:([^;}]+)/.exec(face)?.[1] ?? '').matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi),
  ]
  if (ranges.length === 0) return true
  return [...letters].some((letter) => {
    const code = letter.codePointAt(0) ?? 0
    return ranges.some(([, from = '', to = from]) => code >= parseInt(from, 16) && code <= parseInt(to, 16))
  })
}

/** Each picture that the page uses, once, at its start; where it is used it is then found on the page itself. */
function withPictures(html: string): string {
  const symbols = new Map<string, string>()
  const page = html.replace(
    /<use href="(\/[a-z0-9/-]+\.svg)#([a-z0-9-]+)"/g,
    (_, path: string, name: string) => {
      symbols.set(name, symbols.get(name) ?? symbolIn(join('public', path), name))
      return `<use href="#picture-${name}"`
    },
  )
  if (symbols.size === 0) return page
  const sprite = `<svg width="0" height="0" aria-hidden="true" focusable="false">${[...symbols.values()].join('')}</svg>`
  return page.replace('<body>', () => `<body><div class="printed-pictures">${sprite}</div>`)
}

function symbolIn(path: string, name: string): string {
  const sprite = readFileSync(path, 'utf8')
  const from = sprite.indexOf(`<symbol id="${name}"`)
  const to = sprite.indexOf('</symbol>', from)
  if (from < 0 || to < 0) throw new Error(`${path} has no picture ${name}`)
  return sprite.slice(from, to + '</symbol>'.length).replace(`id="${name}"`, `id="picture-${name}"`)
}
