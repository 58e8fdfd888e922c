import { Picture } from '#app/ui/picture/picture.tsx'
import { PicturedHeading } from '#app/ui/picture/pictured-heading.tsx'
import type { Sent } from '../answer.ts'
import { choicePicture, questionPicture } from '../frame.ts'
import { spokenHint } from '../listen/spoken.ts'
import type { VisitPage } from '../page.server.ts'
import { choices, type Question, type Questionnaire, takesMany } from '../questionnaire.ts'
import { StepForm } from './step-form.tsx'
import { usePageWords, useSurveyWords } from './words.ts'

/**
 * A question with one of its choices at a time, for whom a list is too much or who choose with a switch: this one, or
 * the next. Where many may be picked each one picked is saved, and the next is shown. Works without script.
 */
export function OneAtATime({
  page,
  questionnaire,
  question,
  given,
  option,
  changing,
}: {
  page: VisitPage
  questionnaire: Questionnaire
  question: Question
  given: Sent
  /** Which choice is shown, from 0; any number does. Where nothing is said, one that was picked before. */
  option: number | null
  changing: boolean
}) {
  const t = usePageWords(page.easyRead)
  const simple = usePageWords(page.easyRead, 'simple')
  const words = useSurveyWords(questionnaire, page.easyRead)
  const offered = choices(question)
  const many = takesMany(question)
  const isPicked = (value: string | number) => given.answer.includes(String(value))
  const at = (option ?? (many ? 0 : Math.max(0, offered.findIndex(isPicked)))) % offered.length
  const value = offered[at] ?? ''
  const picked = isPicked(value)
  const last = at === offered.length - 1
  const others = many ? given.answer.filter((one) => one !== String(value)) : []
  const picture = choicePicture(questionnaire, question, value, page.easyRead)
  return (
    <>
      <PicturedHeading begins picture={page.easyRead ? questionPicture(questionnaire, question) : undefined}>
        {words.ask(question)}
      </PicturedHeading>
      <p className="hint">{spokenHint(words, question)}</p>
      <StepForm
        page={page}
        step={question.id}
        changing={changing}
        buttons={[
          { go: 'next', answer: String(value), label: simple('this') },
          // Saying no to what was picked puts it back; and after the last one the page must lead on.
          ...(many && picked && !last
            ? [{ go: 'next', look: 'quiet' as const, label: simple('other') }]
            : []),
          ...(many && last && given.answer.length > 0 ? [{ go: 'next', label: simple('go-on') }] : []),
          { go: 'skip', label: t('buttons.skip') },
          { go: 'back', label: t('buttons.back') },
          { go: 'stop', label: t('buttons.stop') },
        ]}
      >
        <input type="hidden" name="option" value={at} />
        {others.map((one) => (
          <input key={one} type="hidden" name="answer" value={one} />
        ))}
        <p className="small-note">{simple('number', { number: at + 1, total: offered.length })}</p>
        <p className="one-choice">
          {picture && <Picture name={picture} />}
          <strong>{words.choice(question, value)}</strong>
        </p>
        {picked && <p>{simple('picked')}</p>}
      </StepForm>
      {!(many && (last || picked)) && (
        <p className="link-line">
          <a
            className="button button--quiet"
            href={`?option=${(at + 1) % offered.length}${changing ? '&change' : ''}`}
          >
            {simple('other')}
          </a>
        </p>
      )}
    </>
  )
}
