import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { beginResponse } from '#app/intake/index.server.ts'
import type { PageHandle } from '#app/platform/http/handle.ts'
import {
  hasLeft,
  linkProblemPage,
  listeningOf,
  mayPost,
  openVisit,
  shareDevice,
  sharedIdleMinutes,
  startCookie,
  visitCookie,
  visitLanguage,
  visitPage,
} from '#app/survey/index.server.ts'
import { resumeAt, stepPath } from '#app/survey/index.ts'
import { EndedView } from '#app/survey/views/ended.tsx'
import { LinkProblemView } from '#app/survey/views/link-problem.tsx'
import { StartView } from '#app/survey/views/start.tsx'

export const handle: PageHandle = { look: 'respondent', islands: ['survey'] }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const link = params.link ?? ''
  if (new URL(request.url).searchParams.has('start'))
    throw redirect(`/s/${link}`, { status: 303, headers: { 'Set-Cookie': startCookie(house, link) } })
  const opened = await openVisit(house, request, link, { anew: true })
  const language = visitLanguage(request, opened)
  const { t } = house.words(language)
  if (!opened.ok) {
    const [page, init] = linkProblemPage(opened.problem, request)
    return data({ visit: null, link, problem: page, title: t('ui:product') }, init)
  }
  const { visit } = opened
  if (hasLeft(request) && !visit.response)
    return data({ visit: null, link, problem: null, title: t('ui:product') })
  const listening = await listeningOf(house, request, { inspectionId: visit.inspection.id, language })
  return data(
    {
      visit: visitPage(visit, request, listening),
      questionnaire: visit.questionnaire,
      minutes: sharedIdleMinutes,
      problem: null,
      title: t('survey-frame:titles.start'),
    },
    { headers: { 'Set-Cookie': visitCookie(house, visit) } },
  )
}

/** Consent: only this makes a response. Pressed twice it is the same one. */
export async function action({ request, params, context: { house } }: ActionFunctionArgs) {
  const opened = await openVisit(house, request, params.link ?? '')
  if (!opened.ok) return data({ problem: null }, linkProblemPage(opened.problem, request)[1])
  const { visit } = opened
  const form = await request.formData()
  if (!mayPost(visit, form.get('token'))) return data({ problem: { code: 'form.not-ours' } }, { status: 403 })
  const sharedDevice = form.get('shared') === 'yes'
  if (visit.response) await shareDevice(house, visit, sharedDevice)
  else await beginResponse(house, visit, visitLanguage(request, opened), { sharedDevice })
  const next = resumeAt(visit.questionnaire, { ...visit.soFar, agreed: true })
  return redirect(stepPath(visit.link, next.slug), 303)
}

export default function Start() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if (loaded.problem) return <LinkProblemView page={loaded.problem} />
  if (!loaded.visit) return <EndedView link={loaded.link} words="" />
  const { visit, questionnaire, minutes } = loaded
  return (
    <StartView page={visit} questionnaire={questionnaire} minutes={minutes} problem={sent?.problem ?? null} />
  )
}
