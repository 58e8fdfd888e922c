import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formTokenOf, requireMember } from '#app/access/index.server.ts'
import { frameOf } from '#app/evidence/index.server.ts'
import { ExportView } from '#app/evidence/views/export.tsx'
import { InspectionFrame } from '#app/inspection/views/inspection-frame.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'

export const handle: PageHandle = { look: 'desk', hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'export')
  const { t } = context.house.words(languageOf(request))
  return {
    title: `${t('inspector:pages.export')} · ${member.inspection.area}`,
    frame: await frameOf(context.house, member),
    page: { inspection: member.inspection.id, formToken: formTokenOf(context, request) },
  }
}

export default function Export() {
  const { frame, page } = useLoaderData<typeof loader>()
  return (
    <InspectionFrame frame={frame} current="export">
      <ExportView {...page} />
    </InspectionFrame>
  )
}
