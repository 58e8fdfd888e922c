import { useTranslation } from 'react-i18next'
import { Picture } from '#app/ui/picture/picture.tsx'
import { hasAdultNote, startParts } from '../frame.ts'
import type { VisitPage } from '../page.server.ts'
import { printedPath } from '../paper/printed.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { Problem } from './problem.tsx'
import { SurveyShell } from './shell.tsx'
import { StepForm } from './step-form.tsx'

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
  const { t, i18n } = useTranslation('survey-frame')
  const start = `start.${questionnaire.id}`
  return (
    <SurveyShell page={page}>
      {problem && <Problem problem={problem} />}
      <p className="hint">{t(`survey/${questionnaire.id}:title`)}</p>
      <h1>{t(`${start}.heading`)}</h1>
      <p>{t(`survey/${questionnaire.id}:intro.lead`)}</p>
      <ul className="parts">
        {startParts(questionnaire).map(({ key, picture }) => {
          const title = `${start}.parts.${key}.title`
          return (
            <li key={key} className="part">
              <Picture name={picture} />
              <div>
                {i18n.exists(`survey-frame:${title}`) && <h2 className="part__title">{t(title)}</h2>}
                <p>{t(`${start}.parts.${key}.text`)}</p>
              </div>
            </li>
          )
        })}
      </ul>
      {hasAdultNote(questionnaire) && (
        <details className="details">
          <summary>{t(`${start}.adult-note.title`)}</summary>
          <p>{t(`${start}.adult-note.text`)}</p>
        </details>
      )}
      <StepForm page={page} step="start" buttons={[{ go: 'next', label: t('buttons.start') }]} />
      <p>
        <a
          className="paper-link"
          href={printedPath({
            kind: 'paper',
            link: page.link,
            language: page.language,
            easyRead: page.easyRead,
            large: false,
          })}
        >
          {t('paper:start.link')}
        </a>
      </p>
    </SurveyShell>
  )
}
