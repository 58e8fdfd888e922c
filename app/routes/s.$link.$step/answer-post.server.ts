import { data, redirect } from '@remix-run/node'
import type { House } from '#app/house.server.ts'
import { saveOnVisit, sendVisit } from '#app/intake/index.server.ts'
import { linkProblemPage, mayPost, openVisit, type Visit, visitLanguage } from '#app/survey/index.server.ts'
import {
  cleanText,
  previousStep,
  readAnswer,
  readGivenBy,
  resumeAt,
  type Sent,
  type Step,
  skip,
  stepAfterSaving,
  stepOf,
  stepPath,
  stopPath,
} from '#app/survey/index.ts'

const goes = ['next', 'skip', 'back', 'stop', 'save'] as const
type Go = (typeof goes)[number]
export type Posted = {
  problem: { code: string } & Record<string, unknown>
  sent: Sent
  givenBy: string
  helper: string
}

/** One posted page: who, what, do, answer. A page is known by the step its form names, whatever its address is by now. */
export async function answerPost(house: House, request: Request, link: string) {
  const form = await request.formData()
  const opened = await openVisit(house, request, link)
  if (!opened.ok)
    return refuse(form, { code: opened.problem.code }, linkProblemPage(opened.problem, request)[1].status)
  const { visit } = opened
  const language = visitLanguage(request, opened)
  if (!mayPost(visit, form.get('token'))) return refuse(form, { code: 'form.not-ours' }, 403)
  const here = stepOf(visit.questionnaire, visit.soFar.answers, String(form.get('step')))
  if (!visit.response || visit.soFar.submitted || !here)
    return redirect(stepPath(link, resumeAt(visit.questionnaire, visit.soFar).slug), 303)
  const go = goes.find((known) => known === form.get('go')) ?? 'next'

  if (here.kind === 'check' && go === 'next') {
    const missing = resumeAt(visit.questionnaire, visit.soFar)
    if (missing.kind === 'check') await sendVisit(house, visit, language)
    return redirect(stepPath(link, missing.kind === 'check' ? 'sent' : missing.slug), 303)
  }
  const read = readPage(visit, here, go, form)
  if (read && !read.ok && (go === 'next' || go === 'save')) return refuse(form, read.problem, 422)
  if (read?.ok) await saveOnVisit(house, visit, language, read.saved)
  if (go === 'save') return new Response(null, { status: 204 })
  if (go === 'stop') return redirect(stopPath(link), 303)
  return redirect(
    stepPath(link, stepAfter(visit, here, go, read?.ok ? read.saved : undefined, form).slug),
    303,
  )
}

type Saved = Parameters<typeof saveOnVisit>[3]
type Read = { ok: true; saved: Saved } | { ok: false; problem: Posted['problem'] }

/** What the page gives to be saved. Going back or stopping keeps what is there and asks for nothing. */
function readPage(visit: Visit, here: Step, go: Go, form: FormData): Read | undefined {
  if (here.kind === 'given-by') {
    if (go === 'skip') return { ok: true, saved: { givenBy: { givenBy: 'alone', helper: null } } }
    const read = readGivenBy(visit.questionnaire, form)
    return read.ok ? { ok: true, saved: { givenBy: read.answer } } : read
  }
  if (here.kind !== 'question') return undefined
  if (go === 'skip') return { ok: true, saved: { answer: skip(here.question) } }
  const read = readAnswer(here.question, form)
  if (!read.ok) {
    // Back and stop ask for nothing: of words that are too long, as many as fit are kept rather than none.
    const { problem } = read
    if (go === 'next' || go === 'save' || problem.code !== 'answer.too-long') return read
    const words = cleanText(read.sent.words.slice(0, problem.max))
    return { ok: true, saved: { answer: { ...skip(here.question), words, skipped: false } } }
  }
  // An empty box is a skip only when the person goes on; on the way back it is a page not answered yet.
  if (read.answer.skipped && go !== 'next' && !visit.soFar.answers[here.id]) return undefined
  return { ok: true, saved: { answer: read.answer } }
}

function stepAfter(visit: Visit, here: Step, go: Go, saved: Saved | undefined, form: FormData) {
  const { questionnaire, soFar } = visit
  if (go === 'back')
    return form.get('from') === 'check'
      ? { kind: 'check' as const, slug: 'check' }
      : (previousStep(questionnaire, soFar.answers, here.id) ?? here)
  const now =
    saved && 'answer' in saved
      ? { ...soFar, answers: { ...soFar.answers, [saved.answer.question]: saved.answer } }
      : { ...soFar, ...saved }
  return stepAfterSaving(questionnaire, now, { id: here.id, changing: form.get('from') === 'check' })
}

/** The same page again with what was typed still in it. */
function refuse(form: FormData, problem: Posted['problem'], status: number) {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  const posted: Posted = {
    problem,
    sent: {
      answer: texts('answer'),
      words: texts('words').join('\n'),
      month: texts('month')[0] ?? '',
      year: texts('year')[0] ?? '',
    },
    givenBy: texts('givenBy')[0] ?? '',
    helper: texts('helper')[0] ?? '',
  }
  return data(posted, { status })
}
