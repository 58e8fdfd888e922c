import { Readable } from 'node:stream'
import { type Copy, type Listener, noteListening, openSound } from '#app/evidence/index.server.ts'
import type { House } from '#app/house.server.ts'
import { firstByteAsked, rangedResponse } from '#app/platform/http/ranges.server.ts'

/** Whole or in parts, opened piece by piece, kept by nobody on the way. */
export async function soundAnswer(
  house: House,
  request: Request,
  listener: Listener,
  { id, copy }: { id: string; copy: Copy },
): Promise<Response> {
  const opened = await openSound(house, listener, id, copy)
  if (!opened) throw new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const { type, sound } = opened
  const from = firstByteAsked(request, sound.bytes)
  if (request.method === 'GET' && from !== undefined) await noteListening(house, listener, { id, copy, from })
  const answer = rangedResponse(request, {
    type,
    bytes: sound.bytes,
    read: (between) => Readable.from(sound.read(between), { objectMode: false }),
  })
  answer.headers.set('Cache-Control', 'no-store')
  return answer
}
