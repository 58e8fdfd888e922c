import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { makeWords, type Words } from './instance.ts'
import { isLanguage, type Language, languageIds, sourceLanguage } from './languages.ts'
import { languagesFor, type Readers, readersAt } from './readers.ts'
import { wishedLanguages } from './wishes.ts'

export type { Words }

/**
 * Reads every locale file once and makes one instance a language: a shared instance would have one language
 * for two people at once. Throws when a file is not JSON.
 */
export function openWords(folder: string): (language: Language) => Words {
  const resources = Object.fromEntries(
    languageIds.map((language) => [language, readNamespaces(join(folder, language))]),
  )
  const instances = new Map(
    languageIds.map((language) => [
      language,
      makeWords(language, {
        [sourceLanguage]: resources[sourceLanguage] ?? {},
        [language]: resources[language] ?? {},
      }),
    ]),
  )
  return (language) => {
    const words = instances.get(language)
    if (!words) throw new Error(`no words for ${language}`)
    return words
  }
}

/**
 * The language of a page for whoever asks: the address first, then what they chose before, then what their browser
 * wishes; the first of these that the page's readers have, or English. `readers` are those of the address unless a
 * page knows better.
 */
export function languageOf(
  request: Request,
  readers: Readers = readersAt(new URL(request.url).pathname),
): Language {
  const asked = new URL(request.url).searchParams.get('language')
  const cookies = request.headers.get('cookie') ?? ''
  const chosen = /(?:^|;\s*)earshot_language=([a-z-]+)/.exec(cookies)?.[1]
  const choice = [asked, chosen].find(isLanguage)
  // Somebody who chose a language that this page lacks gets English, which everyone else here has too; their browser
  // is not asked again.
  const wishes = choice ? [choice] : wishedLanguages(request.headers.get('accept-language') ?? '')
  return wishes.find((language) => languagesFor[readers].includes(language)) ?? sourceLanguage
}

function readNamespaces(folder: string): Record<string, object> {
  if (!existsSync(folder)) return {}
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  )
  return Object.fromEntries(
    files.map((file) => [
      relative('.', file)
        .replaceAll('\\', '/')
        .replace(/\.json$/, ''),
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as object,
    ]),
  )
}
