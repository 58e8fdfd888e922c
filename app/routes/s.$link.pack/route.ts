import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { isLanguage } from '#app/platform/i18n/languages.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { packOf } from '#app/survey/index.server.ts'

// Needs no visit and tells of none: what is kept on a device is the same for everybody.
export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  // By a name of its own: `language` would change what the person has chosen.
  const asked = new URL(request.url).searchParams.get('in')
  const language = isLanguage(asked) ? asked : languageOf(request)
  const pack = await packOf(house, params.link ?? '', language)
  return pack ? json(pack) : json({ problem: { code: 'link.not-open' } }, { status: 404 })
}
