import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { dropOnce, endVisitCookie, leaveVisit, leftCookie } from '#app/survey/index.server.ts'

// The one GET that ends a visit: it works as a plain link, and doing it again changes nothing more.
export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const link = params.link ?? ''
  await leaveVisit(house, request)
  // Caches only, never storage: sealed answers that wait on the device for a network must outlive this.
  const headers = new Headers({ 'Clear-Site-Data': '"cache"' })
  for (const line of [endVisitCookie(house, link), dropOnce(house, link), leftCookie(house, link)])
    headers.append('Set-Cookie', line)
  return redirect(house.config.leaveUrl, { status: 303, headers })
}
