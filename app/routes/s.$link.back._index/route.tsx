import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { BackView } from '#app/survey/views/back.tsx'
import { EndedView } from '#app/survey/views/ended.tsx'
import { LinkProblemView } from '#app/survey/views/link-problem.tsx'
import { postBack, showBack } from './back-page.server.ts'

export const handle: PageHandle = { look: 'respondent', islands: ['survey'] }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  return showBack(house, request, params.link ?? '')
}

export function action({ request, params, context: { house } }: ActionFunctionArgs) {
  return postBack(house, request, params.link ?? '')
}

export default function Back() {
  const shown = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  if (shown.problem) return <LinkProblemView page={shown.problem} />
  if (!shown.page) return <EndedView link={shown.link} words="" />
  const { page, minutes, busy } = shown
  return (
    <BackView
      page={page}
      minutes={minutes}
      busy={busy}
      problem={posted?.problem ?? null}
      typed={posted?.typed ?? ''}
    />
  )
}
