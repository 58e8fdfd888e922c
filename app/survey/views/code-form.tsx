import { useTranslation } from 'react-i18next'

/** The field for a code from a poster or card. What was typed stays when it leads nowhere. */
export function CodeForm({ typed, problem }: { typed: string; problem: 'missing' | 'unknown' | undefined }) {
  const { t } = useTranslation('paper')
  return (
    <section aria-labelledby="code-heading">
      <h2 id="code-heading">{t('code.heading')}</h2>
      <form method="post" action="/?index" className="step-form" autoComplete="off" noValidate>
        {problem && (
          <p id="code-error" className="field-error" role="alert">
            {t(`code.${problem}`)}
          </p>
        )}
        <p>
          <label htmlFor="code">{t('code.label')}</label>
        </p>
        <p id="code-hint" className="hint">
          {t('code.hint')}
        </p>
        <p>
          <input
            id="code"
            name="code"
            className="text-field"
            type="text"
            lang="en"
            dir="ltr"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={60}
            defaultValue={typed}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? 'code-error code-hint' : 'code-hint'}
          />
        </p>
        <div className="step-form__buttons">
          <button type="submit" className="button">
            {t('code.go')}
          </button>
        </div>
      </form>
    </section>
  )
}
