/**
 * Languages people can choose, each by its own name, in the order in which lists show them. Adding one is a folder in
 * locales/ and a line here (and a typeface, where its script has none in app/ui/fonts).
 *
 * `locale` is how Intl knows it; `digits` is pinned, since CLDR changes its mind. Bengali is written with digits of its
 * own. Arabic here has Western ones: readers in England come from Iraq as from Morocco, where the others are hardly
 * known; all of them read prices, buses and telephone numbers in Western digits every day. What people type is
 * understood in any digits.
 */
export const languages = {
  en: { name: 'English', dir: 'ltr', script: 'Latn', locale: 'en-GB', digits: 'latn' },
  cy: { name: 'Cymraeg', dir: 'ltr', script: 'Latn', locale: 'cy', digits: 'latn' },
  pl: { name: 'Polski', dir: 'ltr', script: 'Latn', locale: 'pl', digits: 'latn' },
  ro: { name: 'Română', dir: 'ltr', script: 'Latn', locale: 'ro', digits: 'latn' },
  pa: { name: 'ਪੰਜਾਬੀ', dir: 'ltr', script: 'Guru', locale: 'pa-Guru', digits: 'latn' },
  ur: { name: 'اردو', dir: 'rtl', script: 'Arab', locale: 'ur-PK', digits: 'latn' },
  bn: { name: 'বাংলা', dir: 'ltr', script: 'Beng', locale: 'bn', digits: 'beng' },
  gu: { name: 'ગુજરાતી', dir: 'ltr', script: 'Gujr', locale: 'gu', digits: 'latn' },
  ar: { name: 'العربية', dir: 'rtl', script: 'Arab', locale: 'ar', digits: 'latn' },
  so: { name: 'Soomaali', dir: 'ltr', script: 'Latn', locale: 'so', digits: 'latn' },
  tr: { name: 'Türkçe', dir: 'ltr', script: 'Latn', locale: 'tr', digits: 'latn' },
  pt: { name: 'Português', dir: 'ltr', script: 'Latn', locale: 'pt-PT', digits: 'latn' },
  uk: { name: 'Українська', dir: 'ltr', script: 'Cyrl', locale: 'uk', digits: 'latn' },
} as const

export type Language = keyof typeof languages
export const languageIds = Object.keys(languages) as Language[]
export const sourceLanguage: Language = 'en'

/** Whether the typeface for people with dyslexia has every letter of it; preferences.css says the same. */
export function hasDyslexiaLetters(language: Language): boolean {
  return language === 'en' || language === 'so' || language === 'pt'
}

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value)
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return languages[language].dir
}
