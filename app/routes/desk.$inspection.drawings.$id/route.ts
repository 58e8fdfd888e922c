import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/access/index.server.ts'
import { openInspection } from '#app/inspection/index.server.ts'
import { readPictureAtDesk, recordOpened } from '#app/intake/index.server.ts'
import { rangedResponse } from '#app/platform/http/ranges.server.ts'

/** A picture as it was given. On record before it is shown. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'read-evidence')
  const { house } = context
  const inspection = await openInspection(house, member.inspection.id)
  const picture = inspection && (await readPictureAtDesk(house, inspection, params.id ?? ''))
  if (!picture) throw new Response(null, { status: 404 })
  await recordOpened(house, {
    actor: member.person.id,
    inspectionId: member.inspection.id,
    drawing: params.id ?? '',
  })
  const { type, bytes } = picture
  return rangedResponse(request, {
    type,
    bytes: bytes.length,
    read: ({ start, end }) => bytes.subarray(start, end + 1),
  })
}
