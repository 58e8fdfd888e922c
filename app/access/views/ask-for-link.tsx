import { useTranslation } from 'react-i18next'
import type { AskedForLink } from '../ask-for-link.server.ts'
import { FormToken } from '../form-token.tsx'
import { AccessPage } from './access-page.tsx'

type Problem = Extract<AskedForLink, { ok: false }>['problem']['code']

export function AskForLinkView(page: {
  formToken: string
  signedOut: boolean
  problem: Problem | null
  email: string
}) {
  const { t } = useTranslation('access')
  return (
    <AccessPage title={t('titles.sign-in')}>
      {page.signedOut && <p role="status">{t('signed-out')}</p>}
      <p>{t('ask.what')}</p>
      <form method="post" data-step="ask-for-link" noValidate>
        <FormToken value={page.formToken} />
        <div className="field">
          <label className="field__label" htmlFor="email">
            {t('ask.email')}
          </label>
          {page.problem && (
            <p id="email-problem" className="field-error" role="alert">
              {t(`ask.problems.${page.problem}`)}
            </p>
          )}
          <input
            id="email"
            className="field__input"
            name="email"
            type="email"
            autoComplete="email"
            maxLength={254}
            required
            dir="ltr"
            defaultValue={page.email}
            aria-invalid={page.problem === 'email.not-one'}
            aria-describedby={page.problem ? 'email-problem' : undefined}
          />
        </div>
        <button type="submit" className="button" name="go" value="next" data-go="next">
          {t('ask.go')}
        </button>
      </form>
    </AccessPage>
  )
}
