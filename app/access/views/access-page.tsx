import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** The frame of the pages on which people sign in and out: before them nobody is known, so nothing is offered. */
export function AccessPage({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('access')
  return (
    <>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
      <footer>
        <a href="/privacy">{t('frame.privacy')}</a> <a href="/accessibility">{t('frame.accessibility')}</a>
      </footer>
    </>
  )
}
