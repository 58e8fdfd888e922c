import { useTranslation } from 'react-i18next'
import { directionOf, languageIds, languages } from '#app/platform/i18n/languages.ts'
import { QrCode } from '#app/ui/qr-code/qr-code.tsx'
import { type PrintedPage, printedPath } from '../paper/printed.ts'
import { leavePath } from '../paths.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { usePageWords } from './words.ts'

/** The square and the code of the short link, for whoever would rather answer on a screen. */
export function OnlineToo({ page }: { page: PrintedPage }) {
  const words = usePageWords(page.easyRead, 'paper')
  return (
    <section className="paper-online">
      <div>
        <h2>{words('form.online.heading')}</h2>
        <p>{words('form.online.scan')}</p>
        <p>{words('form.online.type', { address: page.host })}</p>
        <ShortCode code={page.code} />
      </div>
      <QrCode address={page.address} name={words('form.online.qr', { address: page.host })} />
    </section>
  )
}

export function ShortCode({ code }: { code: string }) {
  return (
    <p className="short-code" lang="en" dir="ltr">
      {code}
    </p>
  )
}

/** On the screen only: leave fast, how to print, the other ways to have it. */
export function PrintedBar({ page, questionnaire }: { page: PrintedPage; questionnaire: Questionnaire }) {
  const { t } = useTranslation('paper')
  const both = questionnaire.kind === 'ordinary'
  const links = [
    ...(page.kind === 'paper'
      ? [
          { words: t('screen.ordinary'), href: printedPath(page, { large: false }), current: !page.large },
          { words: t('screen.large'), href: printedPath(page, { large: true }), current: page.large },
        ]
      : []),
    ...(both
      ? [
          {
            words: t('screen.ordinary-words'),
            href: printedPath(page, { easyRead: false }),
            current: !page.easyRead,
          },
          { words: t('screen.easy'), href: printedPath(page, { easyRead: true }), current: page.easyRead },
        ]
      : []),
  ]
  return (
    <header className="printed-bar">
      <p className="printed-bar__first">
        <a href={`/s/${page.link}`}>{t('screen.back')}</a>
        <a className="leave" href={leavePath(page.link)} rel="noreferrer nofollow" data-leave="">
          {t('ui:leave')}
        </a>
      </p>
      <p>{t('screen.print')}</p>
      <p>
        <a className="button button--quiet" href={printedPath(page, { pdf: true })}>
          {t('screen.pdf')}
        </a>
      </p>
      <nav aria-label={t('screen.versions')}>
        <ul className="printed-bar__links">
          {links.map(({ words, href, current }) => (
            <li key={words}>
              <a href={href} aria-current={current ? 'true' : undefined}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={t('screen.languages')}>
        <ul className="printed-bar__links">
          {languageIds.map((id) => (
            <li key={id}>
              <a
                href={printedPath(page, { language: id })}
                lang={id}
                dir={directionOf(id)}
                hrefLang={id}
                aria-current={id === page.language ? 'true' : undefined}
              >
                {languages[id].name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
