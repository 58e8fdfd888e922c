import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFrame } from '#app/platform/http/frame.ts'
import { MachineNote } from '../machine-note/machine-note.tsx'
import { Mark } from '../mark/mark.tsx'

/** The frame of every page that a respondent may see: skip link, settings, leave fast, main, the legal links. */
export function RespondentPage({
  leaveHref,
  settings = true,
  easyRead = false,
  pageName,
  wordsFrom = [],
  children,
}: {
  /** Where *leave fast* goes; a page that needs no leaving has none, and no product name either. */
  leaveHref: string | undefined
  /** False on the page of settings itself. */
  settings?: boolean
  easyRead?: boolean
  /** `data-page` of main, by which any client knows the last page. */
  pageName?: string | undefined
  /** The locale files that this page's words come from, beside `ui`: whether a machine wrote any is said. */
  wordsFrom?: readonly string[]
  children: ReactNode
}) {
  const words = useTranslation('ui')
  const t = (key: string) => words.t(easyRead ? [`ui.easy:${key}`, `ui:${key}`] : `ui:${key}`)
  // All that the frame is made from. A page turned to in the same one comes without it.
  const frame = [words.i18n.language, easyRead ? 'easy' : 'ordinary', settings, leaveHref].join(' ')
  const alone = useFrame().turnedIn !== frame
  return (
    <div className={easyRead ? 'page page--easy-read' : 'page'} data-frame={frame}>
      {alone && (
        <a className="skip-link" href="#main">
          {t('skip-link')}
        </a>
      )}
      {alone && (
        <header className="page__header">
          {leaveHref && (
            <span className="page__product">
              <Mark />
              <span>{t('product')}</span>
            </span>
          )}
          {leaveHref && (
            <div className="page__ways">
              <a className="leave" href={leaveHref} rel="noreferrer nofollow" data-leave="">
                {t('leave')}
              </a>
              {settings && (
                <a className="page__settings" href="/settings" data-keep="">
                  <SettingsMark />
                  <span>{t('settings')}</span>
                </a>
              )}
            </div>
          )}
        </header>
      )}
      <main id="main" className="page__main" tabIndex={-1} data-page={pageName}>
        {leaveHref && <MachineNote namespaces={['ui', ...wordsFrom]} />}
        {children}
      </main>
      {alone && leaveHref && (
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
            </ul>
          </nav>
        </footer>
      )}
    </div>
  )
}

/** A globe and a letter: languages and how the page looks. The words stand beside it. */
function SettingsMark() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
        <circle cx="12" cy="12" r="9.5" />
        <path d="M2.500 12h19M12 2.500c-7 6-7 13 0 19M12 2.500c7 6 7 13 0 19" />
      </g>
    </svg>
  )
}
