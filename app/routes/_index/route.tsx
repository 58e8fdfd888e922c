import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { linkOfTyped } from '#app/inspection/index.server.ts'
import { legalKeys } from '#app/inspection/index.ts'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { stepPath } from '#app/survey/index.ts'
import { CodeForm } from '#app/survey/views/code-form.tsx'
import { LegalPage } from '#app/ui/legal-page/legal-page.tsx'

export const handle: PageHandle = { look: 'respondent', islands: ['survey'] }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const words = legalKeys('home')

export function loader({ request, context: { house } }: LoaderFunctionArgs) {
  const { t } = house.words(languageOf(request))
  return { title: t(words.title), values: {} }
}

/** The code from a poster or card. It changes nothing, so that anybody may post it from anywhere. */
export async function action({ request, context: { house } }: ActionFunctionArgs) {
  const typed = String((await request.formData()).get('code') ?? '').slice(0, 200)
  if (typed.trim() === '') return data({ typed: '', problem: 'missing' as const }, { status: 422 })
  const link = await linkOfTyped(house, typed)
  if (link) return redirect(stepPath(link, 'start'), 303)
  return data({ typed, problem: 'unknown' as const }, { status: 404 })
}

export default function Page() {
  const { values } = useLoaderData<typeof loader>()
  const asked = useActionData<typeof action>()
  return (
    <LegalPage
      words={words}
      values={values}
      first={<CodeForm typed={asked?.typed ?? ''} problem={asked?.problem} />}
    />
  )
}
