import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { defaultPreferences, type Preferences } from '#app/platform/http/preferences.ts'
import { directionOf } from '#app/platform/i18n/languages.ts'
import type { Words } from '#app/platform/i18n/words.server.ts'
import { selfContained } from '#app/platform/pdf/self-contained.server.ts'
import { PictureSet } from '#app/ui/picture/picture.tsx'
import type { Questionnaire } from '../questionnaire.ts'
import { Cards } from '../views/cards.tsx'
import { PaperForm } from '../views/paper-form.tsx'
import { PdfByHand } from '../views/pdf-by-hand.tsx'
import { Poster } from '../views/poster.tsx'
import { PrintedBar } from '../views/printed-parts.tsx'
import type { PrintedPage } from './printed.ts'

type OnPaper = { page: PrintedPage; questionnaire: Questionnaire }
/** What a page of the site has and a file has not: style sheets by address, and the reader's settings. */
export type Site = { styles: readonly string[]; preferences: Preferences }

const titles = { paper: 'form', poster: 'poster', cards: 'cards' } as const
const views = { paper: PaperForm, poster: Poster, cards: Cards }
const scripts = ['arabic', 'bengali', 'cyrillic', 'gujarati', 'gurmukhi']
const sheets = [
  ...scripts.map((script) => `app/ui/fonts/noto-sans-${script}.css`),
  'app/ui/respondent.css',
  'app/ui/paper/paper.css',
  'app/ui/paper/paper-print.css',
]

/** As one file that needs nothing else: styles, letters and pictures inside. The same wish gives the same bytes. */
export function printedFile({ page, questionnaire }: OnPaper, words: Words): string {
  const View = views[page.kind]
  const title = words.t(`paper:file-titles.${titles[page.kind]}`, {
    title: words.t(`survey/${questionnaire.id}:title`),
    area: page.area,
  })
  const look = { ...defaultPreferences, colours: 'light' as const }
  const html = document(
    { page, words, title, look, styles: [], pictures: questionnaire.id },
    <View page={page} questionnaire={questionnaire} />,
  )
  // Chromium gives strong words a type that PDF 1.4 has not, and readers lose them.
  return selfContained(html.replace(/<(\/?)strong>/g, '<$1b>'), sheets)
}

/** As a page of the site: leave fast, how to print, the other ways to have it. */
export function printedSitePage({ page, questionnaire }: OnPaper, words: Words, site: Site): string {
  const View = views[page.kind]
  const title = words.t(`paper:titles.${titles[page.kind]}`)
  return document(
    {
      page,
      words,
      title,
      look: site.preferences,
      styles: site.styles,
      pictures: page.kind === 'paper' ? questionnaire.id : 'start',
    },
    <View page={page} questionnaire={questionnaire} />,
    <PrintedBar page={page} questionnaire={questionnaire} />,
  )
}

/** How to make a PDF by hand, where none could be made. */
export function pdfByHandPage(
  { page, questionnaire }: OnPaper,
  words: Words,
  { why, ...site }: Site & { why: 'none' | 'busy' | 'failed' },
): string {
  const title = words.t('paper:pdf.heading')
  return document(
    {
      page: { ...page, kind: 'poster' },
      words,
      title,
      look: site.preferences,
      styles: site.styles,
      pictures: 'start',
    },
    <PdfByHand page={page} why={why} />,
    <PrintedBar page={page} questionnaire={questionnaire} />,
  )
}

function document(
  {
    page,
    words,
    title,
    look,
    styles,
    pictures,
  }: {
    page: PrintedPage
    words: Words
    title: string
    look: Preferences
    styles: readonly string[]
    pictures: string
  },
  main: ReactNode,
  bar?: ReactNode,
): string {
  const classes = [
    'printed',
    `printed--${page.kind}`,
    page.easyRead && 'printed--easy',
    page.large && 'printed--large',
  ]
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={words}>
      <html
        lang={page.language}
        dir={directionOf(page.language)}
        data-theme={look.colours}
        data-size={look.size}
        data-spacing={look.spacing}
        data-typeface={look.typeface}
        data-pictures={look.pictures}
      >
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{title}</title>
          {styles.length > 0 && <link rel="icon" href="/favicon.svg" type="image/svg+xml" />}
          {styles.map((href) => (
            <link key={href} rel="stylesheet" href={href} />
          ))}
        </head>
        <body>
          <div className={classes.filter(Boolean).join(' ')}>
            {bar}
            <main id="main">
              <PictureSet.Provider value={pictures}>{main}</PictureSet.Provider>
            </main>
          </div>
        </body>
      </html>
    </I18nextProvider>,
  )
  return `<!doctype html>${html}\n`
}
