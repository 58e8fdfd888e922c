import type { Language } from './languages.ts'
import { localeOf } from './numbers.ts'

/** Day and minute as the clocks of a place show them. */
export function formatWhen(
  at: Date,
  language: Language,
  timeZone: string,
  dateStyle: 'full' | 'medium' = 'full',
): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle, timeStyle: 'short', timeZone }).format(at)
}

/** A month that is kept as `2024-03`, in words. */
export function formatMonth(month: string, language: Language): string {
  const at = new Date(`${month}-01T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return month
  return new Intl.DateTimeFormat(localeOf(language), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at)
}
