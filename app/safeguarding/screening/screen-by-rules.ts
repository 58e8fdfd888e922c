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

/** A text as the rules read it: also which of its words only sound like danger. */
export type RulesReading = Screening & { words: readonly Word[]; masked: Uint8Array }

/**
 * What the written rules say of a text: no learning, so small enough for a device without a network, where it only
 * decides whether to show who can help now. All languages' rules run: people write in another language than the page's.
 * Pure; the work grows with the text's length only.
 */
export function screenByRules(text: string, context: ScreeningContext = {}): RulesReading {
  const words = wordsOf(text)
  const masked = new Uint8Array(words.length)
  for (const { from, to } of innocent.matches(words)) masked.fill(1, from, to)
  const reasons: Reason[] = []
  let level: Level = 'none'
  for (const { rule, from, to } of index.matches(words)) {
    if (masked.subarray(from, to).includes(1) || (!rule.certain && isNegated(words, from))) continue
    const start = words[from]?.start
    const end = words[to - 1]?.end
    if (start === undefined || end === undefined) continue
    if (rule.level === 'urgent') level = 'urgent'
    else if (level === 'none') level = 'concern'
    if (!reasons.some((had) => had.category === rule.category && had.start <= start && had.end >= end))
      reasons.push({ category: rule.category, start, end })
  }
  if (level === 'none' && saysNotSafe(words, context))
    return {
      level: 'concern',
      reasons: [{ category: 'unsafe', start: 0, end: text.length }],
      words,
      masked,
    }
  return { level, reasons: reasons.sort((a, b) => a.start - b.start || a.end - b.end), words, masked }
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
