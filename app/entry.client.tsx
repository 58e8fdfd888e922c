import { RemixBrowser } from '@remix-run/react'
import { createInstance } from 'i18next'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { isLanguage, sourceLanguage } from './platform/i18n/languages.ts'

// Only the desk is hydrated: these are the words it uses, fetched for one language.
const files = import.meta.glob('../locales/*/{ui,access,inspector,codebook,stay-desk}.json', {
  import: 'default',
})

async function hydrate() {
  const lang = document.documentElement.lang
  const language = isLanguage(lang) ? lang : sourceLanguage
  const resources: Record<string, object> = {}
  await Promise.all(
    Object.entries(files)
      .filter(([path]) => path.startsWith(`../locales/${language}/`))
      .map(async ([path, load]) => {
        resources[path.slice(`../locales/${language}/`.length, -'.json'.length)] = (await load()) as object
      }),
  )
  const words = createInstance({
    lng: language,
    resources: { [language]: resources },
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    returnNull: false,
  }).use(initReactI18next)
  await words.init()
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={words}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    )
  })
}

void hydrate()
