import { createInstance, type FormatterModule, type i18n, type Resource } from 'i18next'
import { initReactI18next } from 'react-i18next/initReactI18next'
import { type Language, sourceLanguage } from './languages.ts'
import { formatNumber } from './numbers.ts'

export type Words = i18n

/**
 * Words of one language, with English behind them. A number given as a value is written as the language writes
 * numbers, everywhere: `t('progress', { number: 3, total: 12 })` is "প্রশ্ন ৩" in Bengali. The same in server and browser.
 */
export function makeWords(language: Language, resources: Resource): Words {
  const words = createInstance({
    lng: language,
    fallbackLng: sourceLanguage,
    resources,
    ns: Object.keys(resources[sourceLanguage] ?? resources[language] ?? {}),
    defaultNS: 'ui',
    initAsync: false,
    interpolation: { escapeValue: false, alwaysFormat: true },
    returnNull: false,
  })
    .use(numbers(language))
    .use(initReactI18next)
  void words.init()
  return words
}

function numbers(language: Language): FormatterModule {
  return {
    type: 'formatter',
    init() {},
    add() {},
    addCached() {},
    format: (value: unknown) => (typeof value === 'number' ? formatNumber(value, language) : value) as string,
  }
}
