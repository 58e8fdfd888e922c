import { writeFileSync } from 'node:fs'
import {
  isLanguage,
  type Language,
  languageIds,
  languages,
  sourceLanguage,
} from '#app/platform/i18n/languages.ts'
import { faultsOf, filesWanted } from './locale-checks.ts'
import { type LocaleFile, localeFiles } from './locale-files.ts'
import { tidied } from './locale-tidy.ts'
import { textOf } from './project-files.ts'

/** The command behind scripts/locales-check.mjs: prints, and says whether all is well. */
export function checkLanguages(given: readonly string[]): boolean {
  const [language, only] = given.filter((word) => !word.startsWith('--'))
  if (language !== 'all' && (!isLanguage(language) || language === sourceLanguage)) {
    const known = languageIds.filter((id) => id !== sourceLanguage).join(' ')
    process.stderr.write(`node scripts/locales-check.mjs LANG [FILE] [--tidy]   LANG: ${known}, all\n`)
    return false
  }
  const wanted = language === 'all' ? languageIds.filter((id) => id !== sourceLanguage) : [language]
  const name = only?.replace(/^(.*\/)?locales\/\w+\//, '').replace(/\.json$/, '')
  if (given.includes('--tidy')) for (const id of wanted) tidyFiles(id, name)
  const files = localeFiles()
  const counts = wanted.map((id) => checkLanguage(files, id, name, language !== 'all'))
  return counts.every((count) => count === 0)
}

function checkLanguage(
  files: readonly LocaleFile[],
  language: Language,
  only: string | undefined,
  inFull: boolean,
): number {
  const english = files.filter((file) => file.language === sourceLanguage)
  const wanted = filesWanted(english, language).filter((file) => !only || file.namespace === only)
  const extra = files.filter(
    (file) =>
      file.language === language && !only && !english.some((known) => known.namespace === file.namespace),
  )
  const found = [
    ...wanted.map((source) => {
      const file = files.find((one) => one.language === language && one.namespace === source.namespace)
      return {
        path: `locales/${language}/${source.namespace}.json`,
        faults: faultsOf(source, file, language),
      }
    }),
    ...extra.map(({ path }) => ({ path, faults: ['English has no such file'] })),
  ]
  if (only && wanted.length === 0) found.push({ path: only, faults: [`${language} needs no such file`] })
  for (const { path, faults } of found) {
    process.stdout.write(`${path}: ${faults.length === 0 ? 'good' : `${faults.length} wrong`}\n`)
    if (inFull) for (const fault of faults) process.stdout.write(`  ${fault}\n`)
  }
  const count = found.reduce((sum, { faults }) => sum + faults.length, 0)
  process.stdout.write(
    `${languages[language].name} (${language}): ${count === 0 ? 'all good' : `${count} wrong`}\n`,
  )
  return count
}

function tidyFiles(language: Language, only: string | undefined) {
  const files = localeFiles()
  for (const { path, namespace } of files.filter((file) => file.language === language)) {
    const source = files.find((file) => file.language === sourceLanguage && file.namespace === namespace)
    if (!source || (only && namespace !== only)) continue
    const before = textOf(path)
    const after = tidied(before, textOf(source.path), language)
    if (after !== before) writeFileSync(path, after)
  }
}
