import { type ActionFunctionArgs, json } from '@remix-run/node'
import { z } from 'zod'
import { beginVoice } from '#app/intake/index.server.ts'
import { guard } from './guard.server.ts'

const begin = z.object({ question: z.string().max(100), key: z.string().regex(/^[\w-]{16,64}$/) })

/** Begins a recording of one question: question and key give an id, the same ones again the same id. */
export async function action({ request, params, context: { house } }: ActionFunctionArgs) {
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'POST' } })
  const open = await guard(house, request, params.link ?? '')
  if (!open.ok) return open.answer
  const { visit, refuse } = open.guarded
  const wish = begin.safeParse(Object.fromEntries(await request.formData()))
  if (!wish.success) return refuse({ code: 'recording.not-here' }, 400)
  const { question, key } = wish.data
  const begun = await beginVoice(house, visit, { question, idempotencyKey: key })
  if (!begun.ok) return refuse(begun.problem)
  return json(
    { id: begun.id },
    { status: 201, headers: { 'Upload-Offset': String(begun.offset), Location: `recordings/${begun.id}` } },
  )
}
