import { RespondentPage } from '#app/ui/page/respondent-page.tsx'
import type { VisitPage } from '../page.server.ts'
import { HelpNow } from './help-now.tsx'
import { SurveyShell } from './shell.tsx'
import { StepForm } from './step-form.tsx'
import { usePageWords } from './words.ts'

/** Kept on the device: nothing more to do. When it has been sent meanwhile, the page with the receipt takes its place. */
export function KeptView({ page }: { page: VisitPage }) {
  const t = usePageWords(page.easyRead, 'offline')
  return (
    <SurveyShell page={page}>
      <h1>{t('kept.heading')}</h1>
      <p>{t('kept.locked')}</p>
      <p>{t('kept.later')}</p>
      <HelpNow easyRead={page.easyRead} audience={page.audience} />
    </SurveyShell>
  )
}

/** Somebody has stopped without a network: carry on, or send what was said. */
export function StopOnDeviceView({ page }: { page: VisitPage }) {
  const t = usePageWords(page.easyRead, 'offline')
  const frame = usePageWords(page.easyRead)
  return (
    <SurveyShell page={page}>
      <h1>{t('stop.heading')}</h1>
      <p>{t('stop.text')}</p>
      <p>{t('stop.carry-on')}</p>
      <StepForm
        page={page}
        step="stop"
        buttons={[
          { go: 'next', label: frame('buttons.carry-on') },
          { go: 'stop', label: t('stop.send') },
        ]}
      />
      <HelpNow easyRead={page.easyRead} audience={page.audience} />
    </SurveyShell>
  )
}

/** What a device shows first when the network is gone: its script then fills it from what was kept. */
export function ShellView() {
  const t = usePageWords(false, 'offline')
  return (
    <RespondentPage leaveHref="/s/shell/leave" settings={false}>
      <div data-island="shell">
        <h1>{t('shell.heading')}</h1>
        <p>{t('shell.text')}</p>
      </div>
    </RespondentPage>
  )
}
