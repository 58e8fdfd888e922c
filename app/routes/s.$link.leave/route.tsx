import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { endVisitCookie, leaveVisit } from '#app/survey/index.server.ts'

// The one GET that ends a visit: it works as a plain link, and doing it again changes nothing more.
export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  await leaveVisit(house, request)
  return redirect(house.config.leaveUrl, {
    status: 303,
    headers: { 'Set-Cookie': endVisitCookie(house, params.link ?? ''), 'Clear-Site-Data': '"cache"' },
  })
}
