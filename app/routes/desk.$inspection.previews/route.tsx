import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, redirectDocument } from '@remix-run/node'
import { requireFormToken, requireMember } from '#app/access/index.server.ts'
import { newPreviewToken, visitCookie } from '#app/survey/index.server.ts'
import { recordAudit } from '#db/audit.server.ts'
import { findSurveyLink } from '#db/inspections.server.ts'

// Opened as an address it leads to where previews are begun.
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/desk/${params.inspection}`, 303)
}

/** Begins a preview: a visit whose token says that it is never counted. Form field `link`: the survey link's token. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { person, inspection } = await requireMember(context, request, params.inspection, 'preview')
  const form = await request.formData()
  requireFormToken(context, request, form)
  const { house } = context
  const link = await findSurveyLink(house.db, String(form.get('link')))
  if (link?.inspectionId !== inspection.id) throw new Response(null, { status: 404 })
  await house.share((trx) =>
    recordAudit(trx, house.keyring, {
      at: house.clock().toISOString(),
      actor: person.id,
      action: 'inspection.previewed',
      inspectionId: inspection.id,
      detail: { questionnaire: link.questionnaire },
    }),
  )
  const token = newPreviewToken(house.keyring)
  return redirectDocument(`/s/${link.token}`, {
    status: 303,
    headers: { 'Set-Cookie': visitCookie(house, { link: link.token, token }) },
  })
}
