import { useTranslation } from 'react-i18next'
import { directionOf, type Language, languages } from '#app/platform/i18n/languages.ts'

/**
 * Languages to choose, each by its own name, as links that take hold at once. Must: say each name in its own language
 * and direction; mark the one that holds in more than colour; be 44 px high with 8 px between; fit 320 px; fetch no
 * typeface for the names.
 */
export function LanguageList({
  offered,
  current,
  labelledBy,
  hrefOf = (language) => `?language=${language}`,
}: {
  offered: readonly Language[]
  current: Language
  /** The id of the heading above; without one the list names itself. */
  labelledBy?: string | undefined
  hrefOf?: (language: Language) => string
}) {
  const { t } = useTranslation('languages')
  return (
    <nav
      className="language-list"
      aria-labelledby={labelledBy}
      aria-label={labelledBy ? undefined : t('list')}
    >
      <ul>
        {offered.map((id) => (
          <li key={id}>
            <a
              href={hrefOf(id)}
              lang={id}
              dir={directionOf(id)}
              hrefLang={id}
              aria-current={id === current ? 'true' : undefined}
            >
              {languages[id].name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
