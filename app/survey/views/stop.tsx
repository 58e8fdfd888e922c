import { PicturedHeading } from '#app/ui/picture/pictured-heading.tsx'
import type { VisitPage } from '../page.server.ts'
import { HelpNow } from './help-now.tsx'
import { SurveyShell } from './shell.tsx'
import { StepForm } from './step-form.tsx'
import { usePageWords } from './words.ts'

/** Somebody has stopped: what is kept, and how to carry on. */
export function StopView({ page }: { page: VisitPage }) {
  const t = usePageWords(page.easyRead)
  return (
    <SurveyShell page={page} pictures="around">
      <PicturedHeading picture={page.easyRead ? 'stop' : undefined}>{t('stop.heading')}</PicturedHeading>
      <p>{t('stop.text')}</p>
      <p>{t('stop.carry-on')}</p>
      <StepForm page={page} step="stop" buttons={[{ go: 'next', label: t('buttons.carry-on') }]} />
      <HelpNow easyRead={page.easyRead} audience={page.audience} />
    </SurveyShell>
  )
}
