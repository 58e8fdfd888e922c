import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { linkProblemPage, openVisit, visitLanguage, visitPage } from '#app/survey/index.server.ts'
import { KioskView } from '#app/survey/views/kiosk.tsx'
import { LinkProblemView } from '#app/survey/views/link-problem.tsx'

export const handle: PageHandle = { look: 'respondent', islands: ['survey'], anySettings: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

// Hands out no cookie: on a device for many people there is no visit, and nothing of one to find.
export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const opened = await openVisit(house, new Request(request.url), params.link ?? '')
  const { t } = house.words(visitLanguage(request, opened))
  if (!opened.ok) {
    const [problem, init] = linkProblemPage(opened.problem, request)
    return data({ page: null, problem, title: t('ui:product') }, init)
  }
  const { visit } = opened
  return {
    page: visitPage({ ...visit, formToken: '' }, request),
    problem: null,
    title: t('offline:kiosk.title'),
  }
}

export default function Kiosk() {
  const { page, problem } = useLoaderData<typeof loader>()
  return page ? <KioskView page={page} /> : <LinkProblemView page={problem} />
}
