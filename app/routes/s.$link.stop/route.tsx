import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { openVisit, visitPage } from '#app/survey/index.server.ts'
import { resumeAt, stepPath } from '#app/survey/index.ts'
import { StopView } from '#app/survey/views/stop.tsx'

export const handle: PageHandle = { look: 'respondent', islands: ['survey'] }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const language = languageOf(request)
  const opened = await openVisit(house, request, params.link ?? '')
  if (!opened.ok || !opened.visit.response) throw redirect(`/s/${params.link}`, 303)
  return {
    visit: visitPage(opened.visit, request),
    title: house.words(language).t('survey-frame:titles.stop'),
  }
}

export async function action({ request, params, context: { house } }: ActionFunctionArgs) {
  const opened = await openVisit(house, request, params.link ?? '')
  if (!opened.ok) throw redirect(`/s/${params.link}`, 303)
  const { questionnaire, soFar, link } = opened.visit
  return redirect(stepPath(link, resumeAt(questionnaire, soFar).slug), 303)
}

export default function Stop() {
  return <StopView page={useLoaderData<typeof loader>().visit} />
}
