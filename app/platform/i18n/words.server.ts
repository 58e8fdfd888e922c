import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next/initReactI18next'
import { isLanguage, type Language, languageIds, sourceLanguage } from './languages.ts'

export type Words = i18n

/**
 * Reads every locale file once and makes one instance a language: a shared instance would have one language
 * for two people at once. Throws when a file is not JSON.
 */
export function openWords(folder: string): (language: Language) => Words {
  const resources = Object.fromEntries(
    languageIds.map((language) => [language, readNamespaces(join(folder, language))]),
  )
  const instances = new Map<Language, Words>()
  for (const language of languageIds) {
    const words = createInstance({
      lng: language,
      fallbackLng: sourceLanguage,
      resources,
      ns: Object.keys(resources[sourceLanguage] ?? {}),
      defaultNS: 'ui',
      initAsync: false,
      interpolation: { escapeValue: false },
      returnNull: false,
    }).use(initReactI18next)
    void words.init()
    instances.set(language, words)
  }
  return (language) => {
    const words = instances.get(language)
    if (!words) throw new Error(`no words for ${language}`)
    return words
  }
}

/** The language a person asked for: the address first, then what they chose before, then what their browser wishes. */
export function languageOf(request: Request): Language {
  const asked = new URL(request.url).searchParams.get('language')
  if (isLanguage(asked)) return asked
  const chosen = /(?:^|;\s*)earshot_language=([a-z-]+)/.exec(request.headers.get('cookie') ?? '')?.[1]
  if (isLanguage(chosen)) return chosen
  for (const wish of (request.headers.get('accept-language') ?? '').split(',')) {
    const language = wish.trim().split(/[;-]/)[0]?.toLowerCase()
    if (isLanguage(language)) return language
  }
  return sourceLanguage
}

function readNamespaces(folder: string) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  )
  return Object.fromEntries(
    files.map((file) => [
      relative('.', file)
        .replaceAll('\\', '/')
        .replace(/\.json$/, ''),
      JSON.parse(readFileSync(join(folder, file), 'utf8')),
    ]),
  )
}
