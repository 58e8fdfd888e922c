import type { ActionFunctionArgs } from '@remix-run/node'
import { requireFormToken, requireMember } from '#app/access/index.server.ts'
import { evidenceHtml, evidenceReport } from '#app/evidence/index.server.ts'
import { openInspection } from '#app/inspection/index.server.ts'
import { recordAudit } from '#db/audit.server.ts'

/** The themed evidence as a file. For anybody, unless the team's own copy is asked for. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { person, inspection: row } = await requireMember(context, request, params.inspection, 'export')
  const form = await request.formData()
  requireFormToken(context, request, form)
  const { house } = context
  const inspection = await openInspection(house, row.id)
  if (!inspection) throw new Response('There is no such page.', { status: 404 })
  const audience = form.get('audience') === 'team' ? 'team' : 'public'
  const format = form.get('format') === 'json' ? 'json' : 'html'
  await house.share((trx) =>
    recordAudit(trx, house.keyring, {
      at: house.clock().toISOString(),
      actor: person.id,
      action: 'export.made',
      inspectionId: inspection.id,
      detail: { what: 'evidence', format, audience },
    }),
  )
  const report = await evidenceReport(house, inspection, audience)
  const body =
    format === 'json'
      ? `${JSON.stringify(report, null, 2)}\n`
      : evidenceHtml(report, { ...inspection, words: house.words })
  return new Response(body, {
    headers: {
      'Content-Type': format === 'json' ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
      'Content-Disposition': `attachment; filename="evidence-${audience}.${format}"`,
      'Cache-Control': 'no-store',
    },
  })
}
