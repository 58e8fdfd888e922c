import type { Language } from '#app/platform/i18n/languages.ts'
import { digitsIn } from '#app/platform/i18n/numbers.ts'

/** Minutes, seconds and tenths: what is played is short. */
export function clockOf(ms: number, language: Language): string {
  const tenths = Math.round(ms / 100)
  const seconds = String(Math.floor(tenths / 10) % 60).padStart(2, '0')
  return digitsIn(`${Math.floor(tenths / 600)}:${seconds}.${tenths % 10}`, language)
}
