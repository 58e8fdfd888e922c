import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  isDoorOpen,
  isLinkOpen,
  linkMinutesMax,
  openDoor,
  refuseForeignOrigin,
  signIn,
} from '#app/access/index.server.ts'
import { LinkGoneView } from '#app/access/views/link-gone.tsx'
import { SignInLinkView } from '#app/access/views/sign-in-link.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'

export const handle: PageHandle = { look: 'desk', hydrate: false }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Opening the link changes nothing: programs that scan letters open links too. */
export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const { t } = house.words(languageOf(request))
  const link = params.token ?? ''
  if (!(await isLinkOpen(house, link)))
    return data(
      { formToken: null, minutes: linkMinutesMax, title: t('access:titles.link-gone') },
      { status: 404 },
    )
  const { formToken, cookie } = openDoor(house, request, link)
  return data(
    { formToken, minutes: linkMinutesMax, title: t('access:titles.sign-in') },
    { headers: { 'Set-Cookie': cookie } },
  )
}

export async function action({ request, params, context: { house } }: ActionFunctionArgs) {
  refuseForeignOrigin(house, request)
  const link = params.token ?? ''
  if (!isDoorOpen(house, request, link, await request.formData()))
    return data({ otherBrowser: true }, { status: 403 })
  const session = await signIn(house, request, link)
  if (!session) return data({ otherBrowser: false }, { status: 404 })
  return redirect('/desk', { status: 303, headers: { 'Set-Cookie': session.cookie } })
}

export default function SignInLink() {
  const { formToken, minutes } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if (formToken === null) return <LinkGoneView minutes={minutes} />
  return <SignInLinkView formToken={formToken} minutes={minutes} otherBrowser={sent?.otherBrowser ?? false} />
}
