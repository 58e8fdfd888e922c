import { z } from 'zod'
import file from './languages-measured.json' with { type: 'json' }

/** `poor`: measured, and not well enough to go by. */
const quality = z.enum(['measured', 'poor', 'not-measured'])
const { languages } = z
  .object({ languages: z.record(z.string(), z.object({ screening: quality, coding: quality })) })
  .parse(file)

export type Quality = z.infer<typeof quality>
export type LanguageQuality = { screening: Quality; coding: Quality }

/** Of a language that the file does not name, nothing is known. */
export const qualityOf = (language: string): LanguageQuality =>
  (Object.hasOwn(languages, language) ? languages[language] : undefined) ?? {
    screening: 'not-measured',
    coding: 'not-measured',
  }

const where = (fits: (quality: LanguageQuality) => boolean) =>
  Object.keys(languages).filter((language) => fits(qualityOf(language)))

/** Languages in which the screening can be gone by. */
export const screenedLanguages: readonly string[] = where(({ screening }) => screening === 'measured')
/** Languages in which no person has to read because of the language. */
export const readLanguages: readonly string[] = where(
  ({ screening, coding }) => screening === 'measured' && coding === 'measured',
)
