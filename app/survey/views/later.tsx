import { QrCode } from '#app/ui/qr-code/qr-code.tsx'
import type { VisitPage } from '../page.server.ts'
import { SurveyShell } from './shell.tsx'
import { StepForm } from './step-form.tsx'
import { usePageWords } from './words.ts'

export type ShownCode = {
  words: string
  digits: string
  url: string
  /** Null where the survey stays open for longer than anybody plans. */
  until: string | null
}

/** The way back, shown once, to be written down, printed or taken as a picture. */
export function LaterView({ page, code }: { page: VisitPage; code: ShownCode | null }) {
  const t = usePageWords(page.easyRead, 'stay')
  const carryOn = { go: 'next', label: t('later.next') }
  const close = { go: 'close', label: t('later.close') }
  if (!code)
    return (
      <SurveyShell page={page}>
        <h1>{t('later.shown.heading')}</h1>
        <p>{t('later.shown.text')}</p>
        <StepForm
          page={page}
          step="later"
          buttons={[carryOn, { go: 'new', label: t('later.shown.new') }, close]}
        />
      </SurveyShell>
    )
  return (
    <SurveyShell page={page}>
      <h1>{t('later.heading')}</h1>
      <p>{t('later.lead')}</p>
      <div className="return-code">
        <ol className="return-code__words" aria-label={t('later.words')} data-return-code="">
          {code.words.split(' ').map((word, at) => (
            // A word may come twice.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <li key={at}>
              <bdi lang="en" dir="ltr">
                {word}
              </bdi>
            </li>
          ))}
        </ol>
        <p>{t('later.or-numbers')}</p>
        <p className="return-code__numbers">
          <span className="visually-hidden">{t('later.numbers')}: </span>
          <bdi dir="ltr" data-return-digits="">
            {code.digits}
          </bdi>
        </p>
      </div>
      <h2>{t('later.or-picture')}</h2>
      <p>{t('later.picture-text')}</p>
      <QrCode address={code.url} name={t('later.picture')} />
      <h2>{t('later.how')}</h2>
      <ol>
        <li>{t('later.how-link')}</li>
        <li>{t('later.how-press')}</li>
        <li>{t('later.how-type')}</li>
      </ol>
      {code.until && <p>{t('later.until', { when: code.until })}</p>}
      <p>{t('later.private')}</p>
      <div className="print-here" data-island="print" data-label={t('later.print')} />
      <StepForm page={page} step="later" buttons={[carryOn, close]} />
    </SurveyShell>
  )
}
