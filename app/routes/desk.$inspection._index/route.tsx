import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirectDocument,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formTokenOf, requireFormToken, requireMember } from '#app/access/index.server.ts'
import { mayAny } from '#app/access/index.ts'
import { frameOf, readOverview, timeOf } from '#app/evidence/index.server.ts'
import { OverviewView } from '#app/evidence/views/overview.tsx'
import { openInspection } from '#app/inspection/index.server.ts'
import { InspectionFrame } from '#app/inspection/views/inspection-frame.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { concernsWaiting } from '#app/safeguarding/index.server.ts'
import { newPreviewToken, visitCookie } from '#app/survey/index.server.ts'
import { recordAudit } from '#db/audit.server.ts'
import { listSurveyLinks } from '#db/inspections.server.ts'

export const handle: PageHandle = { look: 'desk', hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'view-inspection')
  const { house } = context
  const language = languageOf(request)
  const { t, exists } = house.words(language)
  const overview = await readOverview(house, member.inspection)
  const frame = await frameOf(house, member)
  const waiting = frame.seesConcerns ? await concernsWaiting(house, member.inspection.id) : null
  const time = timeOf(language, member.inspection.timeZone)
  const nameOf = (id: string) =>
    exists(`survey/${id}:who`) ? t(`survey/${id}:who`) : t('inspector:imported')
  return {
    title: `${t('inspector:pages.overview')} · ${frame.area}`,
    frame,
    page: {
      inspection: member.inspection.id,
      formToken: formTokenOf(context, request),
      submitted: overview.submitted,
      inProgress: overview.inProgress,
      toCode: overview.toCode,
      coded: overview.coded,
      questionnaires: overview.questionnaires.map(({ questionnaire, submitted, inProgress, link }) => ({
        id: questionnaire,
        name: nameOf(questionnaire),
        submitted,
        inProgress,
        url: link ? `${house.config.baseUrl}/s/${link}` : null,
      })),
      concerns: waiting && {
        open: waiting.open,
        urgent: waiting.urgent,
        acknowledged: waiting.acknowledged,
        oldest: waiting.oldestOpen && time(waiting.oldestOpen),
      },
      reads: frame.reads,
      unheard: frame.unheard,
      previews: mayAny(member.roles, 'preview'),
    },
  }
}

/** Opens a questionnaire as a respondent sees it; nothing typed there is counted. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { person, inspection } = await requireMember(context, request, params.inspection, 'preview')
  const form = await request.formData()
  requireFormToken(context, request, form)
  const { house } = context
  const links = await listSurveyLinks(house.db, inspection.id)
  const link = links.find((one) => one.questionnaire === form.get('questionnaire'))
  const opened = link && (await openInspection(house, inspection.id))
  if (!link || !opened) throw new Response('There is no such page.', { status: 404 })
  await house.share((trx) =>
    recordAudit(trx, house.keyring, {
      at: house.clock().toISOString(),
      actor: person.id,
      action: 'inspection.previewed',
      inspectionId: inspection.id,
      subject: link.questionnaire,
    }),
  )
  const cookie = visitCookie(house, { link: link.token, token: newPreviewToken(house.keyring) })
  return redirectDocument(`/s/${link.token}`, { status: 303, headers: { 'Set-Cookie': cookie } })
}

export default function Overview() {
  const { frame, page } = useLoaderData<typeof loader>()
  return (
    <InspectionFrame frame={frame} current="overview">
      <OverviewView {...page} />
    </InspectionFrame>
  )
}
