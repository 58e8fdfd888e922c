import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formTokenOf, requireFormToken, requireMember } from '#app/access/index.server.ts'
import { mayAny } from '#app/access/index.ts'
import {
  frameOf,
  languageNames,
  originalMinutes,
  readRecordingPage,
  timeOf,
} from '#app/evidence/index.server.ts'
import { RecordingView } from '#app/evidence/views/recording.tsx'
import { openInspection } from '#app/inspection/index.server.ts'
import { InspectionFrame } from '#app/inspection/views/inspection-frame.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { recordAudit } from '#db/audit.server.ts'
import { askOriginal, correct } from './recording-post.server.ts'

export const handle: PageHandle = { look: 'desk', hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Also after a refusal: what somebody else wrote meanwhile must stand beside what was typed. */
export const shouldRevalidate = () => true

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'listen')
  const { house } = context
  const language = languageOf(request)
  const inspection = await openInspection(house, member.inspection.id)
  const corrects = mayAny(member.roles, 'correct-transcript')
  const page =
    inspection && (await readRecordingPage(house, inspection, language, params.recording ?? '', { corrects }))
  if (!inspection || !page) throw new Response('There is no such page.', { status: 404 })
  // A transcript is the words themselves, with every name in them: reading it is on record like any original.
  if (page.transcript.version > 0)
    await house.share((trx) =>
      recordAudit(trx, house.keyring, {
        at: house.clock().toISOString(),
        actor: member.person.id,
        action: 'response.read',
        inspectionId: inspection.id,
        subject: page.answer,
        detail: { words: 'transcript' },
      }),
    )
  const time = timeOf(language, inspection.timeZone)
  const when = (at: string | null) => at && time(at)
  const { finishedAt, heardAt, ...shown } = page
  return {
    title: `${page.ask} · ${inspection.area}`,
    frame: await frameOf(house, member),
    done: new URL(request.url).searchParams.get('done') === 'corrected',
    page: {
      ...shown,
      inspection: inspection.id,
      formToken: formTokenOf(context, request),
      languageName: languageNames(language)(page.language),
      finished: when(finishedAt),
      heard: when(heardAt),
      transcript: { ...page.transcript, at: when(page.transcript.at) },
      versions: page.versions.map((version) => ({ ...version, at: time(version.at) })),
      listenings: page.listenings.map((listening) => ({ ...listening, at: time(listening.at) })),
      corrects,
      leaveMinutes: originalMinutes,
    },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const correcting = form.get('do') === 'correct'
  const may = correcting ? 'correct-transcript' : 'listen'
  const member = await requireMember(context, request, params.inspection, may)
  requireFormToken(context, request, form)
  const inspection = await openInspection(context.house, member.inspection.id)
  if (!inspection) throw new Response('There is no such page.', { status: 404 })
  const listener = { inspection, person: member.person.id }
  return (correcting ? correct : askOriginal)(context.house, listener, params.recording ?? '', form)
}

const nothing = { leave: null, problem: null, typed: null, reason: '' }

export default function Recording() {
  const { frame, page, done } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  // An answer is shown with the page that it belongs to: a moment earlier the words of somebody else are not here yet.
  const posted = useNavigation().state === 'idle' ? answered : undefined
  const { t } = useTranslation('voice-desk')
  return (
    <InspectionFrame
      frame={frame}
      current="recordings"
      back={{ href: `/desk/${frame.inspection}/recordings`, words: t('back') }}
      done={done ? t('done') : undefined}
    >
      <RecordingView {...page} {...nothing} {...posted} />
    </InspectionFrame>
  )
}
