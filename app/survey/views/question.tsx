import type { Language } from '#app/platform/i18n/languages.ts'
import { digitsIn } from '#app/platform/i18n/numbers.ts'
import { ChoiceGroup } from '#app/ui/choice-group/choice-group.tsx'
import { Progress } from '#app/ui/progress/progress.tsx'
import { TextAnswer } from '#app/ui/text-answer/text-answer.tsx'
import type { Sent } from '../answer.ts'
import { openLengthMax, shortLengthMax } from '../answer.ts'
import { choicePicture, questionPicture } from '../frame.ts'
import { type SoFar, type Step, showsHelp } from '../journey.ts'
import { spokenHint, spokenTogether } from '../listen/spoken.ts'
import type { VisitPage } from '../page.server.ts'
import { choices, type Question, type Questionnaire, takesMany, takesWords } from '../questionnaire.ts'
import { HelpNow } from './help-now.tsx'
import { Listen, SignedVideos, useListenParts } from './listen.tsx'
import { OneAtATime } from './one-at-a-time.tsx'
import { OwnPicture } from './own-picture.tsx'
import { Problem } from './problem.tsx'
import { RecorderPart } from './recorder-part.tsx'
import { SurveyShell } from './shell.tsx'
import { StepForm } from './step-form.tsx'
import { usePageWords, useSurveyWords } from './words.ts'

/** One question a page. */
export function QuestionView({
  page,
  questionnaire,
  soFar,
  step,
  changing,
  option,
  revision,
  recording,
  posted,
}: {
  page: VisitPage
  questionnaire: Questionnaire
  soFar: SoFar
  step: Extract<Step, { kind: 'question' }>
  changing: boolean
  /** Which choice is shown where they are shown one at a time, if the address says. */
  option: number | null
  /** How often the words that stand there have been saved. */
  revision: number
  /** How long a recording may be, and one of this question that nobody has finished. */
  recording: { minutesMax: number; open: string | null }
  posted: { problem: { code: string }; sent: Sent } | undefined
}) {
  const t = usePageWords(page.easyRead)
  const draw = usePageWords(page.easyRead, 'drawing')
  const { question } = step
  const words = useSurveyWords(questionnaire, page.easyRead)
  const asked = spokenTogether(words.ask(question), spokenHint(words, question))
  const given = givenNow(question, soFar, posted?.sent, page.language)
  const simple = page.preferences.page === 'simple' && !takesWords(question) && question.type !== 'date-part'
  const { drawing } = soFar.answers[question.id] ?? {}
  const buttons = [
    { go: 'next', label: t('buttons.continue') },
    ...(takesWords(question) ? [{ go: 'draw', label: draw(drawing ? 'change' : 'button') }] : []),
    { go: 'skip', label: t('buttons.skip') },
    { go: 'back', label: t('buttons.back') },
    { go: 'stop', label: t('buttons.stop') },
  ] as const
  return (
    <SurveyShell page={page}>
      <Progress
        value={step.number}
        max={step.total}
        label={t('progress', { number: step.number, total: step.total })}
      />
      <Listen page={page} changing={changing} />
      {posted && <Problem problem={posted.problem} easyRead={page.easyRead} />}
      <SignedVideos page={page} words={asked} />
      {simple ? (
        <OneAtATime {...{ page, questionnaire, question, given, option, changing }} />
      ) : (
        <StepForm
          page={page}
          step={step.id}
          changing={changing}
          autosave={takesWords(question) ? { revision } : undefined}
          takesFile={takesWords(question)}
          buttons={buttons}
        >
          <Fields
            page={page}
            asked={asked}
            questionnaire={questionnaire}
            question={question}
            given={given}
            posted={posted}
          />
          {takesWords(question) && (
            <RecorderPart
              page={page}
              question={question}
              voice={soFar.answers[question.id]?.voice}
              problem={posted?.problem}
              {...recording}
            />
          )}
          {drawing && <OwnPicture link={page.link} easyRead={page.easyRead} drawing={drawing} />}
        </StepForm>
      )}
      {showsHelp(question, soFar.answers) && <HelpNow easyRead={page.easyRead} audience={page.audience} />}
    </SurveyShell>
  )
}

function Fields({
  page,
  asked,
  questionnaire,
  question,
  given,
  posted,
}: {
  page: VisitPage
  /** The question as it is read aloud. */
  asked: string
  questionnaire: Questionnaire
  question: Question
  given: Sent
  posted: { problem: { code: string } } | undefined
}) {
  const { easyRead } = page
  const t = usePageWords(easyRead)
  const words = useSurveyWords(questionnaire, easyRead)
  const { ask, choice } = words
  const listenTo = useListenParts(page)
  const aloud = { spoken: 'question', beside: listenTo('question', asked, true) }
  const picture = easyRead ? questionPicture(questionnaire, question) : undefined
  // What is wrong with a recording is said at the recorder.
  const error =
    posted && !posted.problem.code.startsWith('recording.')
      ? t(`problems.${posted.problem.code}`, { ...posted.problem })
      : undefined
  if (takesWords(question)) {
    const max = question.type === 'open' ? openLengthMax : shortLengthMax
    return (
      <TextAnswer
        id="answer"
        name="words"
        label={ask(question)}
        picture={picture}
        spokenHint={spokenHint(words, question)}
        hint={t('fields.words-limit', { max })}
        {...aloud}
        error={error}
        value={given.words}
        long={question.type === 'open'}
        savedWords={t('fields.saved')}
        waitingWords={t('fields.not-saved')}
      />
    )
  }
  return (
    <>
      <ChoiceGroup
        id="answer"
        name="answer"
        legend={ask(question)}
        picture={picture}
        hint={spokenHint(words, question)}
        {...aloud}
        error={error}
        many={takesMany(question)}
        look={question.type === 'faces' ? 'faces' : 'list'}
        options={choices(question).map((value) => ({
          value: String(value),
          label: choice(question, value),
          picture: choicePicture(questionnaire, question, value, easyRead),
          checked: given.answer.includes(String(value)),
          spoken: `option-${value}`,
          beside: listenTo(`option-${value}`, choice(question, value)),
        }))}
      />
      {question.type === 'date-part' && (
        <div className="date-part">
          <label htmlFor="month">{t('fields.month')}</label>
          <input id="month" name="month" inputMode="numeric" defaultValue={given.month} autoComplete="off" />
          <label htmlFor="year">{t('fields.year')}</label>
          <input id="year" name="year" inputMode="numeric" defaultValue={given.year} autoComplete="off" />
        </div>
      )}
    </>
  )
}

/** What the fields hold: what was just sent and refused, else what was answered before. */
function givenNow(question: Question, soFar: SoFar, sent: Sent | undefined, language: Language): Sent {
  if (sent) return sent
  const answer = soFar.answers[question.id]
  const value = answer?.value ?? []
  const [year = '', month = ''] =
    question.type === 'date-part' && /^\d{4}-\d{2}$/.test(String(value))
      ? digitsIn(String(value), language).split('-')
      : []
  return { answer: [value].flat().map(String), words: answer?.words ?? '', month, year }
}
