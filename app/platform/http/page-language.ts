import { isLanguage, type Language } from '../i18n/languages.ts'

/**
 * What a page of a visit says of its language, in its loader's `visit`: only it knows that its questionnaire is not in
 * the language asked for. The whole document follows: words, `lang` and `dir`.
 */
export function pageLanguageOf(loaded: readonly unknown[]): Language | undefined {
  return loaded
    .map((data) => (has(data, 'visit') && has(data.visit, 'language') ? data.visit.language : undefined))
    .findLast(isLanguage)
}

function has<Key extends string>(data: unknown, key: Key): data is Record<Key, unknown> {
  return typeof data === 'object' && data !== null && key in data
}
