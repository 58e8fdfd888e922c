import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { throwAway } from '#app/intake/index.server.ts'
import type { PageHandle } from '#app/platform/http/handle.ts'
import {
  endVisitCookie,
  mayPost,
  once,
  openVisit,
  visitLanguage,
  visitPage,
} from '#app/survey/index.server.ts'
import { gonePath, resumeAt, stepPath, stopPath } from '#app/survey/index.ts'
import { AwayView } from '#app/survey/views/away.tsx'
import { EndedView } from '#app/survey/views/ended.tsx'

export const handle: PageHandle = { look: 'respondent', islands: ['survey'] }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const link = params.link ?? ''
  const opened = await openVisit(house, request, link)
  const { t } = house.words(visitLanguage(request, opened))
  if (!opened.ok) throw redirect(`/s/${link}`, 303)
  const { visit } = opened
  if (!visit.response) return { visit: null, link, title: t('ui:product') }
  if (visit.soFar.submitted) throw redirect(stepPath(link, 'sent'), 303)
  return { visit: visitPage(visit, request), link, title: t('stay:titles.away') }
}

/** Asked once; pressed again it is thrown away already, and the same is said. */
export async function action({ request, params, context: { house } }: ActionFunctionArgs) {
  const link = params.link ?? ''
  const form = await request.formData()
  const opened = await openVisit(house, request, link)
  if (!opened.ok) throw redirect(`/s/${link}`, 303)
  const { visit } = opened
  if (!mayPost(visit, form.get('token'))) throw redirect(stopPath(link), 303)
  if (form.get('go') !== 'away')
    return redirect(stepPath(link, resumeAt(visit.questionnaire, visit.soFar).slug), 303)
  const thrown = await throwAway(house, visit)
  if (!thrown) throw redirect(visit.soFar.submitted ? stepPath(link, 'sent') : gonePath(link), 303)
  const headers = new Headers({ 'Set-Cookie': endVisitCookie(house, link) })
  headers.append('Set-Cookie', once(house, link, { kind: 'thrown', held: thrown.held }))
  return redirect(gonePath(link), { status: 303, headers })
}

export default function Away() {
  const { visit, link } = useLoaderData<typeof loader>()
  return visit ? <AwayView page={visit} /> : <EndedView link={link} words="" />
}
