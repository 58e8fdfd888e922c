import { PicturedHeading } from '#app/ui/picture/pictured-heading.tsx'
import { SummaryList } from '#app/ui/summary-list/summary-list.tsx'
import { pagePictures } from '../easy-read-pictures.ts'
import { askedQuestions, type SoFar, stepOf, stepPath, unreachableAnswers } from '../journey.ts'
import type { VisitPage } from '../page.server.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { OwnPicture } from './own-picture.tsx'
import { SurveyShell } from './shell.tsx'
import { StepForm } from './step-form.tsx'
import { usePageWords, useSurveyWords } from './words.ts'

/** Every answer with its change, then send. */
export function CheckView({
  page,
  questionnaire,
  soFar,
}: {
  page: VisitPage
  questionnaire: Questionnaire
  soFar: SoFar
}) {
  const t = usePageWords(page.easyRead)
  const { ask, answered } = useSurveyWords(questionnaire, page.easyRead)
  const asked = askedQuestions(questionnaire, soFar.answers)
  const skipped = asked.filter((question) => soFar.answers[question.id]?.skipped).length
  const dropped = unreachableAnswers(questionnaire, soFar.answers).length
  const changePath = (id: string) => {
    const step = stepOf(questionnaire, soFar.answers, id)
    return `${stepPath(page.link, step?.slug ?? 'check')}?change`
  }
  const change = (label: string, id: string) => ({
    href: changePath(id),
    words: t('buttons.change'),
    label: t('check.change-which', { question: label }),
  })
  const pictureOf = (id: string) => {
    const drawing = soFar.answers[id]?.drawing
    return drawing && <OwnPicture link={page.link} easyRead={page.easyRead} drawing={drawing} />
  }
  return (
    <SurveyShell page={page} pictures="around">
      <PicturedHeading picture={page.easyRead ? pagePictures.check : undefined}>
        {t('check.heading')}
      </PicturedHeading>
      <p>{t('check.lead')}</p>
      {skipped > 0 && <p>{t('check.skipped-count', { count: skipped })}</p>}
      {dropped > 0 && <p>{t('check.dropped', { count: dropped })}</p>}
      <SummaryList
        rows={[
          {
            id: 'given-by',
            term: t('check.given-by'),
            values: [soFar.givenBy ? t(`given-by.choices.${soFar.givenBy.givenBy}`) : t('check.skipped')],
            action: change(t('check.given-by'), 'given-by'),
          },
          ...asked.map((question) => ({
            id: question.id,
            term: ask(question),
            values: answered(question, soFar.answers[question.id]),
            picture: pictureOf(question.id),
            action: change(ask(question), question.id),
          })),
        ]}
      />
      <StepForm
        page={page}
        step="check"
        buttons={[
          { go: 'next', label: t('buttons.send') },
          { go: 'back', label: t('buttons.back') },
          { go: 'stop', label: t('buttons.stop') },
        ]}
      />
    </SurveyShell>
  )
}
