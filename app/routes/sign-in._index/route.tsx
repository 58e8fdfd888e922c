import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askForLink, isDoorOpen, openDoor, refuseForeignOrigin } from '#app/access/index.server.ts'
import { AskForLinkView } from '#app/access/views/ask-for-link.tsx'
import { AskedForLinkView } from '#app/access/views/asked-for-link.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'

export const handle: PageHandle = { look: 'desk', hydrate: false }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, context: { house } }: LoaderFunctionArgs) {
  const { t } = house.words(languageOf(request))
  const asked = new URL(request.url).searchParams.has('asked')
  const { formToken, cookie } = openDoor(house, request, 'ask')
  return data(
    {
      asked,
      formToken,
      signedOut: new URL(request.url).searchParams.has('signed-out'),
      title: t(asked ? 'access:titles.asked' : 'access:titles.sign-in'),
    },
    { headers: { 'Set-Cookie': cookie } },
  )
}

/** Known or not, an address gets the same answer. */
export async function action({ request, context: { house, address } }: ActionFunctionArgs) {
  refuseForeignOrigin(house, request)
  const form = await request.formData()
  if (!isDoorOpen(house, request, 'ask', form)) return redirect('/sign-in', 303)
  const email = String(form.get('email') ?? '').slice(0, 254)
  const asked = askForLink(house, { email, address })
  if (asked.ok) return redirect('/sign-in?asked', 303)
  const { code } = asked.problem
  return data({ problem: code, email }, { status: code === 'ask.too-often' ? 429 : 422 })
}

export default function SignIn() {
  const { asked, formToken, signedOut } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if (asked) return <AskedForLinkView />
  return (
    <AskForLinkView
      formToken={formToken}
      signedOut={signedOut}
      problem={sent?.problem ?? null}
      email={sent?.email ?? ''}
    />
  )
}
