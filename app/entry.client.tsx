import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { makeWords } from './platform/i18n/instance.ts'
import { isLanguage, sourceLanguage } from './platform/i18n/languages.ts'

// Only the desk is hydrated: these are the words it uses, fetched for one language.
const files = import.meta.glob('../locales/*/{ui,access,inspector,codebook}.json', { import: 'default' })

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
  const words = makeWords(language, { [language]: resources })
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
