import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { formTokenOf, requireFormToken, requireMember } from '#app/access/index.server.ts'
import { mayAny } from '#app/access/index.ts'
import { frameOf, onlyOf, readStatementPart, readThemePage } from '#app/evidence/index.server.ts'
import { ThemeView } from '#app/evidence/views/theme.tsx'
import { openInspection } from '#app/inspection/index.server.ts'
import { InspectionFrame } from '#app/inspection/views/inspection-frame.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { actionOf, changeTheme, donePath } from './theme-post.server.ts'

export const handle: PageHandle = { look: 'desk', hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'read-evidence')
  const { house } = context
  const inspection = await openInspection(house, member.inspection.id)
  const query = new URL(request.url).searchParams
  const only = onlyOf(query)
  const language = languageOf(request)
  const page =
    inspection &&
    (await readThemePage(house, inspection, language, params.theme ?? '', member.person.id, only))
  if (!inspection || !page) throw new Response('There is no such page.', { status: 404 })
  const frame = await frameOf(house, member)
  const statement = await readStatementPart(house, inspection, language, page)
  return {
    title: `${page.label} · ${inspection.area}`,
    frame,
    done: query.get('done'),
    page: {
      ...page,
      statement,
      inspection: inspection.id,
      formToken: formTokenOf(context, request),
      decides: mayAny(member.roles, 'decide-coding'),
      unheard: frame.unheard,
      listens: mayAny(member.roles, 'listen'),
      manages: mayAny(member.roles, 'manage-themes'),
      filter: {
        sentiment: only.sentiment ?? '',
        audience: only.audience ?? '',
        state: only.state ?? '',
        voice: only.voice ? `${only.voice.kind}.${only.voice.value}` : '',
      },
    },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const member = await requireMember(context, request, params.inspection, actionOf(form))
  requireFormToken(context, request, form)
  const changed = await changeTheme(context.house, member, params.theme ?? '', form)
  if (!changed.ok) return data({ problem: changed.problem.code }, { status: statusOf(changed.problem.code) })
  return redirect(donePath(request, changed), 303)
}

// What an engine could not do is no fault of whoever asked for it.
const statusOf = (problem: string) => (problem.startsWith('statement.engine-') ? 502 : 422)

function doneWords(done: string, t: TFunction<'inspector'>): string {
  if (done === 'accept') return t('discovery:done')
  return done.startsWith('statement.')
    ? t(`statements:done.${done.slice('statement.'.length)}`)
    : t(`done.${done}`)
}

export default function Theme() {
  const { frame, page, done } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem ?? null
  const { t } = useTranslation('inspector')
  return (
    <InspectionFrame
      frame={frame}
      current="themes"
      back={{ href: `/desk/${frame.inspection}/themes`, words: t('back.themes') }}
      done={done ? doneWords(done, t) : undefined}
    >
      <ThemeView {...page} problem={problem} />
    </InspectionFrame>
  )
}
