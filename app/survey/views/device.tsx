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
      <HelpNow easyRead={page.easyRead} />
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
      <HelpNow easyRead={page.easyRead} />
    </SurveyShell>
  )
}

/** Between two people on one device. */
export function KioskNextView({ page }: { page: VisitPage }) {
  const t = usePageWords(page.easyRead, 'offline')
  return (
    <SurveyShell page={page}>
      <h1>{t('kiosk.next.heading')}</h1>
      <p>{t('kiosk.next.text')}</p>
      <StepForm page={page} step="next-person" buttons={[{ go: 'next', label: t('kiosk.next.start') }]} />
      <HelpNow easyRead={page.easyRead} />
    </SurveyShell>
  )
}

/** Nobody has touched the device for a while. */
export function KioskIdleView({ page }: { page: VisitPage }) {
  const t = usePageWords(page.easyRead, 'offline')
  return (
    <SurveyShell page={page}>
      <h1>{t('kiosk.idle.heading')}</h1>
      <p role="status">{t('kiosk.idle.text')}</p>
      <StepForm page={page} step="still-there" buttons={[{ go: 'next', label: t('kiosk.idle.yes') }]} />
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
