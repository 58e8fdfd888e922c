import { useTranslation } from 'react-i18next'
import { ChoiceGroup } from '#app/ui/choice-group/choice-group.tsx'
import { givenByChoices, helperIds } from '../given-by.ts'
import type { SoFar } from '../journey.ts'
import { spokenTogether } from '../listen/spoken.ts'
import type { VisitPage } from '../page.server.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { Listen, useListenParts } from './listen.tsx'
import { Problem } from './problem.tsx'
import { SurveyShell } from './shell.tsx'
import { StepForm } from './step-form.tsx'
import { useSurveyWords } from './words.ts'

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
  const { t } = useTranslation('survey-frame')
  const words = useSurveyWords(questionnaire, page.easyRead)
  const listenTo = useListenParts(page)
  const heading = words.frame('given-by.heading')
  const helper = {
    heading: words.frame('given-by.helper-heading'),
    hint: words.frame('given-by.helper-hint'),
  }
  const given = posted ?? { givenBy: soFar.givenBy?.givenBy, helper: soFar.givenBy?.helper }
  return (
    <SurveyShell page={page}>
      <Listen page={page} changing={changing} />
      {posted && <Problem problem={posted.problem} />}
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
          legend={heading}
          spoken="question"
          beside={listenTo('question', heading, true)}
          error={posted && t(`problems.${posted.problem.code}`, { ...posted.problem })}
          options={givenByChoices(questionnaire).map((id) => ({
            value: id,
            label: words.frame(`given-by.choices.${id}`),
            hint: words.givenByHint(id),
            checked: given.givenBy === id,
            spoken: `option-${id}`,
            beside: listenTo(
              `option-${id}`,
              spokenTogether(words.frame(`given-by.choices.${id}`), words.givenByHint(id)),
            ),
          }))}
        />
        <ChoiceGroup
          id="helper"
          name="helper"
          legend={helper.heading}
          legendAs="h2"
          hint={helper.hint}
          spoken="helper"
          beside={listenTo('helper', spokenTogether(helper.heading, helper.hint), true)}
          options={helperIds.map((id) => ({
            value: id,
            label: words.frame(`given-by.helpers.${id}`),
            checked: given.helper === id,
            spoken: `helper-${id}`,
            beside: listenTo(`helper-${id}`, words.frame(`given-by.helpers.${id}`)),
          }))}
        />
      </StepForm>
    </SurveyShell>
  )
}
