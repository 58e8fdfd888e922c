/** One stretch of a recording between two pauses, and what an engine made of it. */
export type Piece = {
  startMs: number
  endMs: number
  /** Empty: not understood, which is not the same as nothing said. */
  text: string
  confidence: Confidence
  /** 0 to 1, where the engine tells. */
  score?: number | undefined
  words?: { startMs: number; endMs: number; text: string }[] | undefined
}
/** `low`: no words are shown, only "please listen". */
export type Confidence = 'high' | 'middle' | 'low'

export type Engine = {
  /** What stands in a transcript's record: which engine, which model. */
  nameFor(language: string): string
  /** The language is the one the respondent chose: it is never guessed. */
  hears(language: string): boolean
  /** 16,000 samples a second. Throws `EngineFailed`. */
  hear(
    samples: Float32Array,
    options: { language: string; onProgress?: (share: number) => Promise<void> | void },
  ): Promise<Piece[]>
  /** Whether what the operator brought can hear at all, before anybody speaks. Throws `SettingsWrong`. */
  check?(): Promise<void>
  /** Loads what hearing needs, ahead of the first recording. */
  warmUp?(): Promise<void>
  close(): Promise<void>
}

export class EngineFailed extends Error {
  override name = 'EngineFailed'
}

// Measured on 375 sentences of people reading in a second language: above the first 10 to 14 words in 100 are wrong,
// between the two about 24, below the second 72.
const measured = { high: -0.2, low: -0.3 }

/** Mean log-probabilities. */
export type Levels = { high: number; low: number }

/** From the mean log-probability of the words an engine chose. */
export const confidenceOf = (meanLogProbability: number, { high, low }: Levels = measured): Confidence =>
  meanLogProbability >= high ? 'high' : meanLogProbability >= low ? 'middle' : 'low'

/** The whole is as sure as its least sure piece. */
export function confidenceOfAll(pieces: readonly Piece[]): Confidence {
  if (pieces.length === 0 || pieces.some(isUnheard)) return 'low'
  return pieces.some(({ confidence }) => confidence === 'middle') ? 'middle' : 'high'
}

/** A person has to listen: no words of it are shown. */
export const isUnheard = ({ text, confidence }: Piece): boolean => confidence === 'low' || text === ''

/** The words that may be shown, and that become the words of the spoken answer. */
export const wordsShown = (pieces: readonly Piece[]): string =>
  pieces
    .filter((piece) => !isUnheard(piece))
    .map(({ text }) => text)
    .join(' ')

const TIMES_RUNNING = 4
const PHRASE_WORDS_MAX = 6

/** A recogniser that is lost says the same over and over: a word or phrase four times running is nobody's speech. */
export function isLoop(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []
  for (let length = 1; length <= PHRASE_WORDS_MAX; length++)
    for (let at = 0, running = 0; at + length < words.length; at++) {
      running = words[at] === words[at + length] ? running + 1 : 0
      if (running >= length * (TIMES_RUNNING - 1)) return true
    }
  return false
}
