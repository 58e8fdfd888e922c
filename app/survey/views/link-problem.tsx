import { useTranslation } from 'react-i18next'
import { RespondentPage } from '#app/ui/page/respondent-page.tsx'
import type { LinkProblemPage } from '../page.server.ts'
import { HelpNow } from './help-now.tsx'

/** A link that cannot be answered: what it is and what to do. Words that were just typed are given back. */
export function LinkProblemView({ page, words = '' }: { page: LinkProblemPage; words?: string }) {
  const { t } = useTranslation('survey-frame')
  return (
    <RespondentPage leaveHref="/leave" words={['survey-frame']}>
      <h1>{t(`${page.problem}.heading`)}</h1>
      <p>{t(`${page.problem}.text`, { when: page.when })}</p>
      {words && <KeptWords words={words} />}
      {page.problem === 'link.closed' && <HelpNow easyRead={false} />}
    </RespondentPage>
  )
}

/** Words that could not be saved, to be copied. */
export function KeptWords({ words }: { words: string }) {
  const { t } = useTranslation('survey-frame')
  return (
    <>
      <p>{t('ended.words')}</p>
      <blockquote className="kept-words">{words}</blockquote>
    </>
  )
}
