import { type ActionFunctionArgs, json } from '@remix-run/node'
import { z } from 'zod'
import { finishVoice } from '#app/intake/index.server.ts'
import { guard } from '../s.$link.recordings/guard.server.ts'

const finish = z.object({ bytes: z.coerce.number().int().min(0).optional() })

/** Looks at the sound; answered with its length it is saved, and an answer. Safe to repeat. */
export async function action({ request, params, context: { house } }: ActionFunctionArgs) {
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'POST' } })
  const open = await guard(house, request, params.link ?? '')
  if (!open.ok) return open.answer
  const { visit, refuse } = open.guarded
  const wish = finish.safeParse(Object.fromEntries(await request.formData()))
  const id = params.id ?? ''
  if (!wish.success || !/^[0-9a-f-]{36}$/.test(id)) return refuse({ code: 'recording.not-here' }, 400)
  const done = await finishVoice(house, visit, id, wish.data.bytes)
  if (done.ok) return json(done.finished)
  if ('offset' in done)
    return new Response(null, { status: 409, headers: { 'Upload-Offset': String(done.offset) } })
  return refuse(done.problem, done.problem.code === 'recording.not-here' ? 404 : 422)
}
