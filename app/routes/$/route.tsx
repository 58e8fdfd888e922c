import type { PageHandle } from '#app/platform/http/handle.ts'

export const handle: PageHandle = { look: 'respondent', islands: ['survey'] }

// Any address that is nobody's: quietly 404, with the page that says what to do.
export function loader() {
  throw new Response(null, { status: 404 })
}

export default function Nothing() {
  return null
}
