import { Picture } from '#app/ui/picture/picture.tsx'
import { hasAdultNote, startParts } from '../frame.ts'
import type { VisitPage } from '../page.server.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { Problem } from './problem.tsx'
import { ReadingSwitch } from './reading-switch.tsx'
import { SurveyShell } from './shell.tsx'
import { StepForm } from './step-form.tsx'
import { usePageWords, useSurveyWords } from './words.ts'

/** Before the start: who asks, why, what is kept, the one exception, help now. One button: consent or assent. */
export function StartView({
  page,
  questionnaire,
  problem,
}: {
  page: VisitPage
  questionnaire: Questionnaire
  problem: { code: string } | null
}) {
  const t = usePageWords(page.easyRead)
  const { own } = useSurveyWords(questionnaire, page.easyRead)
  const start = `start.${questionnaire.id}`
  return (
    <SurveyShell page={page} pictures="start">
      {problem && <Problem problem={problem} easyRead={page.easyRead} />}
      <p className="hint">{own('title')}</p>
      <h1>{t(`${start}.heading`)}</h1>
      <p>{own('intro.lead')}</p>
      {page.mayChooseReading && <ReadingSwitch easyRead={page.easyRead} />}
      <ul className="parts">
        {startParts(questionnaire, page.easyRead).map(({ key, picture }) => (
          <li key={key} className="part">
            <Picture name={picture} />
            <div>
              {!page.easyRead && <h2 className="part__title">{t(`${start}.parts.${key}.title`)}</h2>}
              <p>{t(`${start}.parts.${key}.text`)}</p>
            </div>
          </li>
        ))}
      </ul>
      {hasAdultNote(questionnaire) && (
        <details className="details">
          <summary>{t(`${start}.adult-note.title`)}</summary>
          <p>{t(`${start}.adult-note.text`)}</p>
        </details>
      )}
      <StepForm page={page} step="start" buttons={[{ go: 'next', label: t('buttons.start') }]} />
    </SurveyShell>
  )
}
