import type { House } from '../house.server.ts'

/**
 * Whether a browser says that the form stood on a page of another site. Ours are the configured address and the one
 * the request itself was sent to. Browsers that say nothing are not foreign: the form's own token decides then.
 */
export function isForeignOrigin(request: Request, baseUrl: string): boolean {
  const origin = request.headers.get('origin')
  if (origin === null) return false
  return origin !== new URL(request.url).origin && origin !== new URL(baseUrl).origin
}

/** Throws 403 for a form of another site. */
export function refuseForeignOrigin(house: House, request: Request): void {
  if (isForeignOrigin(request, house.config.baseUrl))
    throw new Response('This form came from another site.', { status: 403 })
}
