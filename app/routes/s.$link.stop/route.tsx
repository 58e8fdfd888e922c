import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sendVisit } from '#app/intake/index.server.ts'
import type { PageHandle } from '#app/platform/http/handle.ts'
import {
  makeReturnCode,
  mayPost,
  once,
  openVisit,
  shareDevice,
  sharedIdleMinutes,
  visitLanguage,
  visitPage,
} from '#app/survey/index.server.ts'
import { awayPath, laterPath, resumeAt, stepPath, stopPath } from '#app/survey/index.ts'
import { EndedView } from '#app/survey/views/ended.tsx'
import { StopView } from '#app/survey/views/stop.tsx'

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
  return {
    visit: visitPage(visit, request),
    said: Object.values(visit.soFar.answers).some((answer) => !answer.skipped),
    link,
    minutes: sharedIdleMinutes,
    title: t('survey-frame:titles.stop'),
  }
}

/** Each way may be pressed again: carrying on, sending and asking are the same, and a newer code replaces the older. */
export async function action({ request, params, context: { house } }: ActionFunctionArgs) {
  const link = params.link ?? ''
  const form = await request.formData()
  const opened = await openVisit(house, request, link)
  if (!opened.ok) throw redirect(`/s/${link}`, 303)
  const { visit } = opened
  if (!visit.response || !mayPost(visit, form.get('token'))) throw redirect(stopPath(link), 303)
  if (visit.soFar.submitted) throw redirect(stepPath(link, 'sent'), 303)
  await shareDevice(house, visit, form.get('shared') === 'yes')
  switch (form.get('go')) {
    case 'send':
      await sendVisit(house, visit, visitLanguage(request, opened))
      return redirect(stepPath(link, 'sent'), 303)
    case 'away':
      return redirect(awayPath(link), 303)
    case 'later': {
      const code = await makeReturnCode(house, visit)
      return redirect(laterPath(link), {
        status: 303,
        headers: { 'Set-Cookie': once(house, link, { kind: 'code', ...code }) },
      })
    }
    default:
      return redirect(stepPath(link, resumeAt(visit.questionnaire, visit.soFar).slug), 303)
  }
}

export default function Stop() {
  const loaded = useLoaderData<typeof loader>()
  if (!loaded.visit) return <EndedView link={loaded.link} words="" />
  return <StopView page={loaded.visit} said={loaded.said} minutes={loaded.minutes} />
}
