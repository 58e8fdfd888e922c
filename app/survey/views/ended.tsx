import { useTranslation } from 'react-i18next'
import { RespondentPage } from '#app/ui/page/respondent-page.tsx'
import { KeptWords } from './link-problem.tsx'

/** An address opened without its visit: neutral, whatever stood there. */
export function EndedView({ link, words }: { link: string; words: string }) {
  const { t } = useTranslation('survey-frame')
  return (
    <RespondentPage leaveHref="/leave" words={['survey-frame']}>
      <h1>{t('ended.heading')}</h1>
      <p>{t('ended.text')}</p>
      {words && <KeptWords words={words} />}
      <p>
        <a className="button" href={`/s/${link}`}>
          {t('ended.start')}
        </a>
      </p>
    </RespondentPage>
  )
}
