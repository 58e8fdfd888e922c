import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireMember } from '#app/access/index.server.ts'
import { frameOf, readRepeats, timeOf } from '#app/evidence/index.server.ts'
import { RepeatsView } from '#app/evidence/views/repeats.tsx'
import { openInspection } from '#app/inspection/index.server.ts'
import { InspectionFrame } from '#app/inspection/views/inspection-frame.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'

export const handle: PageHandle = { look: 'desk', hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'read-evidence')
  const { house } = context
  const language = languageOf(request)
  const first = new URL(request.url).searchParams.get('first') ?? undefined
  const inspection = await openInspection(house, member.inspection.id)
  if (!inspection) throw new Response('There is no such page.', { status: 404 })
  const { groups, bursts, ...page } = await readRepeats(house, inspection, language, first)
  const time = timeOf(language, inspection.timeZone)
  const timed = <Span extends { from: string | null; to: string | null }>(span: Span) => ({
    ...span,
    from: span.from && time(span.from),
    to: span.to && time(span.to),
  })
  return {
    title: `${house.words(language).t('weighing:repeats.title')} · ${inspection.area}`,
    frame: await frameOf(house, member),
    page: { ...page, inspection: inspection.id, groups: groups.map(timed), bursts: bursts.map(timed) },
  }
}

export default function Repeats() {
  const { frame, page } = useLoaderData<typeof loader>()
  const { t } = useTranslation('inspector')
  return (
    <InspectionFrame
      frame={frame}
      current="themes"
      back={{ href: `/desk/${frame.inspection}/themes`, words: t('back.themes') }}
    >
      <RepeatsView {...page} />
    </InspectionFrame>
  )
}
