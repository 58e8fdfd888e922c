import type { Blobs } from '#app/platform/blobs/blobs.server.ts'
import { rangedResponse } from '#app/platform/http/ranges.server.ts'
import type { Db } from '#db/connect.server.ts'
import { findBlobType } from '#db/media.server.ts'

/** A recording or video that some inspection still uses. Throws 404 for anything else. */
export async function uploadedResponse(
  { db, blobs }: { db: Db; blobs: Blobs },
  request: Request,
  blob: string,
): Promise<Response> {
  const type = /^[0-9a-f]{64}$/.test(blob) ? await findBlobType(db, blob) : undefined
  const bytes = type && (await blobs.size(blob))
  if (!type || !bytes) throw new Response(null, { status: 404 })
  return rangedResponse(request, { type, bytes, read: (between) => blobs.read(blob, between) })
}
