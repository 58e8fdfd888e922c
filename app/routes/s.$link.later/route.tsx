import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { PageHandle } from '#app/platform/http/handle.ts'
import {
  closesInWords,
  endVisitCookie,
  leaveVisit,
  makeReturnCode,
  mayPost,
  once,
  openVisit,
  readOnce,
  visitLanguage,
  visitPage,
} from '#app/survey/index.server.ts'
import { backPath, laterPath, resumeAt, stepPath } from '#app/survey/index.ts'
import { EndedView } from '#app/survey/views/ended.tsx'
import { LaterView } from '#app/survey/views/later.tsx'

export const handle: PageHandle = { look: 'respondent', islands: ['survey'] }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The way back, to be seen once: this page takes it out of the browser that it shows it to. */
export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const link = params.link ?? ''
  const opened = await openVisit(house, request, link)
  const language = visitLanguage(request, opened)
  const { t } = house.words(language)
  if (!opened.ok) throw redirect(`/s/${link}`, 303)
  const { visit } = opened
  if (!visit.response) return data({ visit: null, code: null, link, title: t('ui:product') })
  if (visit.soFar.submitted) throw redirect(stepPath(link, 'sent'), 303)
  const page = { visit: visitPage(visit, request), link, title: t('stay:titles.later') }
  const carried = readOnce(house, request, link)
  if (carried?.what.kind !== 'code') return data({ ...page, code: null })
  const { words, digits, token } = carried.what
  const url = `${house.config.baseUrl}${backPath(link, token)}`
  return data(
    { ...page, code: { words, digits, url, until: closesInWords(visit, language, house.clock()) } },
    { headers: { 'Set-Cookie': carried.taken } },
  )
}

export async function action({ request, params, context: { house } }: ActionFunctionArgs) {
  const link = params.link ?? ''
  const form = await request.formData()
  const opened = await openVisit(house, request, link)
  if (!opened.ok) throw redirect(`/s/${link}`, 303)
  const { visit } = opened
  if (!visit.response || !mayPost(visit, form.get('token'))) throw redirect(laterPath(link), 303)
  if (visit.soFar.submitted) throw redirect(stepPath(link, 'sent'), 303)
  switch (form.get('go')) {
    case 'new': {
      const headers = {
        'Set-Cookie': once(house, link, { kind: 'code', ...(await makeReturnCode(house, visit)) }),
      }
      return redirect(laterPath(link), { status: 303, headers })
    }
    case 'close':
      await leaveVisit(house, request)
      return redirect(laterPath(link), {
        status: 303,
        headers: { 'Set-Cookie': endVisitCookie(house, link) },
      })
    default:
      return redirect(stepPath(link, resumeAt(visit.questionnaire, visit.soFar).slug), 303)
  }
}

export default function Later() {
  const { visit, code, link } = useLoaderData<typeof loader>()
  return visit ? <LaterView page={visit} code={code} /> : <EndedView link={link} words="" />
}
