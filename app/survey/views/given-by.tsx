import { ChoiceGroup } from '#app/ui/choice-group/choice-group.tsx'
import { givenByPictures, helperPictures, pagePictures } from '../easy-read-pictures.ts'
import { givenByChoices, helperIds } from '../given-by.ts'
import type { SoFar } from '../journey.ts'
import { spokenTogether } from '../listen/spoken.ts'
import type { VisitPage } from '../page.server.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { Listen, useListenParts } from './listen.tsx'
import { Problem } from './problem.tsx'
import { SurveyShell } from './shell.tsx'
import { StepForm } from './step-form.tsx'
import { usePageWords, useSurveyWords } from './words.ts'

/** How somebody answers: alone, helped and by whom, for a child who cannot, in a group. */
export function GivenByView({
  page,
  questionnaire,
  soFar,
  changing,
  posted,
}: {
  page: VisitPage
  questionnaire: Questionnaire
  soFar: SoFar
  changing: boolean
  posted: { problem: { code: string }; givenBy: string; helper: string } | undefined
}) {
  const { easyRead } = page
  const t = usePageWords(easyRead)
  const words = useSurveyWords(questionnaire, easyRead)
  const listenTo = useListenParts(page)
  const helperAsked = spokenTogether(t('given-by.helper-heading'), t('given-by.helper-hint'))
  const given = posted ?? { givenBy: soFar.givenBy?.givenBy, helper: soFar.givenBy?.helper }
  return (
    <SurveyShell page={page} pictures="around">
      <Listen page={page} changing={changing} />
      {posted && <Problem problem={posted.problem} easyRead={easyRead} />}
      <StepForm
        page={page}
        step="given-by"
        changing={changing}
        buttons={[
          { go: 'next', label: t('buttons.continue') },
          { go: 'skip', label: t('buttons.skip') },
          { go: 'back', label: t('buttons.back') },
          { go: 'stop', label: t('buttons.stop') },
        ]}
      >
        <ChoiceGroup
          id="answer"
          name="givenBy"
          legend={t('given-by.heading')}
          spoken="question"
          beside={listenTo('question', t('given-by.heading'), true)}
          picture={easyRead ? pagePictures.givenBy : undefined}
          error={posted && t(`problems.${posted.problem.code}`, { ...posted.problem })}
          options={givenByChoices(questionnaire).map((id) => ({
            value: id,
            label: t(`given-by.choices.${id}`),
            hint: words.givenByHint(id),
            picture: easyRead ? givenByPictures[id] : undefined,
            checked: given.givenBy === id,
            spoken: `option-${id}`,
            beside: listenTo(
              `option-${id}`,
              spokenTogether(t(`given-by.choices.${id}`), words.givenByHint(id)),
            ),
          }))}
        />
        <ChoiceGroup
          id="helper"
          name="helper"
          legend={t('given-by.helper-heading')}
          legendAs="h2"
          hint={t('given-by.helper-hint')}
          spoken="helper"
          beside={listenTo('helper', helperAsked, true)}
          options={helperIds.map((id) => ({
            value: id,
            label: t(`given-by.helpers.${id}`),
            picture: easyRead ? helperPictures[id] : undefined,
            checked: given.helper === id,
            spoken: `helper-${id}`,
            beside: listenTo(`helper-${id}`, t(`given-by.helpers.${id}`)),
          }))}
        />
      </StepForm>
    </SurveyShell>
  )
}
