import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/access/index.server.ts'
import { timeOf } from '#app/evidence/index.server.ts'
import { InspectionsView } from '#app/evidence/views/inspections.tsx'
import { windowState } from '#app/inspection/index.ts'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { listInspectionsOf } from '#db/inspections.server.ts'

export const handle: PageHandle = { look: 'desk', hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request)
  const language = languageOf(request)
  const { house } = context
  const inspections = await listInspectionsOf(house.db, person.id)
  return {
    person: person.name,
    title: house.words(language).t('inspector:inspections.title'),
    inspections: inspections.map((inspection) => {
      const time = timeOf(language, inspection.timeZone)
      return {
        id: inspection.id,
        area: inspection.area,
        type: inspection.type,
        window: windowState(inspection, house.clock()),
        opens: time(inspection.opensAt),
        closes: time(inspection.closesAt),
        invented: inspection.invented,
      }
    }),
  }
}

export default function Inspections() {
  return <InspectionsView {...useLoaderData<typeof loader>()} />
}
