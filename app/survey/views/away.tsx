import type { VisitPage } from '../page.server.ts'
import { SurveyShell } from './shell.tsx'
import { StepForm } from './step-form.tsx'
import { usePageWords } from './words.ts'

/** Asked once before answers are thrown away. Enter keeps them. */
export function AwayView({ page }: { page: VisitPage }) {
  const t = usePageWords(page.easyRead, 'stay')
  return (
    <SurveyShell page={page}>
      <h1>{t('away.heading')}</h1>
      <p>{t('away.lead')}</p>
      <p>{t('away.exception')}</p>
      <StepForm
        page={page}
        step="away"
        buttons={[
          { go: 'next', label: t('away.keep') },
          { go: 'away', label: t('away.sure'), look: 'danger' },
        ]}
      />
    </SurveyShell>
  )
}
