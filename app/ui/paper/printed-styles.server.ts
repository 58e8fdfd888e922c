import type { Language } from '#app/platform/i18n/languages.ts'
import arabic from '../fonts/noto-sans-arabic.css?url'
import bengali from '../fonts/noto-sans-bengali.css?url'
import cyrillic from '../fonts/noto-sans-cyrillic.css?url'
import gujarati from '../fonts/noto-sans-gujarati.css?url'
import gurmukhi from '../fonts/noto-sans-gurmukhi.css?url'
import respondentCss from '../respondent.css?url'
import paperCss from './paper.css?url'
import printCss from './paper-print.css?url'

const scripts: Partial<Record<Language, string>> = {
  ar: arabic,
  ur: arabic,
  bn: bengali,
  gu: gujarati,
  pa: gurmukhi,
  uk: cyrillic,
}

/** The style sheets of a printed page on the site: its script's letters, what respondents' pages wear, paper. */
export function printedStyles(language: Language): readonly string[] {
  const script = scripts[language]
  return [...(script ? [script] : []), respondentCss, paperCss, printCss]
}
