/** Every text that a respondent may be shown, with who reads it: ordinary, and as it is resolved in easy read. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLocale } from '../tidy/locale-files.ts'
import { type Row, rowFor } from './audiences.ts'
import type { Reader } from './rules.ts'

export type Shown = {
  readonly language: string
  /** Where the words stand: in easy read this may be `NAMESPACE.easy`, or the ordinary file that it falls back to. */
  readonly namespace: string
  readonly key: string
  readonly text: string
  readonly reader: Reader
}
export type Folder = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, string>>>

/** Language → namespace → key → text. */
export function readFolder(folder: string): Folder {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return new Map(
    languages.map(({ name }) => {
      const files = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
      const namespaces = files
        .filter((file) => file.endsWith('.json'))
        .map((file): [string, ReadonlyMap<string, string>] => [
          file.replaceAll('\\', '/').replace(/\.json$/, ''),
          readLocale(readFileSync(join(folder, name, file), 'utf8')).words,
        ])
      return [name, new Map(namespaces)]
    }),
  )
}

/** Namespaces with a key that has no row in the table. */
export function withoutAudience(folder: Folder): string[] {
  const namespaces = [...folder.values()].flatMap((one) => [...one])
  const lost = namespaces.filter(([name, words]) => [...words.keys()].some((key) => !rowFor(name, key)))
  return [...new Set(lost.map(([name]) => name))].sort()
}

export function shownIn(folder: Folder, language: string): Shown[] {
  const namespaces = folder.get(language) ?? new Map<string, ReadonlyMap<string, string>>()
  const english = folder.get('en')
  return [...namespaces].flatMap(([namespace, words]) =>
    [...words].flatMap(([key, text]): Shown[] => {
      const row = rowFor(namespace, key)
      if (!row || row.age === 'none') return []
      const shown = { language, namespace, key, text }
      if (namespace.endsWith('.easy')) return [{ ...shown, reader: easyReader(row) }]
      // Easy read in English goes before ordinary words in a language that has no easy read of them yet.
      const saidOtherwise = easyOf(namespaces, namespace)?.has(key) || easyOf(english, namespace)?.has(key)
      const ordinary: Shown[] =
        row.only === 'easy-read' ? [] : [{ ...shown, reader: { kind: 'ordinary', age: row.age } }]
      return row.easyRead && !saidOtherwise ? [...ordinary, { ...shown, reader: easyReader(row) }] : ordinary
    }),
  )
}

const easyOf = (
  namespaces: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined,
  namespace: string,
) => namespaces?.get(`${namespace}.easy`)

const easyReader = (row: Row): Reader => ({
  kind: 'easy-read',
  sentenceWordsMax: row.easyRead ?? 12,
  atWork: row.age === 12,
})
