/** Languages people can choose, each by its own name. Adding one is a folder in locales/ and a line here. */
export const languages = {
  en: { name: 'English', dir: 'ltr' },
  ar: { name: 'العربية', dir: 'rtl' },
} as const

export type Language = keyof typeof languages
export const languageIds = Object.keys(languages) as Language[]
export const sourceLanguage: Language = 'en'

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value)
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return languages[language].dir
}
