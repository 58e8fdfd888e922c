import { Readable } from 'node:stream'
import { type ActionFunctionArgs, createReadableStreamFromReadable } from '@remix-run/node'
import { requireFormToken, requireMember } from '#app/access/index.server.ts'
import { exportLines } from '#app/evidence/index.server.ts'
import { openInspection } from '#app/inspection/index.server.ts'
import { recordAudit } from '#db/audit.server.ts'

/** Every response as a file for the team: the reading view, unless original words are asked for. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { person, inspection: row } = await requireMember(context, request, params.inspection, 'export')
  const form = await request.formData()
  requireFormToken(context, request, form)
  const { house } = context
  const inspection = await openInspection(house, row.id)
  if (!inspection) throw new Response('There is no such page.', { status: 404 })
  const redacted = form.get('words') !== 'original'
  const format = form.get('format') === 'jsonl' ? 'jsonl' : 'csv'
  await house.share((trx) =>
    recordAudit(trx, house.keyring, {
      at: house.clock().toISOString(),
      actor: person.id,
      action: 'export.made',
      inspectionId: inspection.id,
      detail: { what: 'responses', format, redacted: redacted ? 'yes' : 'no' },
    }),
  )
  const lines = Readable.from(exportLines(house, inspection, { format, redacted }))
  return new Response(createReadableStreamFromReadable(lines), {
    headers: {
      'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/jsonl; charset=utf-8',
      'Content-Disposition': `attachment; filename="responses.${format}"`,
      'Cache-Control': 'no-store',
    },
  })
}
