import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  redirectDocument,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formTokenOf, requireFormToken, requirePerson, signOut } from '#app/access/index.server.ts'
import { SignOutView } from '#app/access/views/sign-out.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'

export const handle: PageHandle = { look: 'desk', hydrate: false }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson(context, request)
  const { t } = context.house.words(languageOf(request))
  return { formToken: formTokenOf(context, request), title: t('access:titles.sign-out') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  // A browser without a session has nothing to end: it is where signing out leads.
  if (formTokenOf(context, request) === '') return redirect('/sign-in', 303)
  requireFormToken(context, request, await request.formData())
  const { cookie } = await signOut(context.house, request)
  return redirectDocument('/sign-in?signed-out', { status: 303, headers: { 'Set-Cookie': cookie } })
}

export default function SignOut() {
  const { formToken } = useLoaderData<typeof loader>()
  return <SignOutView formToken={formToken} />
}
