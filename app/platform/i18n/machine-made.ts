import type { i18n } from 'i18next'

/** Whether a machine wrote any of these files of a page's language, as the files themselves say in `_state`. */
export function isMachineMade(words: i18n, namespaces: readonly string[]): boolean {
  return namespaces.some((namespace) => stateOf(words, namespace) === 'machine')
}

/** `source` in English, `machine`, or `reviewed by …`; undefined where the file is missing. */
export function stateOf(words: i18n, namespace: string): string | undefined {
  const file = words.getResourceBundle(words.language, namespace) as { _state?: string } | undefined
  return file?._state
}
