import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { FrameProvider } from './platform/http/frame.ts'
import type { PageHandle } from './platform/http/handle.ts'
import { pageLanguageOf } from './platform/http/page-language.ts'
import { preferencesOf } from './platform/http/preferences.ts'
import { frameThere } from './platform/http/turn.server.ts'
import { languageOf } from './platform/i18n/words.server.ts'
import { respondentStyleOf } from './styles.server.ts'

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { house, nonce } = context
  const loaded = Object.values(remix.staticHandlerContext.loaderData)
  const language = pageLanguageOf(loaded) ?? languageOf(request)
  const words = house.words(language)
  const anySettings = remix.staticHandlerContext.matches.some(
    ({ route }) => (remix.routeModules[route.id]?.handle as PageHandle | undefined)?.anySettings,
  )
  const chosen = anySettings ? null : preferencesOf(request.headers.get('cookie'))
  const frame = { nonce, style: respondentStyleOf(language, chosen), turnedIn: frameThere(request) }
  return new Promise((resolve, reject) => {
    let code = status
    const page = renderToPipeableStream(
      <FrameProvider value={frame}>
        <I18nextProvider i18n={words}>
          <RemixServer context={remix} url={request.url} nonce={nonce} />
        </I18nextProvider>
      </FrameProvider>,
      {
        nonce,
        // Pages without scripts cannot put late pieces in place: they are sent whole.
        onAllReady() {
          headers.set('Content-Type', 'text/html; charset=utf-8')
          const body = new PassThrough()
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }))
          page.pipe(body)
        },
        onShellError: reject,
        onError(error) {
          code = 500
          house.log.error({ err: error }, 'a page could not be drawn')
        },
      },
    )
  })
}

export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return
  // The path of a desk page holds ids only; a respondent's holds their link, which is not for the log.
  context.house.log.error({ err: error, method: request.method }, 'a request failed')
}
