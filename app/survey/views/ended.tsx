import { RespondentPage } from '#app/ui/page/respondent-page.tsx'
import { KeptWords } from './link-problem.tsx'
import { usePageWords } from './words.ts'

/** An address opened without its visit: neutral, whatever stood there. */
export function EndedView({
  link,
  words,
  easyRead = false,
}: {
  link: string
  words: string
  easyRead?: boolean
}) {
  const t = usePageWords(easyRead)
  return (
    <RespondentPage leaveHref="/leave" easyRead={easyRead} wordsFrom={['survey-frame']}>
      <h1>{t('ended.heading')}</h1>
      <p>{t('ended.text')}</p>
      {words && <KeptWords words={words} easyRead={easyRead} />}
      <p>
        <a className="button" href={`/s/${link}?start`}>
          {t('ended.start')}
        </a>
      </p>
    </RespondentPage>
  )
}
