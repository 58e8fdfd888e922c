import { type Language, languageIds } from './languages.ts'

/**
 * For whom words are written. A page is wholly in one language: a language that has only some of its words is not
 * offered for it, so nobody meets a page that is half in Polish. test/tidy/locales.test.ts holds every file of a
 * readership to every language of it.
 */
export type Readers = 'families' | 'professionals'

export const languagesFor: Readonly<Record<Readers, readonly Language[]>> = {
  families: languageIds,
  professionals: ['en', 'ar'],
}

/** What only the desk or practitioners read. All other files are for families. */
const professionalNamespaces = [
  'access',
  'codebook',
  'discovery',
  'drawing-desk',
  'inspector',
  'media',
  'paper-desk',
  'redaction-desk',
  'statements',
  'stay-desk',
  'teaching',
  'translating',
  'voice-desk',
  'weighing',
  'survey/practitioner',
] as const

/** An easy-read file has the readers of the file it is about. */
export function readersOf(namespace: string): Readers {
  const base = namespace.replace(/\.easy$/, '')
  return (professionalNamespaces as readonly string[]).includes(base) ? 'professionals' : 'families'
}

/** The readers of the pages at an address; a questionnaire's pages know better whose they are. */
export function readersAt(path: string): Readers {
  return /^\/(desk|sign-in|sign-out)(\/|$)/.test(path) ? 'professionals' : 'families'
}
