import { type Preferences, preferencesOf } from '#app/platform/http/preferences.ts'
import { isLanguage, type Language } from '#app/platform/i18n/languages.ts'
import { languageOf, type Words } from '#app/platform/i18n/words.server.ts'
import type { Log } from '#app/platform/log/log.server.ts'
import type { PdfShelf } from '#app/platform/pdf/pdf-shelf.server.ts'
import { stepPath } from '../journey.ts'
import type { PrintedKind, PrintedWish } from './printed.ts'
import { pdfByHandPage, printedFile, printedSitePage } from './printed-document.server.tsx'
import { readPrinted } from './printed-page.server.ts'

type Needs = Parameters<typeof readPrinted>[0] & {
  words: (language: Language) => Words
  pdfs: PdfShelf
  log: Log
}

/** What a request wishes for: said in the address, else as this person reads everything. */
export function printedWish(request: Request): PrintedWish & { preferences: Preferences } {
  const asked = new URL(request.url).searchParams
  const language = asked.get('in')
  const preferences = preferencesOf(request.headers.get('cookie'))
  const easy = asked.get('words') ?? preferences.reading
  return {
    language: isLanguage(language) ? language : languageOf(request),
    easyRead: easy === 'easy',
    large: asked.get('size') === 'large',
    preferences,
  }
}

/**
 * The answer to a request for a printed page or its PDF. A link that is unknown or over leads to the page that says so;
 * one that is not open yet can be printed, so that forms are ready on the day.
 */
export async function answerPrinted(
  needs: Needs,
  request: Request,
  {
    link,
    kind,
    pdf,
    stylesOf,
  }: {
    link: string
    kind: PrintedKind
    pdf: boolean
    stylesOf: (language: Language) => readonly string[]
  },
): Promise<Response> {
  const { preferences, ...wish } = printedWish(request)
  const printed = await readPrinted(needs, link, kind, wish)
  if (!printed || printed.window === 'closed' || printed.window === 'grace')
    return new Response(null, { status: 303, headers: { Location: stepPath(link, 'start') } })
  const words = needs.words(wish.language)
  const site = { styles: stylesOf(wish.language), preferences }
  if (!pdf) return page(printedSitePage(printed, words, site))
  const made = await needs.pdfs.pdfOf(printedFile(printed, words))
  if (made.ok)
    return new Response(new Uint8Array(made.pdf), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `inline; filename="${kind}-${printed.questionnaire.id}-${wish.language}.pdf"`,
      },
    })
  const { problem } = made
  if (problem.code === 'pdf.failed') needs.log.warn({ err: problem.cause }, 'a PDF could not be made')
  const why = problem.code === 'pdf.none' ? 'none' : problem.code === 'pdf.busy' ? 'busy' : 'failed'
  return page(pdfByHandPage(printed, words, { ...site, why }))
}

function page(html: string): Response {
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
