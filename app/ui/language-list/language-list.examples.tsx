import { languageIds } from '#app/platform/i18n/languages.ts'
import type { Example } from '../example.ts'
import { LanguageList } from './language-list.tsx'

export const examples: readonly Example[] = [
  {
    name: 'all languages, English chosen',
    render: () => <LanguageList offered={languageIds} current="en" />,
  },
  {
    name: 'two languages, one right to left and chosen',
    render: () => (
      <>
        <h2 id="example-language-list">Language</h2>
        <LanguageList labelledBy="example-language-list" offered={['en', 'ar']} current="ar" />
      </>
    ),
  },
]
