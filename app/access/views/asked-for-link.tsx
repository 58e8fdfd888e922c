import { useTranslation } from 'react-i18next'
import { AccessPage } from './access-page.tsx'

/** Says plainly that no letter is on its way: nothing here sends any. */
export function AskedForLinkView() {
  const { t } = useTranslation('access')
  return (
    <AccessPage title={t('titles.asked')}>
      <p>{t('asked.not-sent')}</p>
      <p>{t('asked.next')}</p>
      <p>
        <code dir="ltr">{t('gone.command')}</code>
      </p>
      <p>
        <a href="/sign-in">{t('asked.again')}</a>
      </p>
    </AccessPage>
  )
}
