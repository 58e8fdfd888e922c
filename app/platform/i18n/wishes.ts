import { isLanguage, type Language, languages } from './languages.ts'

/**
 * The languages of an Accept-Language header that Earshot has, best liked first. `pt-BR` is met by Portuguese; `pa-PK`
 * is Punjabi in Arabic letters and is not met by Punjabi in Gurmukhi.
 */
export function wishedLanguages(header: string): Language[] {
  return header
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().split(/\s*;\s*/)
      const q = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2)
      const liking = q === undefined ? 1 : Number(q)
      return { language: languageOfTag(tag), liking: liking >= 0 && liking <= 1 ? liking : 0 }
    })
    .filter((wish): wish is { language: Language; liking: number } => wish.liking > 0 && !!wish.language)
    .sort((one, other) => other.liking - one.liking)
    .map(({ language }) => language)
}

function languageOfTag(tag: string): Language | undefined {
  let locale: Intl.Locale
  try {
    locale = new Intl.Locale(tag).maximize()
  } catch {
    return undefined
  }
  const { language, script } = locale
  return isLanguage(language) && languages[language].script === script ? language : undefined
}
