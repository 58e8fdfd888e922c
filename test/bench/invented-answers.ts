import { sampleResponses } from '#app/demo/samples.server.ts'
import { chance } from '#app/themes/index.ts'

/** Invented answers in any number: the samples' sentences, mixed, some words left out, always the same ones. */
export function inventedAnswers(count: number): string[] {
  const sentences = sampleResponses().flatMap(({ language, answers }) =>
    language === 'en'
      ? Object.values(answers).flatMap(({ text }) => (text ?? '').split(/(?<=[.!?])\s+/).filter(Boolean))
      : [],
  )
  const next = chance(7)
  const one = () => {
    const words = (sentences[Math.floor(next() * sentences.length)] ?? '').split(' ')
    // Without this nearly all units would be the same few: people never say a thing in the same words.
    return words.filter(() => next() > 0.12).join(' ')
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(next() * 2) }, one).join(' '),
  )
}
