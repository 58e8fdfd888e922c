import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { openVisit, readOnce, visitPage } from '#app/survey/index.server.ts'
import { EndedView } from '#app/survey/views/ended.tsx'
import { GoneView } from '#app/survey/views/gone.tsx'

export const handle: PageHandle = { look: 'respondent', islands: ['survey'] }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Said once, to the person who threw it away; opened again it says nothing. */
export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const { t } = house.words(languageOf(request))
  const link = params.link ?? ''
  const carried = readOnce(house, request, link)
  const page = { link, easyRead: false, title: t('ui:product') }
  if (carried?.what.kind !== 'thrown') return data({ ...page, held: null })
  const opened = await openVisit(house, request, link)
  const easyRead = opened.ok && visitPage(opened.visit, request).easyRead
  return data({ ...page, easyRead, held: carried.what.held }, { headers: { 'Set-Cookie': carried.taken } })
}

export default function Gone() {
  const { link, easyRead, held } = useLoaderData<typeof loader>()
  if (held === null) return <EndedView link={link} words="" />
  return <GoneView link={link} easyRead={easyRead} held={held} />
}
