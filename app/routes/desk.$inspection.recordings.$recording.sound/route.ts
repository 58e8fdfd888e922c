import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/access/index.server.ts'
import { openInspection } from '#app/inspection/index.server.ts'
import { soundAnswer } from './sound-answer.server.ts'

/** The masked copy, for members who may listen. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'listen')
  const inspection = await openInspection(context.house, member.inspection.id)
  if (!inspection) throw new Response(null, { status: 404 })
  const listener = { inspection, person: member.person.id }
  return soundAnswer(context.house, request, listener, { id: params.recording ?? '', copy: 'masked' })
}
