import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nameOfPerson, requireMember } from '#app/access/index.server.ts'
import { frameOf, languageNames, onlyOf, readToRead, timeOf } from '#app/evidence/index.server.ts'
import { ToReadView } from '#app/evidence/views/to-read.tsx'
import { InspectionFrame } from '#app/inspection/views/inspection-frame.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { languagesMeasured } from '#app/safeguarding/index.ts'

export const handle: PageHandle = { look: 'desk', hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const member = await requireMember({ house }, request, params.inspection, 'read-evidence')
  const language = languageOf(request)
  const query = new URL(request.url).searchParams
  const { inspection } = member
  const queue = await readToRead(house, inspection.id, language, {
    read: query.get('read') === 'yes',
    page: onlyOf(query).page,
  })
  const time = timeOf(language, inspection.timeZone)
  const nameOf = languageNames(language)
  const readers = new Map<string, string | undefined>()
  for (const { readBy } of queue.lines)
    if (readBy && !readers.has(readBy)) readers.set(readBy, await nameOfPerson(house, readBy))
  return {
    title: `${house.words(language).t('translating:title')} · ${inspection.area}`,
    frame: await frameOf(house, member),
    page: {
      ...queue,
      inspection: inspection.id,
      measured: languagesMeasured.map(({ language, ...measured }) => ({
        ...measured,
        language,
        name: nameOf(language),
      })),
      lines: queue.lines.map((line) => ({
        ...line,
        language: line.language && nameOf(line.language),
        since: time(line.since),
        readAt: line.readAt && time(line.readAt),
        readBy: (line.readBy && readers.get(line.readBy)) ?? null,
      })),
    },
  }
}

export default function ToRead() {
  const { frame, page } = useLoaderData<typeof loader>()
  return (
    <InspectionFrame frame={frame} current="to-read">
      <ToReadView {...page} />
    </InspectionFrame>
  )
}
