import type { Language } from '#app/platform/i18n/languages.ts'
import { languagesFor, readersOf } from '#app/platform/i18n/readers.ts'
import type { LocaleFile } from './locale-files.ts'
import { differences, englishOf } from './locale-keys.ts'
import { writingFaults } from './locale-writing.ts'

/** The English files that must be there in a language. */
export function filesWanted(english: readonly LocaleFile[], language: Language): LocaleFile[] {
  return english.filter((file) => languagesFor[readersOf(file.namespace)].includes(language))
}

/** Everything wrong with one file of a language, a line each: what a translator sees and what the tests see. */
export function faultsOf(english: LocaleFile, file: LocaleFile | undefined, language: Language): string[] {
  if (!file) return [`the file is missing, with its ${english.words.size} texts`]
  return [
    ...stateFaults(file.state),
    ...differences(english.words, file.words, language),
    ...file.same.filter((key) => !file.words.has(key)).map((key) => `_same names ${key}, which is not there`),
    ...[...file.words]
      .filter(([key]) => englishOf(english.words, key) !== '')
      .flatMap(([key, text]) =>
        writingFaults(text, englishOf(english.words, key), language)
          .filter((fault) => !(file.same.includes(key) && aboutEnglish.test(fault)))
          .map((fault) => `${key} ${fault}`),
      ),
  ]
}

/** What a key listed in `_same` may be: a name that every language writes as English does. */
const aboutEnglish = /^(is the English text|is not mainly|has an English sentence)/

export function stateFaults(state: unknown): string[] {
  return /^(machine|reviewed by .+)$/.test(String(state))
    ? []
    : ['_state must be "machine", or "reviewed by" and who']
}
