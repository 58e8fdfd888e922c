import type { Language } from '#app/platform/i18n/languages.ts'

/** What can be printed of a survey link. */
export const printedKinds = ['paper', 'poster', 'cards'] as const
export type PrintedKind = (typeof printedKinds)[number]

/** How it is wished for: in the address of the page and of the PDF alike. */
export type PrintedWish = { language: Language; easyRead: boolean; large: boolean }

/** Everything that stands on it. */
export type PrintedPage = PrintedWish & {
  kind: PrintedKind
  link: string
  /** `https://…/j/k7mq-2xnp`, for the QR code. */
  address: string
  /** What people type: without `https://`. */
  host: string
  code: string
  area: string
  invented: boolean
  /** The last day, in words of the language and on the clocks of the area; null where it never closes. */
  closes: string | null
}

/**
 * The address of a printed page, with every wish said: it is sent to others. The language is not called `language`, which
 * would change the whole visit's.
 */
export function printedPath(
  page: Pick<PrintedPage, 'kind' | 'link'> & PrintedWish,
  { pdf = false, ...wish }: Partial<PrintedWish> & { pdf?: boolean } = {},
): string {
  const { kind, link, language, easyRead, large } = { ...page, ...wish }
  const query = new URLSearchParams({ in: language, words: easyRead ? 'easy' : 'ordinary' })
  if (large) query.set('size', 'large')
  return `/s/${link}/${kind}${pdf ? '.pdf' : ''}?${query}`
}
