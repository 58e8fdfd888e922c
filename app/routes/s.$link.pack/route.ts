import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { preferencesCookie, preferencesOf, withChoices } from '#app/platform/http/preferences.ts'
import { packOf } from '#app/survey/index.server.ts'

// Needs no visit and tells of none: what is kept on a device is the same for everybody who reads it this way.
export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const pack = await packOf(house, params.link ?? '', asRead(request))
  return pack ? json(pack) : json({ problem: { code: 'link.not-open' } }, { status: 404 })
}

/** In the language and reading that the page has now. By names of their own: they must not change what is chosen. */
function asRead(request: Request): Request {
  const url = new URL(request.url)
  const chosen = withChoices(preferencesOf(request.headers.get('cookie')), [
    ['reading', url.searchParams.get('as')],
  ])
  url.searchParams.set('language', url.searchParams.get('in') ?? '')
  const [cookie = ''] = preferencesCookie(chosen, false).split(';')
  return new Request(url, { headers: { cookie } })
}
