import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../mark/mark.tsx'

export type LanguageLink = { id: string; name: string; dir: 'ltr' | 'rtl'; href: string; current: boolean }

/** The frame of every page that a respondent may see: skip link, leave fast, languages, main, the legal links. */
export function RespondentPage({
  leaveHref,
  languages = [],
  easyRead = false,
  pageName,
  children,
}: {
  /** Where *leave fast* goes; a page that needs no leaving has none, and no product name either. */
  leaveHref: string | undefined
  languages?: readonly LanguageLink[]
  easyRead?: boolean
  /** `data-page` of main, by which any client knows the last page. */
  pageName?: string | undefined
  children: ReactNode
}) {
  const { t } = useTranslation('ui')
  return (
    <div className={easyRead ? 'page page--easy-read' : 'page'}>
      <a className="skip-link" href="#main">
        {t('skip-link')}
      </a>
      <header className="page__header">
        {leaveHref && (
          <span className="page__product">
            <Mark />
            {t('product')}
          </span>
        )}
        {leaveHref && (
          <a className="leave" href={leaveHref} rel="noreferrer nofollow" data-leave="">
            {t('leave')}
          </a>
        )}
      </header>
      {languages.length > 1 && (
        <nav className="languages" aria-label={t('languages')}>
          <ul>
            {languages.map(({ id, name, dir, href, current }) => (
              <li key={id}>
                <a href={href} lang={id} dir={dir} hrefLang={id} aria-current={current ? 'true' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <main id="main" className="page__main" tabIndex={-1} data-page={pageName}>
        {children}
      </main>
      {leaveHref && (
        <footer className="page__footer">
          <nav aria-label={t('about')}>
            <ul>
              <li>
                <a href="/privacy">{t('privacy')}</a>
              </li>
              <li>
                <a href="/accessibility">{t('accessibility')}</a>
              </li>
              <li>
                <a href="/delete-my-answers">{t('delete')}</a>
              </li>
              <li>
                <a href="/settings">{t('settings')}</a>
              </li>
            </ul>
          </nav>
        </footer>
      )}
    </div>
  )
}
