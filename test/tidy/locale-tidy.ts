import { type Language, languages } from '#app/platform/i18n/languages.ts'
import { baseOf, readLocale } from './locale-files.ts'
import { differences } from './locale-keys.ts'

type Tree = { [key: string]: unknown }

/**
 * A locale file with its texts in NFC, in right-to-left languages with no-break spaces inside numbers, and its keys in
 * the order of English where they are not. Says nothing else and takes nothing away.
 */
export function tidied(json: string, english: string, language: Language): string {
  const normal = json.normalize('NFC')
  const text = languages[language].dir === 'rtl' ? normal.replace(/(?<=\d) (?=\d)/g, '\u00a0') : normal
  const wrong = differences(readLocale(english).words, readLocale(text).words, language)
  if (!wrong.some((fault) => fault.includes(' stands where '))) return text
  return `${written(inOrder(JSON.parse(text) as Tree, JSON.parse(english) as Tree), '')}\n`
}

const isTree = (node: unknown): node is Tree =>
  typeof node === 'object' && node !== null && !Array.isArray(node)
const forms = ['zero', 'one', 'two', 'few', 'many', 'other']

function inOrder(tree: Tree, english: Tree): Tree {
  const bases = ['_state', '_same', ...new Set(Object.keys(english).map(baseOf))]
  const place = (key: string) => {
    const at = bases.indexOf(key === '_state' || key === '_same' ? key : baseOf(key))
    return at < 0 ? bases.length : at
  }
  const formOf = (key: string) => forms.findIndex((form) => key.endsWith(`_${form}`))
  const keys = Object.keys(tree).sort(
    (one, other) => place(one) - place(other) || formOf(one) - formOf(other),
  )
  return Object.fromEntries(
    keys.map((key) => {
      const [node, source] = [tree[key], english[key]]
      return [key, isTree(node) && isTree(source) ? inOrder(node, source) : node]
    }),
  )
}

/** As JSON.stringify, but for scales: their keys are numbers, which JavaScript always lists upwards, and read 5 to 1. */
function written(node: unknown, indent: string): string {
  if (!isTree(node)) return JSON.stringify(node)
  const inner = `${indent}  `
  const entries = Object.entries(node)
  if (entries.length > 1 && entries.every(([key]) => /^\d$/.test(key))) entries.reverse()
  const lines = entries.map(([key, one]) => `${inner}${JSON.stringify(key)}: ${written(one, inner)}`)
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`
}
