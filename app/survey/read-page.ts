import { type FormEntries, frameFields, type GivenAnswer, readAnswer, type Sent, skip } from './answer.ts'
import { cleanText } from './clean-text.ts'
import { type GivenByAnswer, readGivenBy } from './given-by.ts'
import type { Answers, SoFar, Step } from './journey.ts'
import { previousStep, stepAfterSaving } from './journey.ts'
import { type Question, type Questionnaire, takesMany } from './questionnaire.ts'

// One posted page, read the same way on the server and on a device that has no network.

export const goes = ['next', 'skip', 'back', 'stop', 'draw', 'save'] as const
export type Go = (typeof goes)[number]

/** The button that was pressed; Enter in a field is the first one. */
export const goOf = (value: unknown): Go => goes.find((known) => known === value) ?? 'next'

export type Saved = { readonly answer: GivenAnswer } | { readonly givenBy: GivenByAnswer }
export type PageProblem = { readonly code: string } & Readonly<Record<string, unknown>>
export type PageRead =
  | { readonly ok: true; readonly saved: Saved }
  | { readonly ok: false; readonly problem: PageProblem; readonly sent: Sent | undefined }

/**
 * What a page gives to be saved; undefined where it gives nothing. Going back or stopping keeps what is there and asks
 * for nothing.
 */
export function readPage(
  { questionnaire, answers }: { questionnaire: Questionnaire; answers: Answers },
  here: Step,
  go: Go,
  form: FormEntries,
  alsoExpected: readonly string[] = frameFields,
): PageRead | undefined {
  if (here.kind === 'given-by') {
    if (go === 'skip') return { ok: true, saved: { givenBy: { givenBy: 'alone', helper: null } } }
    const read = readGivenBy(questionnaire, form, alsoExpected)
    return read.ok
      ? { ok: true, saved: { givenBy: read.answer } }
      : { ok: false, problem: read.problem, sent: undefined }
  }
  if (here.kind !== 'question') return undefined
  if (go === 'skip' || saysNoToAll(here.question, form))
    return { ok: true, saved: { answer: skip(here.question) } }
  const read = readAnswer(here.question, form, alsoExpected)
  if (!read.ok) {
    // Back and stop ask for nothing: of words that are too long, as many as fit are kept rather than none.
    const { problem } = read
    if (go === 'next' || go === 'save' || problem.code !== 'answer.too-long') return read
    const words = cleanText(read.sent.words.slice(0, problem.max))
    return { ok: true, saved: { answer: { ...skip(here.question), words, skipped: false } } }
  }
  // An empty box is a skip only when the person goes on; on the way back it is a page not answered yet.
  if (read.answer.skipped && go !== 'next' && !answers[here.id]) return undefined
  return { ok: true, saved: { answer: read.answer } }
}

/** One choice at a time, and the only one picked was put back. */
function saysNoToAll(question: Question, form: FormEntries): boolean {
  const sent = new Set([...form].map(([name]) => name))
  return takesMany(question) && sent.has('option') && !sent.has('answer')
}

/** What stands given once a page is saved. */
export function withSaved<Known extends SoFar>(soFar: Known, saved: Saved | undefined): Known {
  if (!saved) return soFar
  return 'answer' in saved
    ? { ...soFar, answers: { ...soFar.answers, [saved.answer.question]: saved.answer } }
    : { ...soFar, ...saved }
}

/** Where a page leads. Somebody changing an answer comes from the page of answers and goes back there. */
export function stepAfterPage(
  questionnaire: Questionnaire,
  soFar: SoFar,
  left: { readonly here: Step; readonly go: Go; readonly changing: boolean },
): Pick<Step, 'slug'> {
  const { here, go, changing } = left
  if (go === 'back')
    return changing ? { slug: 'check' } : (previousStep(questionnaire, soFar.answers, here.id) ?? here)
  return stepAfterSaving(questionnaire, soFar, { id: here.id, changing })
}
