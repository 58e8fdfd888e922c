import { type LoaderFunctionArgs, redirect } from '@remix-run/node'

// *Leave fast* from a page that belongs to no visit.
export function loader({ context: { house } }: LoaderFunctionArgs) {
  return redirect(house.config.leaveUrl, 303)
}
