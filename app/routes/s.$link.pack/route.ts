import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { packOf } from '#app/survey/index.server.ts'

// Needs no visit and tells of none: what is kept on a device is the same for everybody.
export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const pack = await packOf(house, params.link ?? '', languageOf(request))
  return pack ? json(pack) : json({ problem: { code: 'link.not-open' } }, { status: 404 })
}
