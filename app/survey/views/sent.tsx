import { PicturedHeading } from '#app/ui/picture/pictured-heading.tsx'
import { Receipt } from '#app/ui/receipt/receipt.tsx'
import { pagePictures } from '../easy-read-pictures.ts'
import type { VisitPage } from '../page.server.ts'
import { HelpNow } from './help-now.tsx'
import { SurveyShell } from './shell.tsx'
import { usePageWords } from './words.ts'

/** Sent: the receipt, what happens next, how to have it deleted, who to talk to now. */
export function SentView({ page, receipt }: { page: VisitPage; receipt: string }) {
  const t = usePageWords(page.easyRead)
  const picture = (part: keyof typeof pagePictures) => (page.easyRead ? pagePictures[part] : undefined)
  return (
    <SurveyShell page={page} pictures="around" sent>
      <PicturedHeading picture={picture('sent')}>{t('sent.heading')}</PicturedHeading>
      <Receipt
        heading={t('sent.receipt.heading')}
        label={t('sent.receipt.label')}
        receipt={receipt}
        text={t('sent.receipt.text')}
        picture={picture('receipt')}
      />
      <PicturedHeading as="h2" picture={picture('next')}>
        {t('sent.next.heading')}
      </PicturedHeading>
      <p>{t('sent.next.text')}</p>
      <PicturedHeading as="h2" picture={picture('heard')}>
        {t('sent.heard.heading')}
      </PicturedHeading>
      <p>{t('sent.heard.text')}</p>
      <PicturedHeading as="h2" picture={picture('delete')}>
        {t('sent.delete.heading')}
      </PicturedHeading>
      <p>{t('sent.delete.text')}</p>
      <p className="link-line">
        <a href="/delete-my-answers">{t('sent.delete.link')}</a>
      </p>
      <HelpNow easyRead={page.easyRead} audience={page.audience} />
      <p className="link-line">
        <a href={`/s/${page.link}`}>{t('sent.new')}</a>
      </p>
    </SurveyShell>
  )
}
