import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Picture } from '#app/ui/picture/picture.tsx'
import type { VisitPage } from '../page.server.ts'

type Button = {
  /** `next` goes on; the others are ways of their own, `skip`, `back`, `stop` and what a page names itself. */
  go: string
  /** Pressing it gives this answer. */
  answer?: string
  label: string
  /** What pressing it does, said below it. */
  hint?: string
  picture?: string
  look?: 'main' | 'quiet' | 'danger'
}

/**
 * The one form of a page. Its first button goes on, so that Enter in a field does too; the others need no answer.
 * A repeated post is harmless on the server: nothing here guards against pressing twice.
 */
export function StepForm({
  page,
  step,
  changing = false,
  autosave,
  takesFile = false,
  buttons,
  children,
  after,
}: {
  page: VisitPage
  step: string
  /** The person came from the page of answers and goes back there. */
  changing?: boolean
  /** Words are saved while they are typed, over the answer as it stood at this revision. */
  autosave?: { revision: number } | undefined
  /** Without script a sound may come as a file. */
  takesFile?: boolean
  buttons: readonly Button[]
  children?: ReactNode
  /** Stands below the buttons: what most people need not read first. */
  after?: ReactNode
}) {
  const { t } = useTranslation('turning')
  const explained = buttons.some((button) => button.hint)
  return (
    <form
      method="post"
      data-step={step}
      className="step-form"
      autoComplete="off"
      noValidate
      {...(takesFile ? { encType: 'multipart/form-data' as const } : {})}
      {...(autosave ? { 'data-autosave': '' } : {})}
    >
      <input type="hidden" name="token" value={page.formToken} />
      <input type="hidden" name="step" value={step} />
      {autosave && <input type="hidden" name="revision" value={autosave.revision} />}
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
      <div className={explained ? 'step-form__ways' : 'step-form__buttons'}>
        {buttons.map((button) => (explained ? <Way key={button.go} {...button} /> : pressable(button)))}
      </div>
      {after}
    </form>
  )
}

/** A button with what it does. */
function Way(button: Button) {
  return (
    <div className="step-form__way">
      {button.picture && <Picture name={button.picture} />}
      <div>
        {pressable(button)}
        {button.hint && (
          <p id={`go-${button.go}-hint`} className="hint">
            {button.hint}
          </p>
        )}
      </div>
    </div>
  )
}

function pressable({ go, answer, label, hint, look = go === 'next' ? 'main' : 'quiet' }: Button) {
  return (
    <button
      key={`${go} ${answer ?? ''}`}
      type="submit"
      name={answer === undefined ? 'go' : 'answer'}
      value={answer ?? go}
      data-go={go}
      className={look === 'main' ? 'button' : `button button--${look}`}
      aria-describedby={hint && `go-${go}-hint`}
    >
      {label}
    </button>
  )
}
