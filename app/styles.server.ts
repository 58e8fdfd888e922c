import type { Preferences } from './platform/http/preferences.ts'
import type { Language } from './platform/i18n/languages.ts'
import arabic from './ui/fonts/noto-sans-arabic.css?inline'
import bengali from './ui/fonts/noto-sans-bengali.css?inline'
import cyrillic from './ui/fonts/noto-sans-cyrillic.css?inline'
import gujarati from './ui/fonts/noto-sans-gujarati.css?inline'
import gurmukhi from './ui/fonts/noto-sans-gurmukhi.css?inline'
import { onlyChosen } from './ui/only-chosen.ts'
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
 * Everything a respondent's page wears: it travels inside the page, so that no second request stands in the way. What
 * only other settings or other scripts need stays at home: it would be a tenth of the first page. `chosen` null: the
 * page must look right under any settings.
 */
export function respondentStyleOf(
  language: Language,
  chosen: Pick<Preferences, 'colours' | 'typeface'> | null,
): string {
  const key = chosen ? `${chosen.colours} ${chosen.typeface}` : ''
  const style = stylesOf.get(key) ?? (chosen ? onlyChosen(respondentCss, chosen) : respondentCss)
  stylesOf.set(key, style)
  return (scriptFaces[language] ?? '') + style
}

const stylesOf = new Map<string, string>()
