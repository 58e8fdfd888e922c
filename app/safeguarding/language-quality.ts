import { z } from 'zod'
import file from './languages-measured.json' with { type: 'json' }

/** `poor`: measured, and not well enough to go by. */
const quality = z.enum(['measured', 'poor', 'not-measured'])
const flagged = z.object({ flagged: z.number().int(), of: z.number().int().positive() })
const { languages } = z
  .object({
    languages: z.record(
      z.string(),
      z.object({
        screening: z.object({ quality, urgent: flagged, concern: flagged }),
        coding: z.object({ quality, sentences: z.number().int(), microF1: z.number().min(0).max(1) }),
      }),
    ),
  })
  .parse(file)

export type Quality = z.infer<typeof quality>
export type LanguageQuality = { screening: Quality; coding: Quality }

/** What was measured, language by language. */
export const languagesMeasured = Object.entries(languages).map(([language, measured]) => ({
  language,
  ...measured,
}))

/** Of a language that the file does not name, nothing is known. */
export function qualityOf(language: string): LanguageQuality {
  const measured = Object.hasOwn(languages, language) ? languages[language] : undefined
  return {
    screening: measured?.screening.quality ?? 'not-measured',
    coding: measured?.coding.quality ?? 'not-measured',
  }
}

const where = (fits: (quality: LanguageQuality) => boolean) =>
  Object.keys(languages).filter((language) => fits(qualityOf(language)))

/** Languages in which the screening can be gone by. */
export const screenedLanguages: readonly string[] = where(({ screening }) => screening === 'measured')
/** Languages in which no person has to read because of the language. */
export const readLanguages: readonly string[] = where(
  ({ screening, coding }) => screening === 'measured' && coding === 'measured',
)
