import { RemixBrowser } from '@remix-run/react'
import type { Resource } from 'i18next'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { makeWords } from './platform/i18n/instance.ts'
import { isLanguage, sourceLanguage } from './platform/i18n/languages.ts'

// Only the desk is hydrated: these are the words it uses, fetched for one language.
const files = import.meta.glob(
  '../locales/*/{ui,access,inspector,codebook,discovery,media,paper-desk,redaction-desk,stay-desk,voice-desk,drawing,drawing-desk,statements,teaching,translating,weighing}.json',
  {
    import: 'default',
  },
)

async function hydrate() {
  const lang = document.documentElement.lang
  const language = isLanguage(lang) ? lang : sourceLanguage
  const resources: Record<string, Record<string, object>> = { [language]: {}, [sourceLanguage]: {} }
  await Promise.all(
    Object.entries(files).map(async ([path, load]) => {
      const [, , from = '', file = ''] = path.split('/')
      // A file that nobody has translated yet is read in the source language, as on the server.
      const wanted = `../locales/${language}/${file}` in files ? language : sourceLanguage
      const words = from === wanted ? resources[from] : undefined
      if (words) words[file.replace('.json', '')] = (await load()) as object
    }),
  )
  const words = makeWords(language, resources as Resource)
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
