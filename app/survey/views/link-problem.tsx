import { RespondentPage } from '#app/ui/page/respondent-page.tsx'
import type { LinkProblemPage } from '../page.server.ts'
import { HelpNow } from './help-now.tsx'
import { usePageWords } from './words.ts'

/** A link that cannot be answered: what it is and what to do. Words that were just typed are given back. */
export function LinkProblemView({ page, words = '' }: { page: LinkProblemPage; words?: string }) {
  const { easyRead } = page
  const t = usePageWords(easyRead)
  return (
    <RespondentPage leaveHref="/leave" easyRead={easyRead} wordsFrom={['survey-frame']}>
      <h1>{t(`${page.problem}.heading`)}</h1>
      <p>{t(`${page.problem}.text`, { when: page.when })}</p>
      {words && <KeptWords words={words} easyRead={easyRead} />}
      {page.problem === 'link.closed' && <HelpNow easyRead={easyRead} />}
    </RespondentPage>
  )
}

/** Words that could not be saved, to be copied. */
export function KeptWords({ words, easyRead }: { words: string; easyRead: boolean }) {
  const t = usePageWords(easyRead)
  return (
    <>
      <p>{t('ended.words')}</p>
      <blockquote className="kept-words">{words}</blockquote>
    </>
  )
}
