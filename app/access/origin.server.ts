import type { House } from '../house.server.ts'

/**
 * Throws 403 when a browser says that the form stood on a page of another site. Browsers that say nothing are let
 * through: the form's own token decides then.
 */
export function refuseForeignOrigin(house: House, request: Request): void {
  const origin = request.headers.get('origin')
  if (origin === null) return
  const own = [new URL(request.url).origin, new URL(house.config.baseUrl).origin]
  if (!own.includes(origin)) throw new Response('This form came from another site.', { status: 403 })
}
