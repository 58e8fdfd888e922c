import { learnedScreen } from './learned.ts'
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

/**
 * Reads a text for signs that someone may be in danger. All languages' rules run whatever `language` says:
 * people write in another language than the page's, and a missed child costs more than the work.
 * Pure; the work grows with the text's length only.
 */
export function screen(text: string, _language: string, context: ScreeningContext = {}): Screening {
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
  if (level === 'none' && saysNotSafe(words, context)) {
    return { level: 'concern', reasons: [{ category: 'unsafe', start: 0, end: text.length }] }
  }
  if (level === 'none') {
    const plainly = words.filter((_, at) => masked[at] === 0)
    return learnedReading(plainly, plainly.length < words.length ? surelyFrom : showFrom)
  }
  return { level, reasons: reasons.sort((a, b) => a.start - b.start || a.end - b.end) }
}

/** From which likelihood a text that no rule speaks of is shown to a person; chosen on sentences not learnt from. */
const showFrom = 0.75
/** Where everyday words only sound like danger, the rest of the sentence must say more. */
const surelyFrom = 0.88
const urgentFrom = 0.65

/** What the learned scorer makes of words no rule spoke of: it reads a sentence or two at a time. */
function learnedReading(words: readonly Word[], from: number): Screening {
  let level: Level = 'none'
  const reasons: Reason[] = []
  for (const passage of passagesOf(words)) {
    const { flagged, urgent } = learnedScreen().read(passage)
    const first = passage[0]
    const last = passage.at(-1)
    if (flagged < from || !first || !last) continue
    if (urgent >= urgentFrom) level = 'urgent'
    else if (level === 'none') level = 'concern'
    reasons.push({ category: 'unsafe', start: first.start, end: last.end })
  }
  return { level, reasons }
}

/** Whole sentences, joined until there is enough to judge by; a sentence without end is cut. */
function* passagesOf(words: readonly Word[]): Generator<Word[]> {
  let passage: Word[] = []
  for (const word of words) {
    if (word.word !== '.') passage.push(word)
    if ((word.word === '.' && passage.length >= 12) || passage.length >= 60) {
      yield passage
      passage = []
    }
  }
  // Fewer than three words left say too little on their own.
  if (passage.length >= 3) yield passage
}

function isNegated(words: readonly Word[], from: number): boolean {
  const before = words[from - 1]?.word ?? ''
  if (negations.has(before)) return true
  return between.has(before) && negations.has(words[from - 2]?.word ?? '')
}

/** "No" means something else when the question was "Do you feel safe?". */
function saysNotSafe(words: readonly Word[], { question }: ScreeningContext): boolean {
  if (
    question === undefined ||
    !/\bsafe\b/iu.test(question) ||
    /\bunsafe|not (?:feel )?safe\b/iu.test(question)
  )
    return false
  const said = words.filter((each) => each.word !== '.').map((each) => each.word)
  return said.length <= 4 && /^(?:no|nope|never|not|nah|dont|nie|nu|لا) /u.test(`${said.join(' ')} `)
}
