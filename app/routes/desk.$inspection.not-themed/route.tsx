import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formTokenOf, requireFormToken, requireMember } from '#app/access/index.server.ts'
import { mayAny } from '#app/access/index.ts'
import { frameOf, onlyOf, readNotThemed } from '#app/evidence/index.server.ts'
import { NotThemedView } from '#app/evidence/views/theme.tsx'
import { openInspection } from '#app/inspection/index.server.ts'
import { InspectionFrame } from '#app/inspection/views/inspection-frame.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { decideCoding } from '#app/themes/index.server.ts'

export const handle: PageHandle = { look: 'desk', hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'read-evidence')
  const { house } = context
  const language = languageOf(request)
  const inspection = await openInspection(house, member.inspection.id)
  if (!inspection) throw new Response('There is no such page.', { status: 404 })
  const query = new URL(request.url).searchParams
  const page = await readNotThemed(house, inspection, language, member.person.id, onlyOf(query))
  return {
    title: `${house.words(language).t('inspector:themes.not-themed')} · ${inspection.area}`,
    frame: await frameOf(house, member),
    done: query.get('done'),
    page: {
      ...page,
      inspection: inspection.id,
      formToken: formTokenOf(context, request),
      decides: mayAny(member.roles, 'decide-coding'),
      listens: mayAny(member.roles, 'listen'),
    },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'decide-coding')
  const form = await request.formData()
  requireFormToken(context, request, form)
  const by = { inspection: member.inspection, person: member.person.id }
  const theme = String(form.get('to') ?? '')
  const unit = String(form.get('unit') ?? '')
  const decided = await decideCoding(context.house, by, unit, { what: 'confirm', theme })
  if (!decided.ok) return data({ problem: decided.problem.code }, { status: 422 })
  return redirect(`/desk/${member.inspection.id}/not-themed?done=give`, 303)
}

export default function NotThemed() {
  const { frame, page, done } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem ?? null
  const { t } = useTranslation('inspector')
  return (
    <InspectionFrame
      frame={frame}
      current="themes"
      back={{ href: `/desk/${frame.inspection}/themes`, words: t('back.themes') }}
      done={done ? t(`done.${done}`) : undefined}
    >
      <NotThemedView {...page} problem={problem} />
    </InspectionFrame>
  )
}
