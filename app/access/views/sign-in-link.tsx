import { useTranslation } from 'react-i18next'
import { FormToken } from '../form-token.tsx'
import { AccessPage } from './access-page.tsx'

export function SignInLinkView(page: { formToken: string; minutes: number; otherBrowser: boolean }) {
  const { t } = useTranslation('access')
  return (
    <AccessPage title={t('titles.sign-in')}>
      {page.otherBrowser && <p role="alert">{t('link.other-browser')}</p>}
      <p>{t('link.what')}</p>
      <form method="post" data-step="sign-in">
        <FormToken value={page.formToken} />
        <button type="submit" className="button" name="go" value="next" data-go="next">
          {t('link.go')}
        </button>
      </form>
      <p>{t('link.once', { minutes: page.minutes })}</p>
    </AccessPage>
  )
}
