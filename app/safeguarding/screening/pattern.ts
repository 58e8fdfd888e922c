import type { Word } from './normalise.ts'

/**
 * Patterns are words in a row. `a|b` one of; `pre*` any word that begins so; a final `?` may be missing;
 * `~3` up to three other words of the same sentence; `{class}` the words of a class.
 */
type Step =
  | { gap: number }
  | { gap: undefined; exact: ReadonlySet<string>; prefixes: readonly string[]; optional: boolean }

export type Pattern = { steps: Step[]; source: string }
export type Classes = Record<string, string>

export function patternOf(source: string, classes: Classes): Pattern {
  return { source, steps: source.split(' ').map((part) => stepOf(part, classes)) }
}

function stepOf(part: string, classes: Classes): Step {
  if (/^~\d$/u.test(part)) return { gap: Number(part.slice(1)) }
  const optional = part.endsWith('?')
  const exact = new Set<string>()
  const prefixes: string[] = []
  const add = (alternative: string): void => {
    const name = /^\{(\w+)\}$/u.exec(alternative)?.[1]
    if (name !== undefined) {
      const words = classes[name]
      if (words === undefined) throw new Error(`Unknown class ${name} in a screening pattern`)
      for (const word of words.split(/[\s|]+/u)) add(word)
    } else if (alternative.endsWith('*')) prefixes.push(alternative.slice(0, -1))
    else if (alternative !== '') exact.add(alternative)
  }
  for (const alternative of (optional ? part.slice(0, -1) : part).split('|')) add(alternative)
  return { gap: undefined, exact, prefixes, optional }
}

function fits(step: Exclude<Step, { gap: number }>, word: string): boolean {
  if (step.exact.has(word)) return true
  for (const prefix of step.prefixes) if (word.startsWith(prefix)) return true
  return false
}

/** Words a gap may not hold: they turn the meaning round. */
const turning = new Set(
  'not never dont doesnt didnt isnt arent wasnt wont hasnt havent wouldnt couldnt nobody nie niciodata nu لا لم ما ليس'.split(
    ' ',
  ),
)

/** The end (exclusive, in words) of the match that begins at `at`, or -1. Work is bounded by the gaps' lengths. */
export function matchAt(pattern: Pattern, words: readonly Word[], at: number, from = 0): number {
  for (let next = from; next < pattern.steps.length; next += 1) {
    const step = pattern.steps[next]
    if (!step) return -1
    if (step.gap !== undefined) {
      for (let skip = 0; skip <= step.gap; skip += 1) {
        const end = matchAt(pattern, words, at + skip, next + 1)
        if (end >= 0) return end
        const passed = words[at + skip]?.word
        if (passed === undefined || passed === '.' || turning.has(passed)) return -1
      }
      return -1
    }
    const word = words[at]?.word
    if (word !== undefined && fits(step, word)) {
      if (step.optional) {
        const end = matchAt(pattern, words, at + 1, next + 1)
        if (end >= 0) return end
        continue
      }
      at += 1
    } else if (!step.optional) return -1
  }
  return at
}

/** The patterns that can begin with a word: exact words looked up, prefixes by their first two letters. */
export class PatternIndex<Rule extends { pattern: Pattern }> {
  readonly #exact = new Map<string, Rule[]>()
  readonly #prefixed = new Map<string, Rule[]>()

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      const [first] = rule.pattern.steps
      if (!first || first.gap !== undefined || first.optional)
        throw new Error(`A screening pattern must begin with a word: ${rule.pattern.source}`)
      for (const word of first.exact) add(this.#exact, word, rule)
      for (const head of new Set(first.prefixes.map((prefix) => prefix.slice(0, 2))))
        add(this.#prefixed, head, rule)
    }
  }

  *matches(words: readonly Word[]): Generator<{ rule: Rule; from: number; to: number }> {
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at]?.word ?? ''
      for (const rules of [this.#exact.get(word), this.#prefixed.get(word.slice(0, 2))])
        for (const rule of rules ?? []) {
          const to = matchAt(rule.pattern, words, at)
          if (to > at) yield { rule, from: at, to }
        }
    }
  }
}

function add<Rule>(index: Map<string, Rule[]>, key: string, rule: Rule): void {
  const there = index.get(key)
  if (there) there.push(rule)
  else index.set(key, [rule])
}
