import { learnedScreen } from './learned.ts'
import type { Word } from './normalise.ts'
import {
  type Found,
  type Level,
  type Reason,
  readByRules,
  type Screening,
  type ScreeningContext,
} from './screen-by-rules.ts'

/** From which likelihood a text that no rule speaks of is shown to a person; chosen on sentences not learnt from. */
const showFrom = 0.55
/** Where everyday words only sound like danger, or most words were never met, a sentence must say more. */
const surelyFrom = 0.75
const urgentFrom = 0.65

/** Below which likelihood what was learnt says that a rule took everyday words for danger. Urgent rules are nearly never overruled. */
const harmlessBelow = { concern: 0.33, urgent: 0.1 }
/** What was learnt may overrule a rule only in words it has met: not in another language, not in strange spelling. */
const knownEnough = 0.75
/** Words on each side of a rule's find that what was learnt reads with it: a long answer must not drown one sentence. */
const around = 12

/**
 * Reads a text for signs that someone may be in danger: by rules, and by what was learnt from examples, which finds
 * what no rule speaks of and overrules a rule where it is sure that the words are harmless.
 * Whatever `_language` says, all languages' rules run: a missed child costs more than the work.
 */
export function screen(text: string, _language: string, context: ScreeningContext = {}): Screening {
  const { found, words, masked } = readByRules(text, context)
  const kept = found.filter((each) => !soundsHarmless(each, words))
  if (kept.length > 0)
    return {
      level: kept.some((each) => each.level === 'urgent') ? 'urgent' : 'concern',
      reasons: kept.map(({ category, start, end }) => ({ category, start, end })),
    }
  const sounding = found.length > 0 || masked.includes(1)
  return learnedReading(words, sounding ? surelyFrom : showFrom)
}

function soundsHarmless({ level, from, to }: Found, words: readonly Word[]): boolean {
  if (from === to) return false
  const isEnd = (at: number): boolean => words[at]?.word === '.'
  let first = from
  while (first > 0 && from - first < around && !isEnd(first - 1)) first -= 1
  let last = to
  while (last < words.length && last - to < around && !isEnd(last)) last += 1
  const { flagged, known } = learnedScreen().read(words.slice(first, last))
  return known >= knownEnough && flagged < harmlessBelow[level]
}

/** What the learned scorer makes of words no rule spoke of: it reads a sentence or two at a time. */
function learnedReading(words: readonly Word[], from: number): Screening {
  let level: Level = 'none'
  const reasons: Reason[] = []
  for (const passage of passagesOf(words)) {
    const { flagged, urgent, known } = learnedScreen().read(passage)
    const first = passage[0]
    const last = passage.at(-1)
    if (flagged < (known < knownEnough ? surelyFrom : from) || !first || !last) continue
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
    if ((word.word === '.' && passage.length >= 12) || passage.length >= 40) {
      yield passage
      passage = []
    }
  }
  // Fewer than three words left say too little on their own.
  if (passage.length >= 3) yield passage
}
