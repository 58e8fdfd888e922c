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
import { frameOf, readLeastSure } from '#app/evidence/index.server.ts'
import { LeastSureView } from '#app/evidence/views/least-sure.tsx'
import { openInspection } from '#app/inspection/index.server.ts'
import { InspectionFrame } from '#app/inspection/views/inspection-frame.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { type CodingDecision, decideCoding } from '#app/themes/index.server.ts'

export const handle: PageHandle = { look: 'desk', hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'read-evidence')
  const { house } = context
  const language = languageOf(request)
  const inspection = await openInspection(house, member.inspection.id)
  if (!inspection) throw new Response('There is no such page.', { status: 404 })
  return {
    title: `${house.words(language).t('teaching:title')} · ${inspection.area}`,
    frame: await frameOf(house, member),
    done: new URL(request.url).searchParams.get('done'),
    page: {
      ...(await readLeastSure(house, inspection, language, member.person.id)),
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
  const asked = (name: string) => String(form.get(name) ?? '')
  const decision = decisionOf(asked('decision'), asked('theme'), asked('to'))
  const by = { inspection: member.inspection, person: member.person.id }
  const decided = await decideCoding(context.house, by, asked('unit'), decision)
  if (!decided.ok) return data({ problem: decided.problem.code }, { status: 422 })
  return redirect(`/desk/${member.inspection.id}/least-sure?done=${decision.what}`, 303)
}

function decisionOf(decision: string, theme: string, to: string): CodingDecision {
  if (decision === 'confirm' || decision === 'refuse') return { what: decision, theme }
  if (decision === 'correct') return { what: decision, theme, to }
  throw new Response('This page has no such button.', { status: 400 })
}

export default function LeastSure() {
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
      <LeastSureView {...page} problem={problem} />
    </InspectionFrame>
  )
}
