import { RespondentPage } from '#app/ui/page/respondent-page.tsx'
import { HelpNow } from './help-now.tsx'
import { usePageWords } from './words.ts'

/** Thrown away; and, kindly, what must be read by somebody first. */
export function GoneView({ link, easyRead, held }: { link: string; easyRead: boolean; held: boolean }) {
  const t = usePageWords(easyRead, 'stay')
  return (
    <RespondentPage leaveHref="/leave" easyRead={easyRead}>
      <h1>{t('gone.heading')}</h1>
      <p>{t('gone.text')}</p>
      {held && <p>{t('gone.held')}</p>}
      <p>
        <a className="button button--quiet" href={`/s/${link}?start`}>
          {t('gone.start')}
        </a>
      </p>
      {held && <HelpNow easyRead={easyRead} />}
    </RespondentPage>
  )
}
