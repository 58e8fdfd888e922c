import { useTranslation } from 'react-i18next'
import { formatNumber, localeOf } from '#app/platform/i18n/numbers.ts'
import { Picture } from '#app/ui/picture/picture.tsx'
import { PicturedHeading } from '#app/ui/picture/pictured-heading.tsx'
import { choicePicture, questionPicture } from '../frame.ts'
import type { Opening, PaperQuestion, Ticks } from '../paper/paper-order.ts'
import type { PrintedPage } from '../paper/printed.ts'
import { choices, type Questionnaire, type QuestionType, takesMany, takesWords } from '../questionnaire.ts'
import { HelpNow } from './help-now.tsx'
import { usePageWords, useSurveyWords } from './words.ts'

type Props = { page: PrintedPage; questionnaire: Questionnaire; asked: PaperQuestion }

/** From how many boxes on a list stands in columns. */
const LONG = 9
const lookOf: Partial<Record<QuestionType, 'faces' | 'scale'>> = {
  faces: 'faces',
  agree: 'scale',
  frequency: 'scale',
}
const LINES = { short: 1, open: 6 } as const

/** One question on paper, never parted from its boxes: who answers it, its words, where to tick or write. */
export function PaperQuestionView({ page, questionnaire, asked }: Props) {
  const { ask, hint, choice } = useSurveyWords(questionnaire, page.easyRead)
  const words = usePageWords(page.easyRead, 'paper')
  const { question, number } = asked
  const offered = choices(question)
  const hints = [
    hint(question),
    offered.length > 0 && words(takesMany(question) ? 'questions.tick-many' : 'questions.tick-one'),
  ].filter(Boolean)
  return (
    <section className="paper-question" data-question={question.id}>
      {asked.opens && <OpeningView {...{ page, questionnaire }} opening={asked.opens} />}
      <PicturedHeading
        as="h2"
        id={question.id}
        picture={page.easyRead ? questionPicture(questionnaire, question) : undefined}
      >
        <span className="paper-number">{words('questions.number', { number: digits(page, number) })}</span>{' '}
        {ask(question)} <PrintedId id={question.id} />
      </PicturedHeading>
      {hints.length > 0 && <p className="hint">{hints.join(' ')}</p>}
      {offered.length > 0 && (
        <PaperBoxes
          question={question.id}
          look={lookOf[question.type] ?? 'list'}
          boxes={offered.map((value) => ({
            id: String(value),
            label: choice(question, value),
            picture: choicePicture(questionnaire, question, value, page.easyRead),
          }))}
        />
      )}
      {question.type === 'date-part' && (
        <p className="paper-date">
          {words('questions.month')} <span className="paper-line" aria-hidden="true" />
          {words('questions.year')} <span className="paper-line" aria-hidden="true" />
        </p>
      )}
      {takesWords(question) && (
        <Space drawn={page.easyRead} lines={question.type === 'short' ? LINES.short : LINES.open} />
      )}
      {question.showsHelpWhen && (
        <HelpNow id={`${question.id}-help`} easyRead={page.easyRead} audience={questionnaire.audience} />
      )}
    </section>
  )
}

/** Boxes to tick. The ids are for whoever types the form in: small, and silent in a screen reader. */
export function PaperBoxes({
  question,
  look = 'list',
  boxes,
}: {
  question: string
  /** Five faces in a row, or the short words of a scale side by side. */
  look?: 'faces' | 'scale' | 'list'
  boxes: readonly { id: string; label: string; picture: string | undefined }[]
}) {
  const pictured = boxes.some(({ picture }) => picture)
  const plain = look === 'scale' ? 'scale' : boxes.length >= LONG ? 'long' : 'list'
  return (
    <ul className={`paper-boxes paper-boxes--${look === 'faces' ? 'faces' : pictured ? 'pictured' : plain}`}>
      {boxes.map(({ id, label, picture }) => (
        <li key={`${question}.${id}`}>
          <span className="paper-box" aria-hidden="true" />
          {picture && <Picture name={picture} />}
          <span className="paper-boxes__words">
            {label} <PrintedId id={id} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function PrintedId({ id }: { id: string }) {
  return (
    <span className="paper-id" lang="en" dir="ltr" aria-hidden="true">
      {id}
    </span>
  )
}

/** Room to write; in easy read without lines, so that it is room to draw too. */
function Space({ drawn, lines }: { drawn: boolean; lines: number }) {
  if (drawn) return <div className="paper-space" aria-hidden="true" />
  return (
    <div className="paper-lines" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place.
        <span key={line} className="paper-line" />
      ))}
    </div>
  )
}

function OpeningView({
  page,
  questionnaire,
  opening,
}: Pick<Props, 'page' | 'questionnaire'> & { opening: Opening }) {
  const words = usePageWords(page.easyRead, 'paper')
  const ticks = useTickWords(page, questionnaire)(opening.ticks)
  const next = opening.next === null ? undefined : digits(page, opening.next)
  const where = next === undefined ? 'end' : 'question'
  const [from, to] = [digits(page, opening.from), digits(page, opening.to)]
  if (opening.say === 'unless')
    return <p className="paper-opens">{words(`when.unless.${where}`, { ticks, next })}</p>
  const who = from === to ? words('when.only', { ticks }) : words('when.only-many', { ticks, from, to })
  return (
    <p className="paper-opens">
      {who} {words(`when.not.${where}`, { next })}
    </p>
  )
}

/** Boxes of earlier questions in words: “Yes” or “Sometimes” in question 3. */
function useTickWords(page: PrintedPage, questionnaire: Questionnaire) {
  const { choice } = useSurveyWords(questionnaire, page.easyRead)
  const { t } = useTranslation('paper')
  const list = (type: 'disjunction' | 'conjunction', parts: readonly string[]) =>
    new Intl.ListFormat(localeOf(page.language), { type }).format(parts)
  const wordsOf = (ticks: Ticks): string => {
    if ('any' in ticks) return list('disjunction', ticks.any.map(wordsOf))
    if ('all' in ticks) return list('conjunction', ticks.all.map(wordsOf))
    const options = ticks.values.map((value) => t('when.quoted', { words: choice(ticks.question, value) }))
    return t('when.ticks', {
      options: list('disjunction', options),
      number: digits(page, ticks.number),
    })
  }
  return wordsOf
}

const digits = (page: PrintedPage, number: number) => formatNumber(number, page.language)
