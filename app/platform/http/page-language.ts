import { isLanguage, type Language } from '../i18n/languages.ts'

/**
 * What a page itself says about its language, by `pageLanguage` in its loader's data: only the page knows that its
 * questionnaire is not in the language asked for. The whole document follows: words, `lang` and `dir`.
 */
export function pageLanguageOf(loaded: readonly unknown[]): Language | undefined {
  return loaded
    .map((data) =>
      typeof data === 'object' && data !== null && 'pageLanguage' in data ? data.pageLanguage : undefined,
    )
    .findLast(isLanguage)
}
