import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '#app/access/index.server.ts'
import { frameOf, languageNames, onlyOf, readQueue, timeOf } from '#app/evidence/index.server.ts'
import { RecordingsView } from '#app/evidence/views/recordings.tsx'
import { InspectionFrame } from '#app/inspection/views/inspection-frame.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'

export const handle: PageHandle = { look: 'desk', hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const member = await requireMember({ house }, request, params.inspection, 'listen')
  const language = languageOf(request)
  const query = new URL(request.url).searchParams
  const { inspection } = member
  const queue = await readQueue(house, inspection.id, language, {
    heard: query.get('heard') === 'yes',
    page: onlyOf(query).page,
  })
  const time = timeOf(language, inspection.timeZone)
  const nameOf = languageNames(language)
  return {
    title: `${house.words(language).t('voice-desk:title')} · ${inspection.area}`,
    frame: await frameOf(house, member),
    page: {
      ...queue,
      inspection: inspection.id,
      lines: queue.lines.map((line) => ({
        ...line,
        finished: line.finishedAt ? time(line.finishedAt) : '',
        languageName: nameOf(line.language),
      })),
    },
  }
}

export default function Recordings() {
  const { frame, page } = useLoaderData<typeof loader>()
  return (
    <InspectionFrame frame={frame} current="recordings">
      <RecordingsView {...page} />
    </InspectionFrame>
  )
}
