import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { BackByPictureView, BackView } from '#app/survey/views/back.tsx'
import { EndedView } from '#app/survey/views/ended.tsx'
import { LinkProblemView } from '#app/survey/views/link-problem.tsx'
import { postBack, showBack } from '../s.$link.back._index/back-page.server.ts'

export const handle: PageHandle = { look: 'respondent', islands: ['survey'] }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/**
 * What a QR picture opens. Opening alone does nothing, so that a scanner that looks ahead uses nothing up; the post
 * does, once, and the address is then worth nothing to whoever finds it in a history.
 */
export function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  return showBack(house, request, params.link ?? '')
}

export function action({ request, params, context: { house } }: ActionFunctionArgs) {
  return postBack(house, request, params.link ?? '', params.token)
}

export default function BackByPicture() {
  const shown = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  if (shown.problem) return <LinkProblemView page={shown.problem} />
  if (!shown.page) return <EndedView link={shown.link} words="" />
  const { page, minutes, busy } = shown
  if (!posted) return <BackByPictureView page={page} minutes={minutes} busy={busy} />
  return <BackView page={page} minutes={minutes} busy={busy} problem={posted.problem} typed={posted.typed} />
}
