import { ErrorSummary } from '#app/ui/error-summary/error-summary.tsx'
import { Notice } from '#app/ui/notice/notice.tsx'
import { CODE_CHARACTERS_MAX } from '../code/return-code.ts'
import type { VisitPage } from '../page.server.ts'
import { SharedDevice } from './shared-device.tsx'
import { SurveyShell } from './shell.tsx'
import { StepForm } from './step-form.tsx'
import { usePageWords } from './words.ts'

type Common = { page: VisitPage; minutes: number; busy: boolean }

/** Where the words of a way back are typed. */
export function BackView({
  page,
  minutes,
  busy,
  problem,
  typed,
}: Common & { problem: string | null; typed: string }) {
  const t = usePageWords(page.easyRead, 'stay')
  const error = problem && t(`back.problems.${problem}`)
  return (
    <SurveyShell page={page}>
      {error && (
        <ErrorSummary heading={t('back.problems.heading')} problems={[{ href: '#code', words: error }]} />
      )}
      <h1>{t('back.heading')}</h1>
      {busy && <Notice>{t('back.here')}</Notice>}
      <StepForm page={page} step="back" buttons={[{ go: 'next', label: t('back.next') }]}>
        <div className="text-answer">
          <p>
            <label htmlFor="code">{t('back.label')}</label>
          </p>
          <p id="code-hint" className="hint">
            {t('back.hint')}
          </p>
          {error && (
            <p id="code-error" className="field-error">
              {error}
            </p>
          )}
          <input
            id="code"
            name="code"
            className="text-field"
            type="text"
            lang="en"
            dir="auto"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={CODE_CHARACTERS_MAX}
            defaultValue={typed}
            aria-describedby={error ? 'code-hint code-error' : 'code-hint'}
            aria-invalid={error ? true : undefined}
          />
        </div>
        <SharedDevice page={page} minutes={minutes} />
      </StepForm>
      <p className="link-line">
        <a href={`/s/${page.link}`}>{t('back.no-words')}</a>
      </p>
    </SurveyShell>
  )
}

/** What a QR picture opens: one button, whether or not anything stands behind it. */
export function BackByPictureView({ page, minutes, busy }: Common) {
  const t = usePageWords(page.easyRead, 'stay')
  return (
    <SurveyShell page={page}>
      <h1>{t('back.heading')}</h1>
      <p>{t('back.token-text')}</p>
      {busy && <Notice>{t('back.here')}</Notice>}
      <StepForm page={page} step="back" buttons={[{ go: 'next', label: t('back.next') }]}>
        <SharedDevice page={page} minutes={minutes} />
      </StepForm>
    </SurveyShell>
  )
}
