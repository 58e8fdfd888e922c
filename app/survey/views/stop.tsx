import { useTranslation } from 'react-i18next'
import type { VisitPage } from '../page.server.ts'
import { HelpNow } from './help-now.tsx'
import { SurveyShell } from './shell.tsx'
import { StepForm } from './step-form.tsx'

/** Somebody has stopped: what is kept, and how to carry on. */
export function StopView({ page }: { page: VisitPage }) {
  const { t } = useTranslation('survey-frame')
  return (
    <SurveyShell page={page}>
      <h1>{t('stop.heading')}</h1>
      <p>{t(page.easyRead ? 'stop.easy-read' : 'stop.text')}</p>
      <p>{t('stop.carry-on')}</p>
      <StepForm page={page} step="stop" buttons={[{ go: 'next', label: t('buttons.carry-on') }]} />
      <HelpNow easyRead={page.easyRead} />
    </SurveyShell>
  )
}
