import { type ActionFunctionArgs, json } from '@remix-run/node'
import { savePicture } from '#app/intake/index.server.ts'
import { stepAt } from '#app/survey/index.ts'
import { isKey, readPicturePost } from '../s.$link.draw.$step/read-picture-post.server.ts'
import { guard } from '../s.$link.recordings/guard.server.ts'

/** What is drawn on the page, saved while it is drawn: the same key is the same picture. */
export async function action({ request, params, context: { house } }: ActionFunctionArgs) {
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'POST' } })
  const open = await guard(house, request, params.link ?? '', { of: 'drawing' })
  if (!open.ok) return open.answer
  const { visit, refuse } = open.guarded
  const { form, file, mine } = await readPicturePost(request, visit)
  const step = stepAt(visit.questionnaire, visit.soFar.answers, form.get('slug') ?? '')
  const key = form.get('key') ?? ''
  if (!mine || step?.kind !== 'question' || !isKey(key)) return refuse({ code: 'drawing.not-here' }, 400)
  const saved = await savePicture(house, visit, {
    question: step.question.id,
    key,
    replaces: form.get('replaces') || null,
    kind: 'drawing',
    bytes: file,
  })
  return saved.ok ? json({ id: saved.id }, { status: 201 }) : refuse(saved.problem)
}
