import { Readable } from 'node:stream'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { appendVoice, deleteVoice, readVoice, voiceOffset } from '#app/intake/index.server.ts'
import { rangedResponse } from '#app/platform/http/ranges.server.ts'
import { sliceBytesMax } from '#app/voice/index.ts'
import { guard } from '../s.$link.recordings/guard.server.ts'

const isId = (id: string) => /^[0-9a-f-]{36}$/.test(id)

/** HEAD: how many bytes are safe. GET: the sound, for whoever recorded it. */
export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const { link = '', id = '' } = params
  const open = await guard(house, request, link, { reading: true })
  if (!open.ok) return open.answer
  const { visit, refuse } = open.guarded
  if (!isId(id)) return refuse({ code: 'recording.not-here' }, 404)
  if (request.method === 'HEAD') {
    const found = await voiceOffset(house, visit, id)
    return found
      ? new Response(null, { headers: { 'Upload-Offset': String(found.offset) } })
      : refuse({ code: 'recording.not-here' }, 404)
  }
  const read = await readVoice(house, visit, id)
  if (!read) return refuse({ code: 'recording.not-here' }, 404)
  const { type, sound } = read
  return rangedResponse(request, {
    type,
    bytes: sound.bytes,
    read: (between) => Readable.from(sound.read(between), { objectMode: false }),
  })
}

/** PATCH: one slice, sealed and on disk when it is answered. DELETE: the person takes the recording back. */
export async function action({ request, params, context: { house } }: ActionFunctionArgs) {
  const { link = '', id = '' } = params
  const open = await guard(house, request, link)
  if (!open.ok) return open.answer
  const { visit, refuse } = open.guarded
  if (!isId(id)) return refuse({ code: 'recording.not-here' }, 404)
  if (request.method === 'DELETE') {
    const gone = await deleteVoice(house, visit, id)
    return gone ? new Response(null, { status: 204 }) : refuse({ code: 'recording.not-here' }, 404)
  }
  if (request.method !== 'PATCH') return new Response(null, { status: 405, headers: { Allow: 'PATCH' } })
  const offset = request.headers.get('upload-offset') ?? ''
  if (!/^\d{1,10}$/.test(offset)) return refuse({ code: 'recording.not-here' }, 400)
  const length = Number(request.headers.get('content-length') ?? 0)
  if (length > sliceBytesMax) return refuse({ code: 'recording.too-big' }, 413)
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.length > sliceBytesMax) return refuse({ code: 'recording.too-big' }, 413)
  const appended = await appendVoice(house, visit, id, { offset: Number(offset), bytes })
  if (!appended) return refuse({ code: 'recording.not-here' }, 404)
  const headers = { 'Upload-Offset': String(appended.offset) }
  const { outcome } = appended
  if (outcome === 'kept' || outcome === 'same') return new Response(null, { status: 204, headers })
  if (outcome === 'too-much') return refuse({ code: 'recording.too-big' }, 413)
  return new Response(null, { status: outcome === 'closed' ? 410 : 409, headers })
}
