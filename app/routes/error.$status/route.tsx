import type { LoaderFunctionArgs } from '@remix-run/node'
import type { PageHandle } from '#app/platform/http/handle.ts'

export const handle: PageHandle = { look: 'respondent', islands: ['survey'] }

const statuses = [403, 413]

// What the server refuses before any page is asked still gets a page: `server.ts` draws it from here.
export function loader({ params }: LoaderFunctionArgs) {
  throw new Response(null, { status: statuses.find((status) => String(status) === params.status) ?? 404 })
}

export default function Nothing() {
  return null
}
