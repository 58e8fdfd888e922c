import { projectFiles, textOf } from './project-files.ts'

export type LocaleFile = {
  readonly path: string
  readonly language: string
  /** The file's name in its language, `survey/parent-carer`. */
  readonly namespace: string
  readonly state: unknown
  /** Key → text, in the file's order; an array is one text. */
  readonly words: ReadonlyMap<string, string>
}

export function localeFiles(): LocaleFile[] {
  return projectFiles(/^locales\/.*\.json$/).map((path) => {
    const [, language = '', ...rest] = path.split('/')
    return { path, language, namespace: rest.join('/').replace(/\.json$/, ''), ...readLocale(textOf(path)) }
  })
}

export function readLocale(json: string): Pick<LocaleFile, 'state' | 'words'> {
  const { _state: state, ...tree } = JSON.parse(json) as Record<string, unknown>
  return { state, words: new Map(leaves(tree, '')) }
}

function leaves(node: unknown, path: string): [string, string][] {
  if (Array.isArray(node)) return [[path, node.map(String).join('\n')]]
  if (typeof node !== 'object' || node === null) return [[path, String(node)]]
  return Object.entries(node).flatMap(([key, child]) => leaves(child, path ? `${path}.${key}` : key))
}

const pluralEnding = /_(zero|one|two|few|many|other)$/

/** A key without its plural ending. */
export const baseOf = (key: string): string => key.replace(pluralEnding, '')
export const pluralOf = (key: string): string | undefined => pluralEnding.exec(key)?.[1]

/** What differs between a language's file and the English one, a line each. */
export function differences(
  english: LocaleFile['words'],
  other: LocaleFile['words'],
  language: string,
): string[] {
  const bases = (words: LocaleFile['words']) => [...new Set([...words.keys()].map(baseOf))]
  const [wanted, there] = [bases(english), bases(other)]
  const missing = wanted.filter((key) => !there.includes(key)).map((key) => `${key} is missing`)
  const extra = there.filter((key) => !wanted.includes(key)).map((key) => `${key} is not in English`)
  if (missing.length + extra.length > 0) return [...missing, ...extra]
  const place = there.findIndex((key, index) => key !== wanted[index])
  const order = place < 0 ? [] : [`${there[place]} stands where English has ${wanted[place]}`]
  return [...order, ...wanted.flatMap((key) => differentForms(key, english, other, language))]
}

function differentForms(
  key: string,
  english: LocaleFile['words'],
  other: LocaleFile['words'],
  language: string,
) {
  const isPlural = english.has(`${key}_other`)
  const forms = isPlural ? new Intl.PluralRules(language).resolvedOptions().pluralCategories : undefined
  const wanted = forms ? [...forms].map((form) => `${key}_${form}`) : [key]
  // A zero of its own is welcome everywhere: "no answers yet" reads better than "0 answers".
  const allowed = isPlural ? [...wanted, `${key}_zero`] : wanted
  const present = [...other.keys()].filter((name) => name === key || (isPlural && baseOf(name) === key))
  const source = english.get(isPlural ? `${key}_other` : key) ?? ''
  return [
    ...wanted.filter((name) => !other.has(name)).map((name) => `${name} is missing`),
    ...present.filter((name) => !allowed.includes(name)).map((name) => `${name} is no form of this language`),
    ...present.flatMap((name) => differentHoles(name, source, other.get(name) ?? '')),
  ]
}

/** Placeholders and tags. "One answer" may leave its number out. */
function differentHoles(key: string, english: string, translated: string): string[] {
  const [wanted, there] = [holes(english), holes(translated)]
  const mayLeaveOut = pluralOf(key) && pluralOf(key) !== 'other' ? ['{{count}}'] : []
  return [
    ...wanted
      .filter((hole) => !there.includes(hole) && !mayLeaveOut.includes(hole))
      .map((hole) => `${key} lacks ${hole}`),
    ...there.filter((hole) => !wanted.includes(hole)).map((hole) => `${key} has ${hole}, English has not`),
  ]
}

const holes = (text: string) =>
  [...new Set(text.match(/\{\{[^}]*\}\}|<\/?\w+ ?\/?>/g) ?? [])].map((hole) =>
    hole.replace(/\{\{\s*(\w+).*\}\}/, '{{$1}}'),
  )
