import { useTranslation } from 'react-i18next'
import { AccessPage } from './access-page.tsx'

/** The same for a used, a late and an unknown link: whoever guesses learns nothing. */
export function LinkGoneView({ minutes }: { minutes: number }) {
  const { t } = useTranslation('access')
  return (
    <AccessPage title={t('titles.link-gone')}>
      <p>{t('gone.why', { minutes })}</p>
      <p>{t('gone.next')}</p>
      <p>
        <code dir="ltr">{t('gone.command')}</code>
      </p>
    </AccessPage>
  )
}
