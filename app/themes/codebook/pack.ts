/**
 * What was learnt, as text that ships: words and how many examples hold them, and each line's weights rounded to 4,095
 * steps between its largest one and that one's opposite, two letters each.
 */
import { Features, type Vocabulary } from '../learning/features.ts'
import type { Lines } from '../learning/linear.ts'
import type { BuiltIn } from './learn-built-in.ts'

export type PackedWords = {
  texts: number
  grams: string
  runs: string
  textsWith: string
  usual: number[]
}
export type PackedLines = { steps: number[]; biases: number[]; weights: string }

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const stepsMax = 2047
const places = 1e6

export function packWords({ texts, grams, runs, textsWith, usual }: Vocabulary): PackedWords {
  return {
    texts,
    grams: grams.join('\n'),
    runs: runs.join('\n'),
    textsWith: Array.from(textsWith).join(' '),
    usual: Array.from(usual, rounded),
  }
}

export function unpackWords({ texts, grams, runs, textsWith, usual }: PackedWords): Features {
  return new Features({
    texts,
    grams: grams.split('\n'),
    runs: runs.split('\n'),
    textsWith: textsWith.split(' ').map(Number),
    usual: Float64Array.from(usual),
  })
}

export function packLines({ weights, biases }: Lines): PackedLines {
  const steps = Array.from(biases, (_, line) => {
    let largest = 0
    for (let at = line; at < weights.length; at += biases.length)
      largest = Math.max(largest, Math.abs(weights[at] as number))
    return largest / stepsMax
  })
  const packed = Array.from(weights, (weight, at) => {
    const step = steps[at % biases.length] as number
    const value = (step > 0 ? Math.round(weight / step) : 0) + stepsMax
    return `${letters[value >> 6]}${letters[value & 63]}`
  })
  return { steps, biases: Array.from(biases, rounded), weights: packed.join('') }
}

export function unpackLines({ steps, biases, weights }: PackedLines): Lines {
  const placeOf = new Uint8Array(128)
  for (let i = 0; i < letters.length; i++) placeOf[letters.charCodeAt(i)] = i
  const unpacked = new Float64Array(weights.length / 2)
  for (let at = 0, line = 0; at < unpacked.length; at++) {
    const high = placeOf[weights.charCodeAt(2 * at)] as number
    const low = placeOf[weights.charCodeAt(2 * at + 1)] as number
    unpacked[at] = ((high << 6) + low - stepsMax) * (steps[line] as number)
    line = line + 1 === biases.length ? 0 : line + 1
  }
  return { weights: unpacked, biases: Float64Array.from(biases) }
}

const rounded = (value: number) => Math.round(value * places) / places

/** What ships of the built-in codebook and sentiment. */
export function packBuiltIn({ codebook, sentiment }: BuiltIn) {
  const { line, cue, shift } = codebook.join
  return {
    words: packWords(codebook.features.vocabulary),
    weights: {
      fit: {
        line: rounded(line),
        cue: rounded(cue),
        shift: rounded(shift),
        threshold: rounded(codebook.threshold),
      },
      lineOf: Array.from(codebook.lineOf),
      codebook: packLines(codebook.lines),
      sentiment: packLines(sentiment.lines),
    },
  }
}
