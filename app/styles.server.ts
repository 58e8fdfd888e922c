import type { Language } from './platform/i18n/languages.ts'
import arabic from './ui/fonts/noto-sans-arabic.css?inline'
import bengali from './ui/fonts/noto-sans-bengali.css?inline'
import cyrillic from './ui/fonts/noto-sans-cyrillic.css?inline'
import gujarati from './ui/fonts/noto-sans-gujarati.css?inline'
import gurmukhi from './ui/fonts/noto-sans-gurmukhi.css?inline'
import respondentCss from './ui/respondent.css?inline'

const scriptFaces: Partial<Record<Language, string>> = {
  ar: arabic,
  ur: arabic,
  bn: bengali,
  gu: gujarati,
  pa: gurmukhi,
  uk: cyrillic,
}

/**
 * Everything a respondent's page wears: it travels inside the page, so that no second request stands in the way. The
 * rule that names a script's typeface travels only in pages of that script.
 */
export function respondentStyleOf(language: Language): string {
  return (scriptFaces[language] ?? '') + respondentCss
}
