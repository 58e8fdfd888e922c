import type { GivenBy } from './given-by.ts'
import type { Question, Questionnaire } from './questionnaire.ts'

/** The id under which the words of a person who helped are stored and exported. */
export const supporterQuestionId = 'supporter_words'

/**
 * Whoever helps somebody answer can say something of their own, in a place of its own: what stands in the other
 * answers then need not carry it. Asked of helped answers only. Who answers for a child who cannot has said all of it
 * as their own view already: a second box would cut one voice in two.
 */
const supporterQuestion: Question = {
  id: supporterQuestionId,
  type: 'open',
  criteria: [],
  marks: [],
}

/**
 * The questionnaire with the frame's own question at its end. It belongs to no version: the path counts it like any
 * other page while somebody is helping, and otherwise leads past it. Its words are `stay:questions.supporter_words`.
 */
export function framed(questionnaire: Questionnaire, givenBy: GivenBy | undefined): Questionnaire {
  const asked = givenBy === 'helped' ? supporterQuestion : { ...supporterQuestion, askedWhen: { any: [] } }
  return { ...questionnaire, questions: [...questionnaire.questions, asked] }
}
