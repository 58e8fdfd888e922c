import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/access/index.server.ts'
import { mayHearOriginal } from '#app/evidence/index.server.ts'
import { openInspection } from '#app/inspection/index.server.ts'
import { soundAnswer } from '../desk.$inspection.recordings.$recording.sound/sound-answer.server.ts'

/** The voice itself, for a member who has said why a few minutes ago. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'listen')
  const { house } = context
  const inspection = await openInspection(house, member.inspection.id)
  if (!inspection) throw new Response(null, { status: 404 })
  const listener = { inspection, person: member.person.id }
  const id = params.recording ?? ''
  const leave = new URL(request.url).searchParams.get('leave')
  if (!mayHearOriginal(house, listener, id, leave))
    throw new Response(null, { status: 403, headers: { 'Cache-Control': 'no-store' } })
  return soundAnswer(house, request, listener, { id, copy: 'original' })
}
