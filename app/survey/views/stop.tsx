import { PicturedHeading } from '#app/ui/picture/pictured-heading.tsx'
import { pagePictures } from '../easy-read-pictures.ts'
import type { VisitPage } from '../page.server.ts'
import { HelpNow } from './help-now.tsx'
import { SharedDevice } from './shared-device.tsx'
import { SurveyShell } from './shell.tsx'
import { StepForm } from './step-form.tsx'
import { usePageWords } from './words.ts'

const ways = [
  { go: 'next', picture: 'write' },
  { go: 'later', picture: 'time' },
  { go: 'send', picture: 'send' },
  { go: 'away', picture: 'delete', look: 'danger' },
] as const

/** Somebody has stopped: carry on, come back later, send what there is, or throw it away. */
export function StopView({ page, said, minutes }: { page: VisitPage; said: boolean; minutes: number }) {
  const t = usePageWords(page.easyRead, 'stay')
  return (
    <SurveyShell page={page} pictures="around">
      <PicturedHeading begins picture={page.easyRead ? pagePictures.stop : undefined}>
        {t('stop.heading')}
      </PicturedHeading>
      <p>{t('stop.lead')}</p>
      <StepForm
        page={page}
        step="stop"
        buttons={ways
          .filter(({ go }) => said || go !== 'send')
          .map((way) => ({
            ...way,
            label: t(`stop.ways.${way.go}.label`),
            hint: t(`stop.ways.${way.go}.hint`),
          }))}
        after={<SharedDevice page={page} minutes={minutes} />}
      />
      <HelpNow easyRead={page.easyRead} audience={page.audience} />
    </SurveyShell>
  )
}
