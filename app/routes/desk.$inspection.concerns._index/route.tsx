import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '#app/access/index.server.ts'
import { askOf, frameOf, languageNames, timeOf } from '#app/evidence/index.server.ts'
import { openInspection } from '#app/inspection/index.server.ts'
import { InspectionFrame } from '#app/inspection/views/inspection-frame.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import {
  picturesUnseen,
  readConcerns,
  recordingsUnheard,
  wordsUnread,
} from '#app/safeguarding/index.server.ts'
import { ConcernsView } from '#app/safeguarding/views/concerns.tsx'

export const handle: PageHandle = { look: 'desk', hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'see-concerns')
  const { house } = context
  const language = languageOf(request)
  const inspection = await openInspection(house, member.inspection.id)
  if (!inspection) throw new Response('There is no such page.', { status: 404 })
  const closed = new URL(request.url).searchParams.get('closed') === 'yes'
  const concerns = await readConcerns(house, { inspection, person: member.person.id }, { closed })
  const unheard = closed ? null : await recordingsUnheard(house, inspection.id)
  const unseen = closed ? [] : await picturesUnseen(house, inspection.id)
  const unread = closed ? null : await wordsUnread(house, inspection.id)
  const nameOf = languageNames(language)
  const words = house.words(language)
  const time = timeOf(language, inspection.timeZone)
  return {
    title: `${words.t('inspector:pages.concerns')} · ${inspection.area}`,
    frame: await frameOf(house, member),
    page: {
      inspection: inspection.id,
      closed,
      concerns: concerns.map((concern) => ({
        id: concern.id,
        level: concern.level,
        state: concern.state,
        ask: askOf(words, concern),
        audience: concern.audience,
        raised: time(concern.raisedAt),
        invented: concern.invented,
      })),
      unseen: unseen.map((picture) => ({
        id: picture.id,
        answer: picture.answer,
        ask: askOf(words, picture),
        audience: picture.audience,
        kind: picture.kind,
        since: time(picture.updatedAt),
      })),
      unread: unread && {
        count: unread.count,
        answers: unread.answers.map((answer) => ({
          answer: answer.answerId,
          ask: askOf(words, answer),
          audience: answer.audience,
          language: answer.language && nameOf(answer.language),
          since: time(answer.savedAt),
        })),
      },
      unheard: unheard && {
        count: unheard.count,
        recordings: unheard.recordings.map((recording) => ({
          id: recording.id,
          ask: askOf(words, recording),
          audience: recording.audience,
          seconds: recording.lengthMs === null ? null : Math.round(recording.lengthMs / 1000),
          since: recording.finishedAt ? time(recording.finishedAt) : '',
          drafted: recording.transcriptState === 'machine' || recording.transcriptState === 'person',
        })),
      },
    },
  }
}

export default function Concerns() {
  const { frame, page } = useLoaderData<typeof loader>()
  return (
    <InspectionFrame frame={frame} current="concerns">
      <ConcernsView {...page} />
    </InspectionFrame>
  )
}
