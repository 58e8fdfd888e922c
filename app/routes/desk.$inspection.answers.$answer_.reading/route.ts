import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireFormToken, requireMember } from '#app/access/index.server.ts'
import { markRead } from '#app/evidence/index.server.ts'

/** A person says that they have read what no machine is known to read well. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { person, inspection } = await requireMember(context, request, params.inspection, 'read-evidence')
  requireFormToken(context, request, await request.formData())
  const answer = params.answer ?? ''
  const marked = await markRead(context.house, { inspection, person: person.id }, answer)
  if (!marked) throw new Response('There is no such page.', { status: 404 })
  return redirect(`/desk/${inspection.id}/answers/${encodeURIComponent(answer)}?done=read`, 303)
}
