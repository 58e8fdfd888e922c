import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireFormToken, requireMember } from '#app/access/index.server.ts'
import { translateAnswer } from '#app/evidence/index.server.ts'
import { openInspection } from '#app/inspection/index.server.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'

/** Asks for a translation into the reader's language, then shows it beside the answer; or says why there is none. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'read-evidence')
  requireFormToken(context, request, await request.formData())
  const { house } = context
  const inspection = await openInspection(house, member.inspection.id)
  if (!inspection) throw new Response('There is no such page.', { status: 404 })
  const answer = params.answer ?? ''
  const by = { inspection, person: member.person.id }
  const translated = await translateAnswer(house, by, answer, languageOf(request))
  const told = translated.ok ? 'done=translated' : `problem=${translated.problem}`
  return redirect(`/desk/${inspection.id}/answers/${encodeURIComponent(answer)}?${told}#here`, 303)
}
