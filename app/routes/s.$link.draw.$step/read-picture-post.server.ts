import { unstable_parseMultipartFormData as readParts } from '@remix-run/node'
import { mayPost, type Visit } from '#app/survey/index.server.ts'
import { pictureBytesMax } from '#app/voice/index.server.ts'

const FIELD_BYTES_MAX = 64 * 1024
const PARTS_MAX = 40

export type PicturePost = {
  form: Map<string, string>
  /** The first file that is not empty, and one byte more than is taken where it is longer. */
  file: Uint8Array
  /** The form is one of this visit's own. */
  mine: boolean
}

export const isKey = (key: string): boolean => /^[\w-]{16,64}$/.test(key)

/**
 * A posted page of a picture. The token stands before the file in the form, so that a stranger's file is not held: what
 * is too much is heard out and not kept, so that its page can say so.
 */
export async function readPicturePost(request: Request, visit: Visit): Promise<PicturePost> {
  const form = new Map<string, string>()
  let file = new Uint8Array()
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    for (const [name, value] of await request.formData()) if (typeof value === 'string') form.set(name, value)
  } else {
    let count = 0
    await readParts(request, async (part) => {
      if (++count > PARTS_MAX) throw new Response(null, { status: 413 })
      const isFile = part.filename !== undefined
      const wanted = isFile && file.length === 0 && mayPost(visit, form.get('token'))
      const bytes = await gathered(part.data, isFile ? (wanted ? pictureBytesMax + 1 : 0) : FIELD_BYTES_MAX)
      if (!isFile) form.set(part.name, new TextDecoder().decode(bytes))
      else if (wanted) file = bytes
      return undefined
    }).catch((error: unknown) => {
      if (error instanceof Response) throw error
      throw new Response(null, { status: 400 })
    })
  }
  return { form, file, mine: mayPost(visit, form.get('token')) }
}

async function gathered(pieces: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const kept: Uint8Array[] = []
  let room = most
  for await (const piece of pieces) {
    if (room === 0) continue
    kept.push(piece.subarray(0, room))
    room -= Math.min(room, piece.length)
  }
  return Uint8Array.from(Buffer.concat(kept))
}
