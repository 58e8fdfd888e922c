/** The page of ours that somebody came from, as a path: named by the page itself, else by the browser. */
export function cameFrom(request: Request, named: unknown): string | null {
  const here = new URL(request.url)
  const from = typeof named === 'string' && named ? named : request.headers.get('referer')
  if (!from || !URL.canParse(from, here)) return null
  const url = new URL(from, here)
  const own = url.origin === here.origin && !url.pathname.startsWith('//')
  return own && url.pathname !== here.pathname ? url.pathname + url.search : null
}

/** *Leave fast* from here ends the visit that the person came from. */
export function leaveFrom(from: string | null): string {
  const link = /^\/s\/([^/?]+)/.exec(from ?? '')?.[1]
  return link ? `/s/${link}/leave` : '/leave'
}
