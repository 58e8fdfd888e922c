import { MachineNote } from '#app/ui/machine-note/machine-note.tsx'
import { Picture } from '#app/ui/picture/picture.tsx'
import { hasAdultNote, minutesOf, type StartPart, startParts } from '../frame.ts'
import { helperIds } from '../given-by.ts'
import { paperOrder } from '../paper/paper-order.ts'
import type { PrintedPage } from '../paper/printed.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { HelpNow } from './help-now.tsx'
import { PaperBoxes, PaperQuestionView } from './paper-question.tsx'
import { OnlineToo } from './printed-parts.tsx'
import { usePageWords, useSurveyWords } from './words.ts'

/**
 * A questionnaire on paper: who can help now (on the first page in every size and language), what is promised, then
 * every question in the order of the screen.
 */
export function PaperForm({ page, questionnaire }: { page: PrintedPage; questionnaire: Questionnaire }) {
  const t = usePageWords(page.easyRead)
  const { own } = useSurveyWords(questionnaire, page.easyRead)
  const words = usePageWords(page.easyRead, 'paper')
  return (
    <>
      <header className="paper-head">
        <p className="paper-head__area">
          <bdi>{page.area}</bdi>
        </p>
        <h1>{own('title')}</h1>
        <p>
          <strong>{own('who')}</strong>
        </p>
        <p>{own('intro.lead')}</p>
        {page.invented && <p className="paper-note">{t('notes.invented')}</p>}
        <MachineNote
          className="paper-note"
          namespaces={['survey-frame', 'survey/about', `survey/${questionnaire.id}`, 'paper']}
        />
      </header>
      <GiveTo page={page} />
      <HelpNow easyRead={page.easyRead} audience={questionnaire.audience} />
      <Promises page={page} questionnaire={questionnaire} />
      {hasAdultNote(questionnaire) && (
        <section className="paper-note">
          <h2>{t(`start.${questionnaire.id}.adult-note.title`)}</h2>
          <p>{t(`start.${questionnaire.id}.adult-note.text`)}</p>
        </section>
      )}
      <section className="paper-how">
        <h2>{words('form.how.heading')}</h2>
        <ul>
          {(['tick', 'words', 'skip', 'codes'] as const).map((line) => (
            <li key={line}>{words(`form.how.${line}`)}</li>
          ))}
        </ul>
      </section>
      <OnlineToo page={page} />
      <section className="paper-question" data-question="helper">
        <h2 id="helper">{t('given-by.helper-heading')}</h2>
        <p className="hint">{words('questions.helper')}</p>
        <PaperBoxes
          question="helper"
          boxes={helperIds.map((id) => ({ id, label: t(`given-by.helpers.${id}`), picture: undefined }))}
        />
      </section>
      {paperOrder(questionnaire).map((asked) => (
        <PaperQuestionView key={asked.question.id} page={page} questionnaire={questionnaire} asked={asked} />
      ))}
      <section className="paper-end">
        <h2>{words('form.end.heading')}</h2>
        <p>{words('form.end.thanks')}</p>
        <GiveTo page={page} />
      </section>
    </>
  )
}

/** The inspection team writes on the line before the forms are handed out. */
function GiveTo({ page }: { page: PrintedPage }) {
  const words = usePageWords(page.easyRead, 'paper')
  return (
    <div className="paper-give">
      <p className="paper-give__to">
        <span>{words('form.give-to')}</span> <span className="paper-line" aria-hidden="true" />
      </p>
      {page.closes && <p>{words('form.give-by', { when: page.closes })}</p>}
    </div>
  )
}

/** What is said before the start, but for what is other on paper. */
function Promises({ page, questionnaire }: { page: PrintedPage; questionnaire: Questionnaire }) {
  const survey = useSurveyWords(questionnaire, page.easyRead)
  const words = usePageWords(page.easyRead, 'paper')
  const typed: StartPart = { key: 'typed', picture: 'write' }
  // The numbers to call stand above in a panel of their own, but in easy read each sentence stays.
  const kept = startParts(questionnaire, page.easyRead).filter(
    (part) => page.easyRead || part.key !== 'help-now',
  )
  const parts = kept.flatMap((part) => (part.key === 'private' ? [part, typed] : [part]))
  const own = (key: string) => {
    if (key === 'time' && !page.easyRead) return words('parts.time', { minutes: minutesOf(questionnaire) })
    if (key === 'kept' || key === 'typed') return words(`parts.${key}.text`)
    return survey.start(`parts.${key}.text`)
  }
  const titleOf = (key: string) => {
    if (page.easyRead) return undefined
    return key === 'typed' ? words('parts.typed.title') : survey.startTitle(key)
  }
  return (
    <section>
      <h2>{survey.start('heading')}</h2>
      <ul className="parts">
        {parts.map(({ key, picture }) => (
          <li key={key} className="part">
            <Picture name={picture} />
            <div>
              {titleOf(key) && <h3 className="part__title">{titleOf(key)}</h3>}
              <p>{own(key)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
