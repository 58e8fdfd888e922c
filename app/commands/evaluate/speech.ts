import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { z } from 'zod'
import { readConfig } from '#app/platform/config/config.server.ts'
import { openListener } from '#app/voice/index.server.ts'
import { confidenceOfAll, type Piece, SAMPLE_RATE } from '#app/voice/index.ts'
import { ageOf, type Measured, maskedCopy, maskedReport, registerOf } from './speech-masked.ts'
import { type EvaluationTask, rowSchema, share, WrongFile } from './task.ts'
import { wordErrors, wordsOf } from './word-errors.ts'

const row = rowSchema({
  audio: z.string().min(1),
  lang: z.string().default('en'),
  speaker: z.string().optional(),
})
type Row = z.infer<typeof row>
type Said = {
  text: string
  confidence: number
  level: string
  problem?: string
  /** What was understood of the masked copy. */
  maskedText?: string
  /** From here on not part of the predictions. */
  masked?: Measured
  soundSeconds: number
  workSeconds: number
}

/**
 * The words of each clip against the words that were said. The engine is the one that EARSHOT_TRANSCRIBE names. Words of
 * low confidence are scored too, though the product shows none: the figure is the engine's.
 */
export function speechTask({ masked }: { masked: boolean }): EvaluationTask<Row, Said> {
  return {
    name: 'speech',
    row,
    keys: ['id', 'audio'],
    takes: { train: false, codebook: false },
    async prepare({ test, folder }) {
      for (const each of test)
        if (!existsSync(join(folder, each.audio)))
          throw new WrongFile(`${each.id}: there is no ${each.audio}.`)
      const config = readConfig(process.env)
      const { engine, decode } = openListener(config)
      if (!engine) throw new WrongFile('EARSHOT_TRANSCRIBE is none: there is nothing to evaluate.')
      // Loading the model is no part of hearing a clip.
      await engine.warmUp?.()
      return async (each) => {
        const { audio, lang } = each
        const started = performance.now()
        const decoded = await decode(new Uint8Array(readFileSync(join(folder, audio))))
        if (!decoded.ok) return nothing(decoded.problem.code)
        const soundSeconds = decoded.samples.length / SAMPLE_RATE
        if (!engine.hears(lang)) return nothing('transcribe.language', soundSeconds)
        const pieces = await engine.hear(decoded.samples, { language: lang })
        const workSeconds = (performance.now() - started) / 1000
        const said = { ...told(pieces), soundSeconds, workSeconds }
        if (!masked) return said
        const { samples, ...measured } = maskedCopy(decoded.samples, registerOf(each))
        const behind = told(await engine.hear(samples, { language: lang }))
        return { ...said, maskedText: behind.text, masked: measured }
      }
    },
    prediction: ({ soundSeconds: _sound, workSeconds: _work, masked: _masked, ...said }) => said,
    report: ({ test }, said) => {
      const scored = test.map((each, at) => ({ each, said: said[at] ?? nothing('none') })).map(score)
      const sound = said.reduce((sum, each) => sum + each.soundSeconds, 0)
      const work = said.reduce((sum, each) => sum + each.workSeconds, 0)
      return {
        rows: test.length,
        ...rate(scored),
        realTimeFactor: share(work, sound),
        bySpeaker: byKind(scored, ({ kind }) => [kind]),
        byAge: byKind(scored, ({ age }) => (age === undefined ? [] : [age])),
        byConfidence: byKind(scored, ({ level }) => [level]),
        notHeard: said.filter(({ text }) => text === '').length,
        ...(masked ? { masked: maskedReport(test, said) } : {}),
      }
    },
  }
}

const nothing = (problem: string, soundSeconds = 0): Said => ({
  text: '',
  confidence: 0,
  level: 'low',
  problem,
  soundSeconds,
  workSeconds: 0,
})

function told(pieces: readonly Piece[]): Pick<Said, 'text' | 'confidence' | 'level'> {
  const length = pieces.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)
  const sure = pieces.reduce((sum, { startMs, endMs, score = 0.5 }) => sum + score * (endMs - startMs), 0)
  const text = pieces
    .map((piece) => piece.text)
    .filter(Boolean)
    .join(' ')
  return { text, confidence: share(sure, length), level: confidenceOfAll(pieces) }
}

type Scored = { kind: string; age: string | undefined; level: string; errors: number; words: number }

function score({ each, said }: { each: Row; said: Said }): Scored {
  const words = wordsOf(each.text)
  const { speaker = 'unknown' } = each
  return {
    // `child, age 6, first language Mandarin` is a child.
    kind: speaker.split(/[,;(]/)[0]?.trim() || 'unknown',
    age: ageGroup(ageOf(each)),
    level: said.level,
    errors: wordErrors(words, wordsOf(said.text)),
    words: words.length,
  }
}

function ageGroup(age: number | undefined): string | undefined {
  if (age === undefined) return undefined
  return age < 6
    ? '0-5'
    : age < 8
      ? '6-7'
      : age < 10
        ? '8-9'
        : age < 14
          ? '10-13'
          : age < 18
            ? '14-17'
            : '18+'
}

function rate(scored: readonly Scored[]): { words: number; wordErrorRate: number } {
  const sum = (key: 'words' | 'errors') => scored.reduce((total, each) => total + each[key], 0)
  return { words: sum('words'), wordErrorRate: share(sum('errors'), sum('words')) }
}

function byKind(scored: readonly Scored[], kindsOf: (one: Scored) => string[]): Record<string, object> {
  const kinds = [...new Set(scored.flatMap(kindsOf))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  )
  return Object.fromEntries(
    kinds.map((kind) => {
      const its = scored.filter((one) => kindsOf(one).includes(kind))
      return [kind, { rows: its.length, ...rate(its) }]
    }),
  )
}
