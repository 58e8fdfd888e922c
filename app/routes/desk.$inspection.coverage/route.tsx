import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formTokenOf, requireFormToken, requireMember } from '#app/access/index.server.ts'
import { mayAny } from '#app/access/index.ts'
import { frameOf, readCoverage, savePopulation, timeOf } from '#app/evidence/index.server.ts'
import { CoverageView } from '#app/evidence/views/coverage.tsx'
import { InspectionFrame } from '#app/inspection/views/inspection-frame.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'

export const handle: PageHandle = { look: 'desk', hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'read-evidence')
  const { house } = context
  const { inspection } = member
  const language = languageOf(request)
  const open = house.clock().toISOString() < inspection.closesAt
  return {
    title: `${house.words(language).t('weighing:coverage.title')} · ${inspection.area}`,
    frame: await frameOf(house, member),
    saved: new URL(request.url).searchParams.get('done') === 'saved',
    page: {
      ...(await readCoverage(house, inspection.id, language)),
      formToken: formTokenOf(context, request),
      manages: mayAny(member.roles, 'manage-inspection'),
      openUntil: open ? timeOf(language, inspection.timeZone)(inspection.closesAt) : null,
    },
  }
}

/** What is known of the area, typed or pasted. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'manage-inspection')
  const form = await request.formData()
  requireFormToken(context, request, form)
  const asked = (name: string) => String(form.get(name) ?? '')
  const sent = { table: asked('table'), source: asked('source'), countedOn: asked('countedOn') }
  const by = { inspection: member.inspection, person: member.person.id, language: languageOf(request) }
  const saved = await savePopulation(context.house, by, sent)
  if (!saved.ok) return data({ problems: saved.problems, sent }, { status: 422 })
  return redirect(`${new URL(request.url).pathname}?done=saved`, 303)
}

export default function CoverageOfTheArea() {
  const { frame, page, saved } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>() ?? null
  const { t } = useTranslation('weighing')
  return (
    <InspectionFrame
      frame={frame}
      current="coverage"
      done={saved && !refused ? t('coverage.form.saved') : undefined}
    >
      <CoverageView {...page} refused={refused} />
    </InspectionFrame>
  )
}
