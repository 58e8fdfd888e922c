import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import deskCss from '#app/ui/desk.css?url'
import switchCss from '#app/ui/switch-bar/switch-bar.css?url'
import { useFrame } from './platform/http/frame.ts'
import type { PageHandle } from './platform/http/handle.ts'
import { islandUrls } from './platform/http/islands.server.ts'
import { pageLanguageOf } from './platform/http/page-language.ts'
import { defaultPreferences, preferencesOf } from './platform/http/preferences.ts'
import { directionOf, sourceLanguage } from './platform/i18n/languages.ts'
import { languageOf } from './platform/i18n/words.server.ts'
import { ErrorPage, errorPageOf } from './ui/error-page/error-page.tsx'

export const links: LinksFunction = () => [{ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }]

export function loader({ request }: LoaderFunctionArgs) {
  return {
    language: languageOf(request),
    preferences: preferencesOf(request.headers.get('cookie')),
    islands: islandUrls,
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const { nonce, style, turnedIn } = useFrame()
  const turned = turnedIn !== null
  const { t } = useTranslation('legal')
  const error = useRouteError()
  const matches = useMatches()
  const wants = matches.map((match) => match.handle as PageHandle | undefined)
  const hydrate = wants.some((want) => want?.hydrate)
  const desk = wants.some((want) => want?.look === 'desk')
  const language = pageLanguageOf(matches.map((match) => match.data)) ?? data?.language ?? sourceLanguage
  const { colours, size, spacing, typeface, pictures, motion, hand, scanning } =
    data?.preferences ?? defaultPreferences
  return (
    <html
      lang={language}
      dir={directionOf(language)}
      data-theme={colours}
      data-size={size}
      data-spacing={spacing}
      data-typeface={typeface}
      data-pictures={pictures}
      data-motion={motion}
      data-hand={hand}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        {error != null && <title>{t(`${errorPageOf(error)}.title`)}</title>}
        <Meta />
        {desk && <link rel="stylesheet" href={deskCss} />}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own stylesheet; React would write its quotes as entities */}
        {!desk && !turned && <style nonce={nonce} dangerouslySetInnerHTML={{ __html: style }} />}
        {!desk && scanning !== 'off' && <link rel="stylesheet" href={switchCss} />}
        <Links />
        {!turned &&
          wants.flatMap((want) =>
            (want?.islands ?? []).map((name) => (
              <script
                key={name}
                type="module"
                nonce={nonce}
                src={data?.islands[name]}
                suppressHydrationWarning
              />
            )),
          )}
      </head>
      <body>
        {children}
        {hydrate && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage />
}
