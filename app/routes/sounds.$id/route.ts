import type { LoaderFunctionArgs } from '@remix-run/node'
import { rangedResponse } from '#app/platform/http/ranges.server.ts'
import { isLanguage } from '#app/platform/i18n/languages.ts'
import { machineSound, uploadedResponse } from '#app/survey/index.server.ts'

/** `LANGUAGE.HASH`: published words in the machine's voice. A blob's name: a person's recording. */
export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const [language, hash] = (params.id ?? '').split('.')
  if (hash === undefined) return uploadedResponse(house, request, params.id ?? '')
  const sound = isLanguage(language) ? await machineSound(house, language, hash) : undefined
  if (!sound) throw new Response(null, { status: 404 })
  const { type, bytes } = sound
  return rangedResponse(request, {
    type,
    bytes: bytes.length,
    read: ({ start, end }) => bytes.subarray(start, end + 1),
  })
}
