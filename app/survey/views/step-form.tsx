import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { VisitPage } from '../page.server.ts'

type Button = { go: 'next' | 'skip' | 'back' | 'stop'; label: string }

/**
 * The one form of a page. Its first button goes on, so that Enter in a field does too; the others need no answer.
 * A repeated post is harmless on the server: nothing here guards against pressing twice.
 */
export function StepForm({
  page,
  step,
  changing = false,
  autosave = false,
  buttons,
  children,
}: {
  page: VisitPage
  step: string
  /** The person came from the page of answers and goes back there. */
  changing?: boolean
  autosave?: boolean
  buttons: readonly Button[]
  children?: ReactNode
}) {
  const { t } = useTranslation('turning')
  return (
    <form
      method="post"
      data-step={step}
      className="step-form"
      autoComplete="off"
      noValidate
      {...(autosave ? { 'data-autosave': '' } : {})}
    >
      <input type="hidden" name="token" value={page.formToken} />
      <input type="hidden" name="step" value={step} />
      {changing && <input type="hidden" name="from" value="check" />}
      {children}
      <p
        className="step-form__status"
        role="status"
        data-turn-status=""
        data-sending={t('sending')}
        data-again={t('again')}
        data-lost={t('lost')}
      />
      <div className="step-form__buttons">
        {buttons.map(({ go, label }) => (
          <button
            key={go}
            type="submit"
            name="go"
            value={go}
            data-go={go}
            className={go === 'next' ? 'button' : 'button button--quiet'}
          >
            {label}
          </button>
        ))}
      </div>
    </form>
  )
}
