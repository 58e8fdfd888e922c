import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who wrote a language's words: its files, by what each says of itself. */
export type WordsState = {
  language: string
  files: number
  machine: number
  /** File name → who read it over. */
  reviewed: readonly { file: string; by: string }[]
}

/** Read from the files themselves, whatever languages there are. The source is nobody's translation: it is not listed. */
export function readWordsStates(folder: string, source: string): WordsState[] {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return languages
    .map((entry) => entry.name)
    .filter((language) => language !== source)
    .sort()
    .map((language) => stateOf(folder, language))
}

function stateOf(folder: string, language: string): WordsState {
  const files = readdirSync(join(folder, language), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replaceAll('\\', '/'))
  const states = files.map((file) => {
    const { _state: state } = JSON.parse(readFileSync(join(folder, language, file), 'utf8')) as {
      _state?: unknown
    }
    return { file: file.replace(/\.json$/, ''), by: /^reviewed(?: by (.+))?$/.exec(String(state)) }
  })
  const reviewed = states.flatMap(({ file, by }) => (by ? [{ file, by: by[1] ?? '' }] : []))
  return { language, files: files.length, machine: files.length - reviewed.length, reviewed }
}
