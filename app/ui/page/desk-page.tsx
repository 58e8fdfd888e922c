import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../mark/mark.tsx'

export type DeskLink = { href: string; words: string; current?: boolean }

/**
 * The frame of every page of the desk: skip link, product, where one can go, who is signed in. Before anybody is
 * signed in there is no `person` and no navigation.
 */
export function DeskPage({
  links = [],
  person,
  place,
  back,
  children,
}: {
  links?: readonly DeskLink[]
  /** The name of who is signed in. */
  person?: string | undefined
  /** The inspection one works in, named above the heading. */
  place?: string | undefined
  back?: { href: string; words: string } | undefined
  children: ReactNode
}) {
  const { t } = useTranslation('ui')
  return (
    <div className="desk">
      <a className="skip-link" href="#main">
        {t('skip-link')}
      </a>
      <header className="desk__header">
        <div className="desk__bar">
          <a className="page__product" href={person ? '/desk' : '/'}>
            <Mark />
            <span>{t('product')}</span>
          </a>
          {person && (
            <nav aria-label={t('desk.you')}>
              <ul className="desk__person">
                <li>
                  <bdi>{person}</bdi>
                </li>
                <li>
                  <a href="/desk/sessions">{t('desk.sessions')}</a>
                </li>
                <li>
                  <a href="/sign-out">{t('desk.sign-out')}</a>
                </li>
              </ul>
            </nav>
          )}
        </div>
        {links.length > 0 && (
          <nav className="desk__nav" aria-label={t('desk.sections')}>
            <ul>
              {links.map(({ href, words, current }) => (
                <li key={href}>
                  <a href={href} aria-current={current ? 'page' : undefined}>
                    {words}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      <main id="main" className="desk__main" tabIndex={-1}>
        {back && (
          <p className="desk__back">
            <a href={back.href}>{back.words}</a>
          </p>
        )}
        {place && (
          <p className="desk__place">
            <bdi>{place}</bdi>
          </p>
        )}
        {children}
      </main>
      <footer className="desk__footer">
        <nav aria-label={t('about')}>
          <ul>
            <li>
              <a href="/privacy">{t('privacy')}</a>
            </li>
            <li>
              <a href="/accessibility">{t('accessibility')}</a>
            </li>
            <li>
              <a href="/settings">{t('settings')}</a>
            </li>
          </ul>
        </nav>
      </footer>
    </div>
  )
}
