import { useTranslation } from 'react-i18next'
import { Receipt } from '#app/ui/receipt/receipt.tsx'
import type { VisitPage } from '../page.server.ts'
import { HelpNow } from './help-now.tsx'
import { SurveyShell } from './shell.tsx'

/** Sent: the receipt, what happens next, how to have it deleted, who to talk to now. */
export function SentView({ page, receipt }: { page: VisitPage; receipt: string }) {
  const { t } = useTranslation('survey-frame')
  const part = (name: 'next' | 'heard' | 'delete' | 'receipt') =>
    t(page.easyRead ? `sent.easy-read.${name}` : `sent.${name}.text`)
  return (
    <SurveyShell page={page} sent>
      <h1>{t('sent.heading')}</h1>
      <Receipt
        heading={t('sent.receipt.heading')}
        label={t('sent.receipt.label')}
        receipt={receipt}
        text={part('receipt')}
      />
      <h2>{t('sent.next.heading')}</h2>
      <p>{part('next')}</p>
      <h2>{t('sent.heard.heading')}</h2>
      <p>{part('heard')}</p>
      <h2>{t('sent.delete.heading')}</h2>
      <p>{part('delete')}</p>
      <p>
        <a href="/delete-my-answers">{t('sent.delete.link')}</a>
      </p>
      <HelpNow easyRead={page.easyRead} />
      <p>
        <a href={`/s/${page.link}`}>{t('sent.new')}</a>
      </p>
    </SurveyShell>
  )
}
