import { type AppLoadContext, unstable_parseMultipartFormData as readParts } from '@remix-run/node'
import { refuseForeignOrigin, requireFormToken, requireMember } from '#app/access/index.server.ts'
import { mayAny } from '#app/access/index.ts'
import type { Received } from '#app/platform/blobs/blobs.server.ts'
import { isLanguage } from '#app/platform/i18n/languages.ts'
import { removeUpload, saveUpload, textStates, type UploadProblem } from '#app/survey/index.server.ts'
import { everywhere } from '#db/media.server.ts'
import { listServiceRoles } from '#db/users.server.ts'

type Params = Readonly<Record<string, string | undefined>>
type Problem = UploadProblem | { code: 'file.none' } | { code: 'file.too-large'; megabytes: number }
export type UploadRefused = { ok: false; problem: Problem; text: string; kind: string }

const MEGABYTE = 1024 * 1024
const megabytesMax = { recording: 5, bsl: 50, makaton: 50 } as const
const FIELD_BYTES_MAX = 256 * 1024
const FIELDS_MAX = 12

/** One question in one language: who may see it, and all its texts. Throws 404. */
export async function readQuestion(context: AppLoadContext, request: Request, params: Params) {
  const member = await requireMember(context, request, params.inspection, 'manage-languages')
  const { language, questionnaire = '', page } = params
  const { house } = context
  const inspectionId = member.inspection.id
  const all = isLanguage(language)
    ? await textStates(house, { inspectionId, language, questionnaire })
    : undefined
  const texts = (all ?? []).filter((text) => text.page === page)
  if (texts.length === 0 || !isLanguage(language))
    throw new Response('There is no such page.', { status: 404 })
  const serviceRoles = await listServiceRoles(house.db, member.person.id)
  return {
    member,
    language,
    texts,
    machine: await house.voice.speaks(language),
    /** Only who may do it at every inspection changes what every inspection hears. */
    everywhere: mayAny(serviceRoles, 'manage-languages'),
  }
}

export async function doUpload(
  context: AppLoadContext,
  request: Request,
  params: Params,
): Promise<{ ok: true; done: 'saved' | 'removed' } | UploadRefused> {
  const question = await readQuestion(context, request, params)
  refuseForeignOrigin(context.house, request)
  const { form, file } = await readForm(context, request)
  try {
    requireFormToken(context, request, form)
    return await act(context, question, form, file)
  } finally {
    // Nothing is there any more when it was kept.
    if (file?.received) await context.house.blobs.drop(file.received)
  }
}

async function act(
  { house }: AppLoadContext,
  question: Awaited<ReturnType<typeof readQuestion>>,
  form: FormData,
  file: Filed | undefined,
): Promise<{ ok: true; done: 'saved' | 'removed' } | UploadRefused> {
  const { member, texts, language } = question
  const field = (name: string) => String(form.get(name) ?? '')
  const who = { id: member.person.id, inspectionId: member.inspection.id }
  const scopes = [who.inspectionId, ...(question.everywhere ? [everywhere] : [])]
  if (form.has('remove')) {
    const removed = await removeUpload(house, who, field('remove'), scopes)
    if (!removed) throw new Response('There is no such page.', { status: 404 })
    return { ok: true, done: 'removed' }
  }
  const text = texts.find((one) => one.hash === field('text'))
  const kind = kindOf(field('kind'))
  if (!text || !kind) throw new Response('There is no such page.', { status: 404 })
  const refuse = (problem: Problem): UploadRefused => ({ ok: false, problem, text: text.hash, kind })
  if (!file) return refuse({ code: 'file.none' })
  const megabytes = megabytesMax[kind]
  if (!file.received || file.received.bytes > megabytes * MEGABYTE)
    return refuse({ code: 'file.too-large', megabytes })
  const scope = field('scope') === 'all' && question.everywhere ? everywhere : who.inspectionId
  const saved = await saveUpload(house, who, {
    kind,
    language,
    text,
    scope,
    received: file.received,
    captions: field('captions'),
    transcript: field('transcript'),
  })
  return saved.ok ? { ok: true, done: 'saved' } : refuse(saved.problem)
}

const kindOf = (value: string) =>
  value === 'recording' || value === 'bsl' || value === 'makaton' ? value : undefined

/** `received` is undefined when it was larger than anything we take. */
type Filed = { received: Received | undefined }

/** The form, its one file written to disk as it comes; captions and other fields are short and held. */
async function readForm({ house }: AppLoadContext, request: Request) {
  let file: Filed | undefined
  let fields = 0
  try {
    const form = await readParts(request, async (part) => {
      if (++fields > FIELDS_MAX) throw new Response('Too many fields.', { status: 400 })
      const chosen = part.filename !== undefined && part.filename !== ''
      if (part.name !== 'file' || part.filename === undefined) return textOf(part.data)
      const received = await house.blobs.receive(part.data, megabytesMax.bsl * MEGABYTE)
      if (chosen && !file) file = { received }
      else if (received) await house.blobs.drop(received)
      return undefined
    })
    return { form, file: file as Filed | undefined }
  } catch (error) {
    if (file?.received) await house.blobs.drop(file.received)
    if (error instanceof Response) throw error
    throw new Response('This form could not be read.', { status: 400 })
  }
}

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.length
    if (bytes > FIELD_BYTES_MAX) throw new Response('A field is too long.', { status: 413 })
    parts.push(piece)
  }
  return new TextDecoder().decode(Buffer.concat(parts))
}
