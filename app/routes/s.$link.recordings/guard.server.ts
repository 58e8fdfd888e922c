import { json } from '@remix-run/node'
import type { House } from '#app/house.server.ts'
import { linkProblemPage, mayPost, openVisit, type Visit, visitLanguage } from '#app/survey/index.server.ts'

export type Guarded = { visit: Visit; refuse(problem: Problem, status?: number): Response }
type Problem = { code: string } & Record<string, unknown>

/** Where the form's token stands: slices of sound have no form around them. */
const tokenHeader = 'x-earshot-token'

/** Whoever records or draws has a visit that has begun, and a page of it. Reading back needs no token: it changes nothing. */
export async function guard(
  house: House,
  request: Request,
  link: string,
  { reading = false, of = 'recorder' }: { reading?: boolean; of?: 'recorder' | 'drawing' } = {},
): Promise<{ ok: true; guarded: Guarded } | { ok: false; answer: Response }> {
  const opened = await openVisit(house, request, link)
  const { t } = house.words(visitLanguage(request, opened))
  // Words too, in the reader's language: the page that asked shows them as they are.
  const refuse = (problem: Problem, status = 422) =>
    json({ problem, words: t(`${of}:problems.${problem.code}`, { ...problem }) }, { status })
  const notHere = { code: of === 'recorder' ? 'recording.not-here' : 'drawing.not-here' }
  if (!opened.ok) {
    const [, { status }] = linkProblemPage(opened.problem, request)
    return { ok: false, answer: refuse(notHere, status) }
  }
  const { visit } = opened
  const token = request.headers.get(tokenHeader)
  if (!visit.response || (!reading && !mayPost(visit, token)))
    return { ok: false, answer: refuse(notHere, 403) }
  return { ok: true, guarded: { visit, refuse } }
}
