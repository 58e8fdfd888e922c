import { build } from 'esbuild'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { directionOf, type Language } from '#app/platform/i18n/languages.ts'
import { openWords } from '#app/platform/i18n/words.server.ts'

const words = openWords('locales')

/** A component as the server writes it. */
export function html(node: ReactNode, language: Language = 'en'): string {
  return renderToStaticMarkup(<I18nextProvider i18n={words(language)}>{node}</I18nextProvider>)
}

/** The stylesheet of the desk, which holds the respondents' too, in one piece with its typefaces. */
export async function stylesheet(): Promise<string> {
  const made = await build({
    entryPoints: ['app/ui/desk.css'],
    bundle: true,
    write: false,
    loader: { '.woff2': 'dataurl' },
  })
  return made.outputFiles.map(({ text }) => text).join('')
}

/** A whole document around some components. `frame` is the class of the page they stand on. */
export function documentOf(options: {
  css: string
  body: string
  language: Language
  theme: string
  frame: string
}): string {
  const { css, body, language, theme, frame } = options
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}" data-theme="${theme}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Examples</title><style>${css}</style></head>
<body><div class="${frame}"><main class="${frame.split(' ')[0]}__main"><h1>Examples</h1>${body}</main></div></body></html>`
}
