import { RemixBrowser } from '@remix-run/react'
import { createInstance } from 'i18next'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { isLanguage, sourceLanguage } from './platform/i18n/languages.ts'

// Only the desk is hydrated: these are the words it uses, fetched for one language.
const files = import.meta.glob('../locales/*/{ui,access,inspector,codebook,paper-desk}.json', {
  import: 'default',
})

async function hydrate() {
  const lang = document.documentElement.lang
  const language = isLanguage(lang) ? lang : sourceLanguage
  const resources: Record<string, object> = {}
  const folder = (of: string) => `../locales/${of}/`
  // What is not translated yet is read in English, as on the server.
  await Promise.all(
    Object.keys(files)
      .filter((path) => path.startsWith(folder(sourceLanguage)))
      .map(async (path) => {
        const name = path.slice(folder(sourceLanguage).length)
        const load = files[folder(language) + name] ?? files[path]
        resources[name.slice(0, -'.json'.length)] = (await load?.()) as object
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
