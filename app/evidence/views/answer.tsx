import { Form } from '@remix-run/react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { FormToken } from '#app/access/index.ts'
import { Notice } from '#app/ui/notice/notice.tsx'
import { Marked } from '#app/ui/quote/quote.tsx'
import { Tag } from '#app/ui/tag/tag.tsx'
import type { AnswerInPlace, AnswerPage } from '../answer-page.server.ts'
import type { DetailProblem } from '../correct-details.server.ts'
import { CorrectDetails } from './correct-details.tsx'
import { GivenPicture } from './given-picture.tsx'
import { SpokenAnswerView, SpokenPartView } from './spoken-part.tsx'
import { type Translating, Translation, WaitsForReader } from './translation.tsx'

type Answer = Omit<AnswerInPlace, 'translation'> & {
  saidInName: string | null
  translation: (NonNullable<AnswerInPlace['translation']> & { fromName: string | null }) | null
}
export type AnswerViewData = Omit<AnswerPage, 'answers'> & {
  answers: Answer[]
  translator: Translating['translator']
  /** Why there is no translation, by its locale key. */
  problem: string | null
  inspection: string
  formToken: string
  questionnaire: string
  sent: string | null
  /** May hear recordings. */
  listens: boolean
  /** May say what is personal in the words and what is not. */
  corrects: boolean
  /** Why a person's word on what is personal was not taken. */
  detailProblem: { of: string; code: DetailProblem } | null
  /** The unit that was followed here. */
  unit: string | null
}

/** A whole response around one answer: what was asked, what was said, and why the machine took it as it did. */
export function AnswerView(page: AnswerViewData) {
  const { t } = useTranslation('inspector')
  const { response } = page
  return (
    <>
      <h1>{t('answer.title')}</h1>
      <ul className="tags">
        <li>
          <Tag>{page.questionnaire}</Tag>
        </li>
        <li>
          <Tag>{t(`audiences.${response.audience}`)}</Tag>
        </li>
        <li>
          <Tag>{t(`givenBy.${response.givenBy ?? 'alone'}`)}</Tag>
        </li>
        {response.givenBy === 'helped' && (
          <li>
            <Tag kind="open">{t(`stay-desk:helped-by.${response.helper ?? 'unknown'}`)}</Tag>
          </li>
        )}
        <li>
          <Tag kind={response.state === 'submitted' ? 'done' : 'open'}>{t(`states.${response.state}`)}</Tag>
        </li>
        {response.invented && (
          <li>
            <Tag kind="invented">{t('invented.short')}</Tag>
          </li>
        )}
      </ul>
      {page.sent && <p>{t('answer.sent', { when: page.sent })}</p>}
      {page.original ? (
        <Notice tone="warning">
          <p>{t('answer.original-shown')}</p>
        </Notice>
      ) : (
        <Form method="post">
          <FormToken value={page.formToken} />
          <p>{t('answer.reading')}</p>
          <button type="submit" className="button button--quiet" name="do" value="original">
            {t('answer.show-original')}
          </button>
        </Form>
      )}
      {page.problem && (
        <div role="alert">
          <Notice tone="warning">
            <p>{t(`translating:problems.${page.problem}`)}</p>
          </Notice>
        </div>
      )}
      <WaitsForReader
        answer={page.answer}
        languages={page.toRead}
        inspection={page.inspection}
        formToken={page.formToken}
      />
      <p className="hint">{t('answer.marks')}</p>
      {page.answers
        .filter((answer) => !answer.supporter)
        .map((answer) => (
          <OneAnswer key={answer.id} answer={answer} page={page} />
        ))}
      {page.answers
        .filter((answer) => answer.supporter)
        .map((answer) => (
          <section key={answer.id} className="supporter" aria-labelledby="supporter">
            <h2 id="supporter">{t('stay-desk:supporter.heading')}</h2>
            <p className="hint">{t('stay-desk:supporter.why')}</p>
            <OneAnswer answer={answer} page={page} headingAs="h3" />
          </section>
        ))}
    </>
  )
}

function OneAnswer({
  answer,
  page,
  headingAs: Heading = 'h2',
}: {
  answer: Answer
  page: AnswerViewData
  headingAs?: 'h2' | 'h3'
}) {
  const { t } = useTranslation('inspector')
  return (
    <section className={answer.here ? 'answer answer--here' : 'answer'} id={answer.here ? 'here' : undefined}>
      <Heading>{answer.ask}</Heading>
      {answer.here && <p className="hint">{t('answer.here')}</p>}
      {answer.values.length > 0 && (
        <ul className="desk-plain">
          {answer.values.map((value) => (
            <li key={value}>{value}</li>
          ))}
        </ul>
      )}
      {answer.spoken && (
        <SpokenAnswerView
          spoken={answer.spoken}
          inspection={page.inspection}
          hasWords={answer.words !== null}
          listens={page.listens}
        />
      )}
      {answer.drawing && (
        <GivenPicture
          drawing={answer.drawing}
          said={answer.words?.map(({ text }) => text).join('') ?? null}
          inspection={page.inspection}
        />
      )}
      {answer.words && (
        <p className="quote__words" lang={answer.saidIn.language ?? undefined} dir="auto">
          {answer.words.map((stretch) => {
            const words = stretch.reason ? <Marked>{stretch.text}</Marked> : stretch.text
            const followed = stretch.unit !== null && stretch.unit === page.unit
            const key = stretch.start
            return (
              <Fragment key={key}>{followed ? <span className="unit-here">{words}</span> : words}</Fragment>
            )
          })}
        </p>
      )}
      {answer.words && answer.saidIn.language !== 'en' && (
        <p className="hint">
          {t(`translating:said-in.${answer.saidIn.by}`, { language: answer.saidInName ?? '' })}
        </p>
      )}
      {answer.words && (
        <Translation
          {...page}
          answer={answer.id}
          translation={answer.translation}
          saidIn={answer.saidIn.language}
        />
      )}
      {answer.words && page.corrects && <CorrectDetails answer={answer} page={page} />}
      {answer.units.some((unit) => unit.themes.length > 0) && (
        <details open={answer.here}>
          <summary>{t('answer.themes')}</summary>
          <ol>
            {answer.units.map((unit) => (
              <li key={unit.id}>
                {t(`tones.${unit.sentiment}`)}
                {unit.spoken && page.listens && (
                  <SpokenPartView
                    spoken={unit.spoken}
                    inspection={page.inspection}
                    opens={false}
                    told={false}
                  />
                )}
                <ul className="tags">
                  {unit.themes.map((theme) => (
                    <li key={theme.id}>
                      <Tag kind={theme.decidedBy}>
                        <a href={`/desk/${page.inspection}/themes/${theme.id}`}>{theme.label}</a>
                      </Tag>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}
