import type { VisitPage } from '../page.server.ts'
import { HelpNow } from './help-now.tsx'
import { SurveyShell } from './shell.tsx'
import { StepForm } from './step-form.tsx'
import { usePageWords } from './words.ts'

const points = ['offline', 'locked', 'sent', 'alone'] as const

/** For the adult who brings one device to many people. Its island makes the device ready and then gives it away. */
export function KioskView({ page }: { page: VisitPage }) {
  const t = usePageWords(false, 'offline')
  return (
    <SurveyShell page={page}>
      <h1>{t('kiosk.heading')}</h1>
      <p>{t('kiosk.lead')}</p>
      <ul>
        {points.map((point) => (
          <li key={point}>{t(`kiosk.points.${point}`)}</li>
        ))}
      </ul>
      <noscript>
        <p>
          <strong>{t('kiosk.needs-script')}</strong>
        </p>
      </noscript>
      <div
        className="kiosk"
        data-island="kiosk"
        data-link={page.link}
        data-getting-ready={t('kiosk.getting-ready')}
        data-is-ready={t('kiosk.ready')}
        data-cannot={t('kiosk.cannot')}
      >
        <p role="status" data-kiosk-status="" />
        <div className="step-form__buttons">
          <button type="button" className="button" data-kiosk-begin="" hidden>
            {t('kiosk.begin')}
          </button>
          <button type="button" className="button button--quiet" data-kiosk-send="" hidden>
            {t('kiosk.send-now')}
          </button>
        </div>
      </div>
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
      <HelpNow easyRead={page.easyRead} audience={page.audience} />
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
