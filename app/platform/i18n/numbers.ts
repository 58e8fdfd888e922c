import { type Language, languages } from './languages.ts'

/** How Intl knows a language here, with its digits. */
export function localeOf(language: Language): string {
  const { locale, digits } = languages[language]
  return `${locale}-u-nu-${digits}`
}

const formats = new Map<Language, Intl.NumberFormat>()

/** A number in the language's own digits and marks. Four digits stand together: they may be a year. */
export function formatNumber(value: number, language: Language): string {
  let format = formats.get(language)
  if (!format) {
    format = new Intl.NumberFormat(localeOf(language), { useGrouping: 'min2' })
    formats.set(language, format)
  }
  return format.format(value)
}

/** Digits for digits, for what is no amount: the year in a field. */
export function digitsIn(text: string, language: Language): string {
  const digits = languages[language].digits === 'beng' ? '০১২৩৪৫৬৭৮৯' : '0123456789'
  return text.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit)
}

/** Where the ten digits begin in the scripts that people may type: Arabic, Persian and Urdu, Bengali, Gurmukhi, Gujarati. */
const zeros = [0x660, 0x6f0, 0x9e6, 0xa66, 0xae6, 0xff10]

/** Digits of any of those scripts as 0–9. */
export function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const zero = zeros.find((start) => code >= start && code <= start + 9)
    return zero === undefined ? digit : String(code - zero)
  })
}
