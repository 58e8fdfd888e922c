import { type Word, wordsOf } from './normalise.ts'
import { PatternIndex } from './pattern.ts'
import { type Category, lookAlikes, type Rule, rules } from './rules.ts'

export type Level = 'urgent' | 'concern' | 'none'
/** Where in the person's own text a reason stands: UTF-16 code units, end exclusive. */
export type Reason = { category: Category; start: number; end: number }
export type Screening = { level: Level; reasons: Reason[] }
/** What the person was asked and who they are, as far as it changes what words mean. */
export type ScreeningContext = { audience?: string; question?: string }

const index = new PatternIndex<Rule>(rules)
const innocent = new PatternIndex(lookAlikes)
const negations = new Set(
  'not never dont doesnt didnt isnt arent wasnt hasnt havent without nobody nie nu لا لم ليس'.split(' '),
)
const between = new Set(
  'being been ever feel feeling a going to get getting at any want have having think'.split(' '),
)

/** A reason with its rule's level and the words it was found in; from = to: the whole answer, by its question. */
export type Found = Reason & { level: 'urgent' | 'concern'; from: number; to: number }
/** A text as the rules read it: also which of its words only sound like danger. */
type RulesReading = { found: Found[]; words: readonly Word[]; masked: Uint8Array }

/**
 * What the written rules say of a text: no learning, so small enough for a device without a network, where it only
 * decides whether to show who can help now. All languages' rules run: people write in another language than the page's.
 * Pure; the work grows with the text's length only.
 */
export function screenByRules(text: string, context: ScreeningContext = {}): Screening {
  const { found } = readByRules(text, context)
  const urgent = found.some((each) => each.level === 'urgent')
  return {
    level: urgent ? 'urgent' : found.length > 0 ? 'concern' : 'none',
    reasons: found.map(({ category, start, end }) => ({ category, start, end })),
  }
}

export function readByRules(text: string, context: ScreeningContext = {}): RulesReading {
  const words = wordsOf(text)
  const masked = new Uint8Array(words.length)
  for (const { from, to } of innocent.matches(words)) masked.fill(1, from, to)
  const found: Found[] = []
  for (const { rule, from, to } of index.matches(words)) {
    if (masked.subarray(from, to).includes(1) || (!rule.certain && isNegated(words, from))) continue
    const start = words[from]?.start
    const end = words[to - 1]?.end
    if (start === undefined || end === undefined) continue
    const { category, level } = rule
    const covered = found.some(
      (had) =>
        had.category === category &&
        had.start <= start &&
        had.end >= end &&
        (had.level === 'urgent' || level === 'concern'),
    )
    if (!covered) found.push({ category, level, start, end, from, to })
  }
  if (found.length === 0 && saysNotSafe(words, context))
    found.push({ category: 'unsafe', level: 'concern', start: 0, end: text.length, from: 0, to: 0 })
  return { found: found.sort((a, b) => a.start - b.start || a.end - b.end), words, masked }
}

function isNegated(words: readonly Word[], from: number): boolean {
  const before = words[from - 1]?.word ?? ''
  if (negations.has(before)) return true
  return between.has(before) && negations.has(words[from - 2]?.word ?? '')
}

/**
 * "No" means something else when the question was "Do you feel safe?". A question comes as its words or as its id, also
 * the one that an imported column's heading became (`do_you_feel_safe`), where words are joined by signs that a regular
 * expression takes for letters. "No" to "Do you want to tell us more?" (`c_safe_more`) says nothing.
 */
function saysNotSafe(words: readonly Word[], { question }: ScreeningContext): boolean {
  const asked = (question ?? '').replace(/[_-]+/gu, ' ')
  if (!/\bsafe\b/iu.test(asked) || /\bunsafe\b|\bnot (?:feel )?safe\b|\bsafe more$/iu.test(asked))
    return false
  const said = words.filter((each) => each.word !== '.').map((each) => each.word)
  return said.length <= 4 && /^(?:no|nope|never|not|nah|dont|nie|nu|لا) /u.test(`${said.join(' ')} `)
}
