import { learnedScreen } from './learned.ts'
import type { Word } from './normalise.ts'
import {
  type Level,
  type Reason,
  type Screening,
  type ScreeningContext,
  screenByRules,
} from './screen-by-rules.ts'

/**
 * Reads a text for signs that someone may be in danger: first the rules, then, where no rule speaks, what was learnt.
 * Whatever `_language` says, all languages' rules run: a missed child costs more than the work.
 */
export function screen(text: string, _language: string, context: ScreeningContext = {}): Screening {
  const { level, reasons, words, masked } = screenByRules(text, context)
  if (level !== 'none') return { level, reasons }
  const plainly = words.filter((_, at) => masked[at] === 0)
  return learnedReading(plainly, plainly.length < words.length ? surelyFrom : showFrom)
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
