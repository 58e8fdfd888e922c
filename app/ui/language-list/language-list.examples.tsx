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
    render: () => <LanguageList offered={['en', 'ar']} current="ar" />,
  },
]
