import type { Language } from '#app/platform/i18n/languages.ts'
import type { Words } from '#app/platform/i18n/words.server.ts'
import type { Voice } from '#db/voices.server.ts'
import { languageNames } from '../frame.server.ts'

/** What a group is called in the reader's language. */
export function voiceWords({ t }: Words, language: Language): (voice: Voice) => string {
  const nameOf = languageNames(language)
  const option = (question: string, value: string) =>
    t(`survey/about:questions.${question}.options.${value}`, { defaultValue: value })
  return ({ kind, value }) => {
    switch (kind) {
      case 'audience':
        return t(`inspector:audiences.${value}`)
      case 'language':
        return t('weighing:groups.language', { language: nameOf(value) })
      case 'given':
        return t('weighing:groups.given', { given: t(`inspector:givenBy.${value}`) })
      case 'picture':
        return t('weighing:groups.picture')
      case 'alternative-provision':
        return t('weighing:groups.alternative-provision')
      case 'looked-after':
        return t('weighing:groups.looked-after')
      case 'ethnic-group':
        return option('ethnic_group', value)
      default:
        return option(kind, value)
    }
  }
}
