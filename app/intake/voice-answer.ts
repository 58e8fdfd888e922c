import type { Questionnaire } from '#app/survey/index.ts'
import type { AnswerOfAWay } from './door.server.ts'

/** A recording as an answer of its own, beside what was typed; its words are null until somebody has heard them. */
export function voiceAnswer(
  questionnaire: Questionnaire,
  spoken: { question: string; recordingId: string; words: string | null },
): AnswerOfAWay {
  const asked = questionnaire.questions.find(({ id }) => id === spoken.question)
  return {
    question: spoken.question,
    way: spoken.recordingId,
    type: asked?.type ?? 'open',
    via: 'voice',
    value: null,
    words: spoken.words,
    skipped: false,
  }
}
