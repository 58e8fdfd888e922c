import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RespondentPage } from '../page/respondent-page.tsx'

const pages: Readonly<Record<number, string>> = {
  403: 'error-forbidden',
  404: 'error-not-found',
  413: 'error-too-large',
  429: 'error-too-many',
  507: 'error-storage-full',
}
const leads = ['lead1', 'lead2', 'lead3']

/** Where the words for this error stand: `legal:<page>`. What we do not know is our fault. */
export function errorPageOf(error: unknown): string {
  return (isRouteErrorResponse(error) && pages[error.status]) || 'error-broken'
}

/** Whatever went wrong: what it means for the person and what to do. Tells nothing of the inside. */
export function ErrorPage() {
  const { t, i18n } = useTranslation('legal')
  const page = errorPageOf(useRouteError())
  return (
    <RespondentPage leaveHref="/leave" wordsFrom={['legal']}>
      <h1>{t(`${page}.title`)}</h1>
      {leads
        .map((lead) => `legal:${page}.${lead}`)
        .filter((key) => i18n.exists(key))
        .map((key) => (
          <p key={key}>{t(key)}</p>
        ))}
      <p className="link-line">
        <a href="/">{t('links.home')}</a>
      </p>
    </RespondentPage>
  )
}
