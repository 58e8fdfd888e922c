import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RespondentPage } from '../page/respondent-page.tsx'

const pages: Readonly<Record<number, string>> = {
  403: 'error-forbidden',
  404: 'error-not-found',
  429: 'error-too-many',
  507: 'error-storage-full',
}

/** Whatever went wrong: what it means for the person and what to do. Tells nothing of the inside. */
export function ErrorPage() {
  const { t } = useTranslation('legal')
  const error = useRouteError()
  const page = (isRouteErrorResponse(error) && pages[error.status]) || 'error-broken'
  return (
    <RespondentPage leaveHref="/leave">
      <h1>{t(`${page}.title`)}</h1>
      <p>{t(`${page}.lead1`)}</p>
      <p>
        <a href="/">{t('links.home')}</a>
      </p>
    </RespondentPage>
  )
}
