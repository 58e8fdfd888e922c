import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { linkOfTyped } from '#app/inspection/index.server.ts'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { linkProblemPage } from '#app/survey/index.server.ts'
import { stepPath } from '#app/survey/index.ts'
import { LinkProblemView } from '#app/survey/views/link-problem.tsx'

export const handle: PageHandle = { look: 'respondent', islands: ['survey'] }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** A code from a poster or card leads to its survey link. */
export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const link = await linkOfTyped(house, params.code ?? '')
  if (link) throw redirect(stepPath(link, 'start'), 303)
  const language = languageOf(request)
  const [problem, init] = linkProblemPage({ code: 'link.unknown' }, request)
  return data({ problem, title: house.words(language).t('ui:product') }, init)
}

export default function Code() {
  return <LinkProblemView page={useLoaderData<typeof loader>().problem} />
}
