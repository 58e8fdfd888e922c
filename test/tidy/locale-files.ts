import { projectFiles, textOf } from './project-files.ts'

export type LocaleFile = {
  readonly path: string
  readonly language: string
  /** The file's name in its language, `survey/parent-carer`. */
  readonly namespace: string
  readonly state: unknown
  /** Keys whose text rightly is that of English: `"_same": ["options.autism"]`. */
  readonly same: readonly string[]
  /** Key → text, in the file's order; an array is one text. */
  readonly words: ReadonlyMap<string, string>
}

export function localeFiles(): LocaleFile[] {
  return projectFiles(/^locales\/.*\.json$/).map((path) => {
    const [, language = '', ...rest] = path.split('/')
    const read = readLocale(textOf(path), path)
    return { path, language, namespace: rest.join('/').replace(/\.json$/, ''), ...read }
  })
}

export function readLocale(
  json: string,
  path = 'a locale file',
): Pick<LocaleFile, 'state' | 'same' | 'words'> {
  const { _state: state, _same: same = [], ...tree } = parse(json, path)
  return { state, same: same as string[], words: new Map(leaves(tree, '')) }
}

function parse(json: string, path: string) {
  try {
    return JSON.parse(json) as Record<string, unknown>
  } catch (cause) {
    throw new Error(`${path} is not JSON: ${(cause as Error).message}`, { cause })
  }
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
