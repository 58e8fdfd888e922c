/**
 * Turning a page in place. Post, redirect, get costs a phone two round trips a question; a script that says so gets
 * the page behind the redirect as the answer to its post. The redirect is followed here, as the browser would have.
 */
export const turnHeader = 'x-earshot-turn'
/** Where the page that came stands: what the address becomes. */
const atHeader = 'x-earshot-at'
const REDIRECTS_MAX = 5

type Answer = (request: Request) => Promise<Response>

/** The frame that stands where the page is turned; null for any other request. */
export const frameThere = (request: Request): string | null => request.headers.get(turnHeader)

export const isTurn = (request: Request): boolean => frameThere(request) !== null

/** The answer to this request with redirects inside our own pages followed. One that leads elsewhere is only named. */
export async function turn(request: Request, answer: Answer): Promise<Response> {
  const jar = cookiesOf(request.headers.get('cookie'))
  const given: string[] = []
  let url = new URL(request.url)
  let response = await answer(request)
  for (let redirects = 0; ; redirects++) {
    for (const cookie of response.headers.getSetCookie()) {
      given.push(cookie)
      keep(jar, cookie)
    }
    const to = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || !to) break
    const next = new URL(to, url)
    if (next.origin !== url.origin || redirects === REDIRECTS_MAX)
      return at(new Response(null, { status: 204 }), next.href, given)
    url = next
    response = await answer(followed(request, url, jar))
  }
  return at(response, url.pathname + url.search, given)
}

function followed(request: Request, url: URL, jar: ReadonlyMap<string, string>): Request {
  const headers = new Headers(request.headers)
  for (const name of ['content-type', 'content-length', 'transfer-encoding', 'origin']) headers.delete(name)
  headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
  return new Request(url, { headers, signal: request.signal })
}

function at(response: Response, place: string, cookies: readonly string[]): Response {
  const headers = new Headers(response.headers)
  headers.set(atHeader, place)
  headers.delete('set-cookie')
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(response.body, { status: response.status, headers })
}

function cookiesOf(header: string | null): Map<string, string> {
  const jar = new Map<string, string>()
  for (const pair of (header ?? '').split(';')) {
    const [name, ...value] = pair.split('=')
    if (name?.trim()) jar.set(name.trim(), value.join('=').trim())
  }
  return jar
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [pair = '', ...attributes] = cookie.split(';')
  const [name = '', ...value] = pair.split('=')
  if (attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))) jar.delete(name.trim())
  else jar.set(name.trim(), value.join('=').trim())
}
