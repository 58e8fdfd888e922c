import { data, redirect } from '@remix-run/node'
import type { House } from '#app/house.server.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import {
  backPage,
  comeBack,
  hasLeft,
  linkProblemPage,
  mayPost,
  openBackDoor,
  openVisit,
  sharedIdleMinutes,
} from '#app/survey/index.server.ts'
import { CODE_CHARACTERS_MAX, stepPath } from '#app/survey/index.ts'

/** What both ways back show: nothing of it depends on whether anything stands behind a code. */
export async function showBack(house: House, request: Request, link: string) {
  const language = languageOf(request)
  const { t } = house.words(language)
  const opened = await openBackDoor(house, request, link)
  if (!opened.ok) {
    const [problem, init] = linkProblemPage(opened.problem, request)
    return data({ page: null, link, problem, title: t('ui:product') }, init)
  }
  const { door } = opened
  // Somebody left fast: in the history this address too shows nothing.
  if (hasLeft(request)) return data({ page: null, link, problem: null, title: t('ui:product') })
  const here = await openVisit(house, request, link)
  return data(
    {
      page: backPage(door, request),
      problem: null,
      busy: here.ok && here.visit.response !== undefined && !here.visit.soFar.submitted,
      minutes: sharedIdleMinutes,
      title: t('stay:titles.back'),
    },
    { headers: { 'Set-Cookie': door.cookie } },
  )
}

/** The words that were typed, or else what stands in the address. */
export async function postBack(house: House, request: Request, link: string, token?: string) {
  const form = await request.formData()
  const code = form.get('code')
  const typed = typeof code === 'string' ? code.slice(0, CODE_CHARACTERS_MAX).trim() : undefined
  const refuse = (problem: string, status: number) => data({ problem, typed: typed ?? '' }, { status })
  const opened = await openBackDoor(house, request, link)
  if (!opened.ok) throw redirect(`/s/${link}`, 303)
  if (!mayPost(opened.door, form.get('token'))) return refuse('not-ours', 403)
  if (typed === '' || (typed === undefined && token === undefined)) return refuse('missing', 422)
  const by = typed === undefined ? { token: token ?? '' } : { typed }
  const back = await comeBack(house, opened.door, by, { shared: form.get('shared') === 'yes' })
  if (!back.ok && back.problem.code === 'back.too-often') return refuse('too-often', 429)
  if (!back.ok) return refuse('unknown', 422)
  // The page of answers sends whoever has not come that far to where they stopped.
  return redirect(stepPath(link, 'check'), { status: 303, headers: { 'Set-Cookie': back.cookie } })
}
