import type { LoaderFunctionArgs } from '@remix-run/node'
import { findMedia } from '#db/media.server.ts'

/** What is signed in a video, as captions. */
export async function loader({ params, context: { house } }: LoaderFunctionArgs) {
  const captions = (await findMedia(house.db, params.id ?? ''))?.captions
  if (!captions) throw new Response(null, { status: 404 })
  return new Response(captions, {
    headers: { 'Content-Type': 'text/vtt; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
  })
}
