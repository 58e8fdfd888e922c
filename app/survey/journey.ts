import type { GivenAnswer } from './answer.ts'
import type { GivenByAnswer } from './given-by.ts'
import type { Condition, Question, Questionnaire } from './questionnaire.ts'

// The path is worked out from the version and the answers each time; nothing keeps a current page.

/** By question id. May hold answers to questions that are no longer asked. */
export type Answers = Readonly<Record<string, GivenAnswer>>

/** What a visit has given so far; all that the journey needs to know. */
export type SoFar = {
  /** The person has read what this is and pressed "I understand, start". */
  readonly agreed: boolean
  readonly givenBy: GivenByAnswer | null
  readonly answers: Answers
  readonly submitted: boolean
}

/**
 * One page. `id` names it for us. `slug` stands in the address: a question's is its place on the path, so that
 * the history says neither what was asked nor that an answer opened another question.
 */
export type Step =
  | { readonly kind: 'start' | 'given-by' | 'check' | 'sent'; readonly id: string; readonly slug: string }
  | {
      readonly kind: 'question'
      readonly id: string
      readonly slug: string
      readonly question: Question
      /** "Question 3 of 12", counted on the path as it stands. */
      readonly number: number
      readonly total: number
    }

const start: Step = { kind: 'start', id: 'start', slug: 'start' }
const givenBy: Step = { kind: 'given-by', id: 'given-by', slug: 'given-by' }
const check: Step = { kind: 'check', id: 'check', slug: 'check' }
const sent: Step = { kind: 'sent', id: 'sent', slug: 'sent' }

/** Every page of the path as the answers stand, first to last. */
export function journey(questionnaire: Questionnaire, answers: Answers): readonly Step[] {
  const asked = askedQuestions(questionnaire, answers)
  const questions = asked.map(
    (question, index): Step => ({
      kind: 'question',
      id: question.id,
      slug: String(index + 1),
      question,
      number: index + 1,
      total: asked.length,
    }),
  )
  return [start, givenBy, ...questions, check, sent]
}

/** The questions asked now. An answer that is itself out of reach opens nothing. */
export function askedQuestions(questionnaire: Questionnaire, answers: Answers): readonly Question[] {
  const reached: Record<string, GivenAnswer> = {}
  return questionnaire.questions.filter((question) => {
    if (question.askedWhen && !holds(question.askedWhen, reached)) return false
    const answer = answerTo(answers, question.id)
    if (answer) reached[question.id] = answer
    return true
  })
}

/** Whether a condition holds; a question unanswered or skipped makes it false. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('any' in condition) return condition.any.some((part) => holds(part, answers))
  if ('all' in condition) return condition.all.every((part) => holds(part, answers))
  const value = answerTo(answers, condition.question)?.value ?? null
  if (value === null) return false
  const values = typeof value === 'object' ? value : [value]
  return values.some((one) => condition.oneOf.includes(one))
}

/** Whether the question's page shows who can help now. */
export function showsHelp(question: Question, answers: Answers): boolean {
  return question.showsHelpWhen !== undefined && holds(question.showsHelpWhen, answers)
}

/** The address of a page of a survey link; the start is the link itself. */
export function stepPath(link: string, slug: string): string {
  return slug === start.slug ? `/s/${link}` : `/s/${link}/${slug}`
}

/** The page with this address, or undefined when the path has none. */
export function stepAt(questionnaire: Questionnaire, answers: Answers, slug: string): Step | undefined {
  return journey(questionnaire, answers).find((step) => step.slug === slug)
}

/** The page with this id, or undefined when the path does not lead over it. */
export function stepOf(questionnaire: Questionnaire, answers: Answers, id: string): Step | undefined {
  return journey(questionnaire, answers).find((step) => step.id === id)
}

/** The page after this one; undefined after the last and from a page off the path. */
export function nextStep(questionnaire: Questionnaire, answers: Answers, id: string): Step | undefined {
  return beside(questionnaire, answers, id, 1)
}

/** The page before this one; undefined before the first, after sending, and from a page off the path. */
export function previousStep(questionnaire: Questionnaire, answers: Answers, id: string): Step | undefined {
  return id === 'sent' ? undefined : beside(questionnaire, answers, id, -1)
}

/** The first question asked now that is neither answered nor skipped. */
export function firstUnanswered(questionnaire: Questionnaire, answers: Answers): Step | undefined {
  return journey(questionnaire, answers).find(
    (step) => step.kind === 'question' && !answerTo(answers, step.id),
  )
}

/** Where somebody who comes back goes on: the first page not done. */
export function resumeAt(questionnaire: Questionnaire, soFar: SoFar): Step {
  if (soFar.submitted) return sent
  if (!soFar.agreed) return start
  if (!soFar.givenBy) return givenBy
  return firstUnanswered(questionnaire, soFar.answers) ?? check
}

/** A page may be visited when all before it are done; after sending, only the last one. */
export function canVisit(questionnaire: Questionnaire, soFar: SoFar, id: string): boolean {
  if (soFar.submitted || id === 'sent') return soFar.submitted && id === 'sent'
  const ids = journey(questionnaire, soFar.answers).map((step) => step.id)
  const wanted = ids.indexOf(id)
  return wanted >= 0 && wanted <= ids.indexOf(resumeAt(questionnaire, soFar).id)
}

/**
 * Where to go once a page is saved. Somebody changing an answer goes back to the page of answers, by way of
 * any question that the change has opened.
 */
export function stepAfterSaving(
  questionnaire: Questionnaire,
  soFar: SoFar,
  saved: { readonly id: string; readonly changing: boolean },
): Step {
  const onward = resumeAt(questionnaire, soFar)
  if (saved.changing) return onward
  const next = nextStep(questionnaire, soFar.answers, saved.id)
  return next && canVisit(questionnaire, soFar, next.id) ? next : onward
}

/** Answers to questions no longer asked, in the questionnaire's order: kept until sending, then dropped. */
export function unreachableAnswers(questionnaire: Questionnaire, answers: Answers): readonly GivenAnswer[] {
  const asked = new Set(askedQuestions(questionnaire, answers).map((question) => question.id))
  return questionnaire.questions.flatMap((question) => {
    const answer = answerTo(answers, question.id)
    return answer && !asked.has(question.id) ? [answer] : []
  })
}

/** How far the person is, of the questions asked now. */
export function progress(questionnaire: Questionnaire, answers: Answers) {
  const asked = askedQuestions(questionnaire, answers)
  const met = asked.map((question) => answerTo(answers, question.id)).filter((answer) => answer !== undefined)
  const skipped = met.filter((answer) => answer.skipped).length
  return { total: asked.length, done: met.length, answered: met.length - skipped, skipped }
}

function beside(questionnaire: Questionnaire, answers: Answers, id: string, by: 1 | -1): Step | undefined {
  const steps = journey(questionnaire, answers)
  const at = steps.findIndex((step) => step.id === id)
  return at < 0 ? undefined : steps[at + by]
}

/** Only what the record itself holds: an id such as "constructor" is no answer. */
function answerTo(answers: Answers, id: string): GivenAnswer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined
}
