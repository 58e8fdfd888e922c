import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formTokenOf, nameOfPerson, requireFormToken, requireMember } from '#app/access/index.server.ts'
import { mayAny } from '#app/access/index.ts'
import { askOf, frameOf, timeOf } from '#app/evidence/index.server.ts'
import { openInspection } from '#app/inspection/index.server.ts'
import { InspectionFrame } from '#app/inspection/views/inspection-frame.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { acknowledgeConcern, closeConcern, readConcern } from '#app/safeguarding/index.server.ts'
import { flaggedParts } from '#app/safeguarding/index.ts'
import { ConcernView } from '#app/safeguarding/views/concern.tsx'

export const handle: PageHandle = { look: 'desk', hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'see-concerns')
  const { house } = context
  const language = languageOf(request)
  const inspection = await openInspection(house, member.inspection.id)
  const officer = inspection && { inspection, person: member.person.id }
  const concern = officer && (await readConcern(house, officer, params.concern ?? ''))
  if (!inspection || !concern) throw new Response('There is no such page.', { status: 404 })
  const words = house.words(language)
  const time = timeOf(language, inspection.timeZone)
  const events = []
  for (const event of concern.events)
    events.push({
      id: event.id,
      kind: event.kind,
      when: time(event.at),
      by: (event.userId && (await nameOfPerson(house, event.userId))) ?? null,
      reason: event.reason,
    })
  const frame = await frameOf(house, member)
  return {
    title: `${words.t('inspector:concern.title')} · ${inspection.area}`,
    frame,
    done: new URL(request.url).searchParams.get('done'),
    page: {
      inspection: inspection.id,
      formToken: formTokenOf(context, request),
      id: concern.id,
      level: concern.level,
      state: concern.state,
      ask: askOf(words, concern),
      answer: concern.answerId,
      audience: concern.audience,
      givenBy: concern.givenBy,
      language: concern.language,
      invented: concern.invented,
      raised: time(concern.raisedAt),
      seenAt: concern.updatedAt,
      words: concern.words === null ? null : flaggedParts(concern.words, concern.reasons),
      categories: [...new Set(concern.reasons.map((reason) => reason.category))],
      events,
      acts: mayAny(member.roles, 'act-on-concern'),
      reads: frame.reads,
    },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'act-on-concern')
  const form = await request.formData()
  requireFormToken(context, request, form)
  const inspection = await openInspection(context.house, member.inspection.id)
  if (!inspection) throw new Response('There is no such page.', { status: 404 })
  const officer = { inspection, person: member.person.id }
  const reason = String(form.get('reason') ?? '')
  const concern = { id: params.concern ?? '', seenAt: String(form.get('seen-at') ?? ''), reason }
  const closing = form.get('do') === 'close'
  const acted = await (closing ? closeConcern : acknowledgeConcern)(context.house, officer, concern)
  if (!acted.ok) return data({ problem: acted.problem.code, typed: reason }, { status: 422 })
  const done = closing ? 'close' : 'acknowledge'
  return redirect(`/desk/${inspection.id}/concerns/${params.concern}?done=${done}`, 303)
}

export default function Concern() {
  const { frame, page, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('inspector')
  return (
    <InspectionFrame
      frame={frame}
      current="concerns"
      back={{ href: `/desk/${frame.inspection}/concerns`, words: t('back.concerns') }}
      done={done ? t(`done.${done}`) : undefined}
    >
      <ConcernView {...page} problem={refused?.problem ?? null} typed={refused?.typed ?? ''} />
    </InspectionFrame>
  )
}
