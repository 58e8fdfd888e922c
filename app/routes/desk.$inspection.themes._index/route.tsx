import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '#app/access/index.server.ts'
import { frameOf, onlyOf, readThemesPage } from '#app/evidence/index.server.ts'
import { ThemesView } from '#app/evidence/views/themes.tsx'
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
  const inspection = await openInspection(house, member.inspection.id)
  if (!inspection) throw new Response('There is no such page.', { status: 404 })
  const only = onlyOf(new URL(request.url).searchParams)
  const page = await readThemesPage(house, inspection, language, only)
  const frame = await frameOf(house, member)
  return {
    title: `${house.words(language).t('inspector:pages.themes')} · ${inspection.area}`,
    frame,
    page: {
      ...page,
      inspection: inspection.id,
      unheard: frame.unheard,
      only: { audience: only.audience ?? '', state: only.state ?? '' },
    },
  }
}

export default function Themes() {
  const { frame, page } = useLoaderData<typeof loader>()
  return (
    <InspectionFrame frame={frame} current="themes">
      <ThemesView {...page} />
    </InspectionFrame>
  )
}
