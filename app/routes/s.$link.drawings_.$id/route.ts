import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { deletePicture, readOwnPicture } from '#app/intake/index.server.ts'
import { rangedResponse } from '#app/platform/http/ranges.server.ts'
import { guard } from '../s.$link.recordings/guard.server.ts'

/** The picture, for whoever made it. */
export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const open = await guard(house, request, params.link ?? '', { of: 'drawing', reading: true })
  if (!open.ok) return open.answer
  const { visit, refuse } = open.guarded
  const picture = await readOwnPicture(house, visit, params.id ?? '')
  if (!picture) return refuse({ code: 'drawing.not-here' }, 404)
  const { type, bytes } = picture
  return rangedResponse(request, {
    type,
    bytes: bytes.length,
    read: ({ start, end }) => bytes.subarray(start, end + 1),
  })
}

/** The paper was cleared. */
export async function action({ request, params, context: { house } }: ActionFunctionArgs) {
  if (request.method !== 'DELETE') return new Response(null, { status: 405, headers: { Allow: 'DELETE' } })
  const open = await guard(house, request, params.link ?? '', { of: 'drawing' })
  if (!open.ok) return open.answer
  const { visit, refuse } = open.guarded
  const gone = await deletePicture(house, visit, params.id ?? '')
  return gone ? new Response(null, { status: 204 }) : refuse({ code: 'drawing.not-here' }, 404)
}
