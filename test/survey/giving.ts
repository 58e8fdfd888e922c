import { type GivenAnswer, readAnswer, skip } from '#app/survey/answer.ts'
import type { Answers } from '#app/survey/journey.ts'
import { choices, type Question, type Questionnaire, takesWords } from '#app/survey/questionnaire.ts'

/** Chance that says the same for the same seed (mulberry32): a number from 0 up to 1. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The answer as the page's form would post it; throws when it is refused. */
export function giving(question: Question, ...values: readonly (string | number)[]): GivenAnswer {
  const field = takesWords(question) ? 'words' : 'answer'
  const read = readAnswer(
    question,
    values.map((value) => [field, String(value)] as const),
  )
  if (!read.ok) throw new Error(`${question.id} refused ${values.join(', ')}: ${read.problem.code}`)
  return read.answer
}

/** Any answer that the question takes, a skip among them. */
export function anyAnswer(question: Question, chance: () => number): GivenAnswer {
  if (chance() < 0.2) return skip(question)
  if (takesWords(question)) return giving(question, 'An invented answer.')
  const offered = choices(question)
  return giving(question, offered[Math.floor(chance() * offered.length)] ?? '')
}

export function questionOf(questionnaire: Questionnaire, id: string): Question {
  const found = questionnaire.questions.find((question) => question.id === id)
  if (!found) throw new Error(`${questionnaire.id} has no ${id}`)
  return found
}

export function answersOf(...answers: readonly GivenAnswer[]): Answers {
  return Object.fromEntries(answers.map((answer) => [answer.question, answer]))
}
