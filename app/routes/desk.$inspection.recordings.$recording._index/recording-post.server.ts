import { data, redirect } from '@remix-run/node'
import { askForOriginal, type Listener } from '#app/evidence/index.server.ts'
import type { House } from '#app/house.server.ts'
import { correctTranscript } from '#app/intake/index.server.ts'

type Refused = { leave?: string; problem?: string; typed?: string[]; reason?: string }

/** Leave is in the page that answers, not in an address that a history keeps. */
export async function askOriginal(house: House, listener: Listener, id: string, form: FormData) {
  const reason = String(form.get('reason') ?? '')
  const asked = await askForOriginal(house, listener, { id, reason })
  return asked.ok
    ? data<Refused>({ leave: asked.leave })
    : data<Refused>({ problem: asked.problem.code, reason }, { status: 422 })
}

export async function correct(house: House, { inspection, person }: Listener, id: string, form: FormData) {
  const texts = form.getAll('text').map(String)
  const seen = Number(form.get('version') ?? -1)
  const saved = await correctTranscript(house, inspection, { recordingId: id, person, seen, texts })
  if (saved.ok) return redirect(`/desk/${inspection.id}/recordings/${id}?done=corrected`, 303)
  const { code } = saved.problem
  return data<Refused>({ problem: code, typed: texts }, { status: code === 'transcript.changed' ? 409 : 422 })
}
