import { data, redirect } from '@remix-run/node'
import type { House } from '#app/house.server.ts'
import { saveHalfTyped, saveOnVisit, sendVisit } from '#app/intake/index.server.ts'
import { linkProblemPage, mayPost, openVisit, visitLanguage } from '#app/survey/index.server.ts'
import {
  choices,
  drawPath,
  goOf,
  optionOf,
  readPage,
  resumeAt,
  type Sent,
  type Step,
  stepAfterPage,
  stepOf,
  stepPath,
  stopPath,
  takesMany,
  withSaved,
} from '#app/survey/index.ts'
import { readPost } from './read-post.server.ts'

export type Posted = {
  problem: { code: string }
  sent: Sent
  givenBy: string
  helper: string
}

/** One posted page: who, what, do, answer. A page is known by the step its form names, whatever its address is by now. */
export async function answerPost(house: House, request: Request, link: string) {
  const asked = await openVisit(house, request, link)
  const { form, sound } = await readPost(house, request, asked.ok ? asked.visit : undefined)
  // A sound that came with the page is an answer by now.
  const opened = sound === 'saved' || form.has('unrecord') ? await openVisit(house, request, link) : asked
  if (!opened.ok)
    return refuse(form, { code: opened.problem.code }, linkProblemPage(opened.problem, request)[1].status)
  const { visit } = opened
  const language = visitLanguage(request, opened)
  if (!mayPost(visit, form.get('token'))) return refuse(form, { code: 'form.not-ours' }, 403)
  const here = stepOf(visit.questionnaire, visit.soFar.answers, String(form.get('step')))
  if (!visit.response || visit.soFar.submitted || !here)
    return redirect(stepPath(link, resumeAt(visit.questionnaire, visit.soFar).slug), 303)
  const go = goOf(form.get('go'))

  if (here.kind === 'check' && go === 'next') {
    const missing = resumeAt(visit.questionnaire, visit.soFar)
    if (missing.kind === 'check') await sendVisit(house, visit, language)
    return redirect(stepPath(link, missing.kind === 'check' ? 'sent' : missing.slug), 303)
  }
  const { questionnaire, soFar } = visit
  if (typeof sound === 'object' && here.kind === 'question') return refuse(form, sound.problem, 422)
  const read = readPage({ questionnaire, answers: soFar.answers }, here, go, form)
  if (read && !read.ok && (go === 'next' || go === 'save')) return refuse(form, read.problem, 422)
  const knows = /^\d{1,9}$/.exec(String(form.get('revision')))?.[0]
  if (go === 'save' && read?.ok && 'answer' in read.saved && knows)
    return halfTyped(await saveHalfTyped(house, visit, language, { ...read.saved, knows: Number(knows) }))
  if (read?.ok) await saveOnVisit(house, visit, language, read.saved)
  if (go === 'save') return new Response(null, { status: 204 })
  if (go === 'stop') return redirect(stopPath(link), 303)
  if (go === 'draw') return redirect(drawPath(link, here.slug), 303)
  const nextOption = optionAfter(here, go, form)
  if (read?.ok && nextOption !== undefined)
    return redirect(
      `${stepPath(link, here.slug)}?option=${nextOption}${form.get('from') === 'check' ? '&change' : ''}`,
      303,
    )
  const now = withSaved(soFar, read?.ok ? read.saved : undefined)
  const changing = form.get('from') === 'check'
  return redirect(stepPath(link, stepAfterPage(questionnaire, now, { here, go, changing }).slug), 303)
}

/** No page: what became of the words, and the revision that stands now, which the next save goes on from. */
function halfTyped({ stored, revision }: Awaited<ReturnType<typeof saveHalfTyped>>): Response {
  const headers = { 'X-Earshot-Revision': String(revision), 'X-Earshot-Save': stored }
  return new Response(null, { status: 204, headers })
}

/** Where many may be picked and choices are shown one at a time: the choice after the one that was picked. */
function optionAfter(here: Step, go: string, form: FormData): number | undefined {
  if (here.kind !== 'question' || !takesMany(here.question) || go !== 'next' || !form.has('option'))
    return undefined
  const next = optionOf(form.get('option')) + 1
  return next < choices(here.question).length ? next : undefined
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
