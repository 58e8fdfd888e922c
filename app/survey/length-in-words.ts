import type { Language } from '#app/platform/i18n/languages.ts'
import { digitsIn } from '#app/platform/i18n/numbers.ts'

/** Minutes and seconds, as a clock shows them, in the language's digits. */
export function lengthInWords(lengthMs: number, language: Language): string {
  const seconds = Math.max(1, Math.round(lengthMs / 1000))
  return digitsIn(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`, language)
}
