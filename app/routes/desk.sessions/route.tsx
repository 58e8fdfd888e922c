import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  endSessions,
  formTokenOf,
  idleMinutesMax,
  listSessions,
  requireFormToken,
  requirePerson,
  sessionHoursMax,
} from '#app/access/index.server.ts'
import { SessionsView } from '#app/access/views/sessions.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { formatWhen } from '#app/platform/i18n/dates.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'

export const handle: PageHandle = { look: 'desk', hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request)
  const language = languageOf(request)
  const { t } = context.house.words(language)
  // Written here, not in the browser: the desk's times are those of England, wherever the laptop is.
  const time = (at: string) => formatWhen(new Date(at), language, 'Europe/London', 'medium')
  const sessions = await listSessions(context.house, person.id)
  return {
    sessions: sessions.map(({ id, device, madeAt, seenAt }) => ({
      id,
      device,
      here: id === person.sessionId,
      since: time(madeAt),
      seen: time(seenAt),
    })),
    person: person.name,
    hours: sessionHoursMax,
    minutes: idleMinutesMax,
    formToken: formTokenOf(context, request),
    title: t('access:titles.sessions'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request)
  const form = await request.formData()
  requireFormToken(context, request, form)
  const which = String(form.get('session') ?? '')
  await endSessions(context.house, person, which === 'others' ? which : { sessionId: which })
  return redirect('/desk/sessions', 303)
}

export default function Sessions() {
  return <SessionsView {...useLoaderData<typeof loader>()} />
}
