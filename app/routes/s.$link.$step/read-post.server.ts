import { unstable_parseMultipartFormData as readParts, type UploadHandlerPart } from '@remix-run/node'
import type { House } from '#app/house.server.ts'
import {
  appendVoice,
  beginVoice,
  deleteVoice,
  finishVoice,
  type RecordingProblem,
} from '#app/intake/index.server.ts'
import { newId } from '#app/platform/crypto/random.server.ts'
import { mayPost, type Visit } from '#app/survey/index.server.ts'

const FIELD_BYTES_MAX = 256 * 1024
const FIELDS_MAX = 200
const PIECE_BYTES = 256 * 1024

export type ReadPost = {
  form: FormData
  /** What was sent as a sound: nothing, one that is saved, or why it is not. */
  sound: 'none' | 'saved' | { problem: RecordingProblem }
}

/**
 * A posted page. A sound in it, from a page without script, is sealed piece by piece as it comes: it is nowhere in clear,
 * neither on disk nor whole in memory. The token stands before it in the form, so that a stranger's sound is not taken.
 */
export async function readPost(house: House, request: Request, visit: Visit | undefined): Promise<ReadPost> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data'))
    return { form: await request.formData(), sound: 'none' }
  const fields = new Map<string, string>()
  let count = 0
  let sound: ReadPost['sound'] = 'none'
  const form = await readParts(request, async (part) => {
    if (++count > FIELDS_MAX) throw new Response(null, { status: 413 })
    if (part.filename === undefined) {
      const text = await textOf(part.data)
      fields.set(part.name, text)
      return text
    }
    const mine = part.name === 'recording' && sound === 'none' && visit && mayPost(visit, fields.get('token'))
    if (mine) sound = await takeSound(house, visit, fields.get('step') ?? '', part)
    else for await (const _ of part.data);
    return undefined
  }).catch((error: unknown) => {
    if (error instanceof Response) throw error
    throw new Response(null, { status: 400 })
  })
  const unwanted = form.get('unrecord')
  if (visit && typeof unwanted === 'string' && mayPost(visit, form.get('token')))
    await deleteVoice(house, visit, unwanted)
  return { form, sound }
}

async function takeSound(
  house: House,
  visit: Visit,
  question: string,
  part: UploadHandlerPart,
): Promise<ReadPost['sound']> {
  let id: string | undefined
  let offset = 0
  let problem: RecordingProblem | undefined
  const append = async (bytes: Uint8Array) => {
    if (problem || bytes.length === 0) return
    if (!id) {
      const begun = await beginVoice(house, visit, { question, idempotencyKey: newId() })
      if (!begun.ok) {
        problem = begun.problem
        return
      }
      id = begun.id
    }
    const appended = await appendVoice(house, visit, id, { offset, bytes })
    if (appended?.outcome === 'kept') offset = appended.offset
    else problem = { code: appended?.outcome === 'too-much' ? 'recording.too-big' : 'recording.not-here' }
  }
  let waiting: Uint8Array[] = []
  let bytes = 0
  // What is too much is heard out, so that its page can say so.
  for await (const piece of part.data) {
    waiting.push(piece)
    bytes += piece.length
    if (bytes < PIECE_BYTES) continue
    await append(Buffer.concat(waiting))
    waiting = []
    bytes = 0
  }
  await append(Buffer.concat(waiting))
  if (!id) return problem ? { problem } : 'none'
  if (problem) {
    await deleteVoice(house, visit, id)
    return { problem }
  }
  const finished = await finishVoice(house, visit, id)
  if (finished.ok) return 'saved'
  return { problem: 'problem' in finished ? finished.problem : { code: 'recording.not-here' } }
}

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.length
    if (bytes > FIELD_BYTES_MAX) throw new Response(null, { status: 413 })
    parts.push(piece)
  }
  return new TextDecoder().decode(Buffer.concat(parts))
}
