import { performance } from 'node:perf_hooks'
import { MASKED_RATE, mask, medianPitch, type Register, resample, SAMPLE_RATE } from '#app/voice/index.ts'
import { share } from './task.ts'
import { wordErrors, wordsOf } from './word-errors.ts'

/** How far masking brought voices together, and what it cost. */
export type Measured = {
  before: number | undefined
  after: number | undefined
  seconds: number
  sound: number
}

/** No chance in it: the same figures each time. */
const random = () => 0.5

/** The masked copy as a recogniser takes it. */
export function maskedCopy(samples: Float32Array, register: Register): Measured & { samples: Float32Array } {
  const started = performance.now()
  const masked = mask(samples, { rate: SAMPLE_RATE, register, random })
  const seconds = (performance.now() - started) / 1000
  return {
    samples: resample(masked, MASKED_RATE, SAMPLE_RATE),
    before: medianPitch(resample(samples, SAMPLE_RATE, MASKED_RATE), MASKED_RATE),
    after: medianPitch(masked, MASKED_RATE),
    seconds,
    sound: samples.length / SAMPLE_RATE,
  }
}

const CHILD_YEARS_MAX = 10

type Speaker = { text: string; age?: unknown; speaker?: string | undefined }

/** As the product does: those who answer the questionnaire for children are children. */
export const registerOf = (speaker: Speaker): Register => {
  const age = ageOf(speaker)
  return age !== undefined && age <= CHILD_YEARS_MAX ? 'child' : 'grown'
}

export function ageOf({ age, speaker }: { age?: unknown; speaker?: string | undefined }): number | undefined {
  const told = Number(age ?? /\bage (\d+)/.exec(speaker ?? '')?.[1])
  return Number.isFinite(told) ? told : undefined
}

export function maskedReport(
  rows: readonly Speaker[],
  said: readonly { text: string; maskedText?: string; masked?: Measured }[],
): Record<string, unknown> {
  const all = rows.map((row, at) => ({ row, said: said[at] }))
  const measured = said.flatMap(({ masked }) => masked ?? [])
  const sum = (key: 'seconds' | 'sound') => measured.reduce((total, each) => total + each[key], 0)
  const registers = ['child', 'grown'] as const
  return {
    ...costOf(all),
    realTimeFactor: share(sum('seconds'), sum('sound')),
    registers: Object.fromEntries(
      registers.map((register) => {
        const its = all.filter(({ row }) => registerOf(row) === register)
        const pitches = (key: 'before' | 'after') => spread(its.map((each) => each.said?.masked?.[key]))
        return [register, { ...costOf(its), pitchBefore: pitches('before'), pitchAfter: pitches('after') }]
      }),
    ),
  }
}

function costOf(all: readonly { row: Speaker; said: { text: string; maskedText?: string } | undefined }[]) {
  const words = all.reduce((total, { row }) => total + wordsOf(row.text).length, 0)
  const errors = (of: (said: { text: string; maskedText?: string }) => string) =>
    all.reduce(
      (total, { row, said }) => total + wordErrors(wordsOf(row.text), wordsOf(said ? of(said) : '')),
      0,
    )
  return {
    wordErrorRateBefore: share(
      errors(({ text }) => text),
      words,
    ),
    wordErrorRateAfter: share(
      errors(({ maskedText = '' }) => maskedText),
      words,
    ),
  }
}

/** A low, a middle and a high voice of these, in hertz: the tenth, the half, the nine tenths. */
function spread(pitches: readonly (number | undefined)[]): [number, number, number] | null {
  const sorted = pitches.filter((pitch) => pitch !== undefined).sort((a, b) => a - b)
  const at = (part: number) => Math.round(sorted[Math.floor(part * (sorted.length - 1))] ?? 0)
  return sorted.length === 0 ? null : [at(0.1), at(0.5), at(0.9)]
}
