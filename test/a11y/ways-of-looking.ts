import { createRequire } from 'node:module'
import { preferenceValues } from '#app/platform/http/preferences.ts'
import { languageIds } from '#app/platform/i18n/languages.ts'
import { kindNames } from './pages-of-a-survey.ts'

const colours = preferenceValues.colours.filter((theme) => theme !== 'system')

/** What a page may differ in. Every two values of two factors meet in the pairwise set; all of all in the full one. */
export const factors = {
  kind: kindNames,
  language: languageIds,
  colours,
  width: [320, 390, 1280],
  size: preferenceValues.size,
  reading: preferenceValues.reading,
  spacing: preferenceValues.spacing,
  pictures: preferenceValues.pictures,
  typeface: preferenceValues.typeface,
  hand: preferenceValues.hand,
  page: preferenceValues.page,
} as const

// Its types say one thing and its file another: it is a CommonJS module.
const { make } = createRequire(import.meta.url)('covertable') as { make(of: typeof factors): Look[] }

export type Look = { readonly [Name in keyof typeof factors]: (typeof factors)[Name][number] }

/** The same set on every run. */
export const pairwiseLooks = (): Look[] => make(factors)

/** Settings that the server reads; the width is the window's. */
export function settingsOf(look: Look): string {
  const { kind: _kind, width: _width, language, ...settings } = look
  return new URLSearchParams({ ...settings, language } as Record<string, string>).toString()
}

export const nameOf = (look: Look) => Object.values(look).join(', ')
