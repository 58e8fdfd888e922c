import { z } from 'zod'
import { confidenceOf, isLoop, type Piece } from './engine.ts'

const seconds = z.number().min(0)
const word = z.looseObject({ word: z.string(), start: seconds, end: seconds })

/** The answer that OpenAI's transcription service made common (`verbose_json`): engines of others speak it too. */
const told = z.looseObject({
  text: z.string(),
  segments: z
    .array(
      z.looseObject({
        start: seconds,
        end: seconds,
        text: z.string(),
        avg_logprob: z.number().optional(),
        no_speech_prob: z.number().optional(),
      }),
    )
    .optional(),
  words: z.array(word).optional(),
})

const NO_SPEECH = 0.6

/** Throws when it is no such answer. An engine that does not say how sure it is, is taken as middling sure. */
export function piecesTold(answer: unknown, lengthMs: number): Piece[] {
  const { text, segments, words } = told.parse(answer)
  const parts = segments ?? (text.trim() === '' ? [] : [{ start: 0, end: lengthMs / 1000, text }])
  return parts.map((part) => {
    const startMs = Math.round(part.start * 1000)
    const endMs = Math.round(part.end * 1000)
    const logProbability = part.avg_logprob
    // Such models invent sentences on silence, and go round in circles.
    const invented = isLoop(part.text) || (part.no_speech_prob ?? 0) > NO_SPEECH
    const said = invented ? '' : part.text.trim()
    const its = (words ?? []).filter((each) => each.start >= part.start && each.start < part.end)
    return {
      startMs,
      endMs,
      text: said,
      confidence:
        said === '' ? 'low' : logProbability === undefined ? 'middle' : confidenceOf(logProbability),
      ...(logProbability === undefined ? {} : { score: Math.round(Math.exp(logProbability) * 1000) / 1000 }),
      ...(its.length === 0 || invented
        ? {}
        : {
            words: its.map((each) => ({
              startMs: Math.round(each.start * 1000),
              endMs: Math.round(each.end * 1000),
              text: each.word.trim(),
            })),
          }),
    }
  })
}
