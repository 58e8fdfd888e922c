import { useTranslation } from 'react-i18next'
import { FormToken } from '../form-token.tsx'
import { AccessPage } from './access-page.tsx'

export function SignOutView({ formToken }: { formToken: string }) {
  const { t } = useTranslation('access')
  return (
    <AccessPage title={t('titles.sign-out')}>
      <p>{t('sign-out.what')}</p>
      <form method="post" data-step="sign-out">
        <FormToken value={formToken} />
        <button type="submit" className="button" name="go" value="next" data-go="next">
          {t('sign-out.go')}
        </button>
      </form>
      <p>
        <a href="/desk">{t('sign-out.stay')}</a>
      </p>
    </AccessPage>
  )
}
