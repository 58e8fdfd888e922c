import { useTranslation } from 'react-i18next'
import { languages } from '#app/platform/i18n/languages.ts'
import { languagesFor, readersOf } from '#app/platform/i18n/readers.ts'
import { LanguageList } from '#app/ui/language-list/language-list.tsx'
import { Picture } from '#app/ui/picture/picture.tsx'
import { hasAdultNote, startParts } from '../frame.ts'
import { spokenTogether } from '../listen/spoken.ts'
import type { VisitPage } from '../page.server.ts'
import { printedPath } from '../paper/printed.ts'
import { backPath } from '../paths.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { Listen, NoSignedVideos, SignedVideos, useListenParts } from './listen.tsx'
import { Problem } from './problem.tsx'
import { ReadingSwitch } from './reading-switch.tsx'
import { SharedDevice } from './shared-device.tsx'
import { SurveyShell } from './shell.tsx'
import { StepForm } from './step-form.tsx'
import { usePageWords, useSurveyWords } from './words.ts'

/** Before the start: who asks, why, what is kept, the one exception, help now. One button: consent or assent. */
export function StartView({
  page,
  questionnaire,
  minutes,
  problem,
}: {
  page: VisitPage
  questionnaire: Questionnaire
  /** After how many a visit on a shared device ends. */
  minutes: number
  problem: { code: string } | null
}) {
  const t = usePageWords(page.easyRead)
  const stay = usePageWords(page.easyRead, 'stay')
  const paper = usePageWords(page.easyRead, 'paper')
  const words = useSurveyWords(questionnaire, page.easyRead)
  const { own } = words
  const listenTo = useListenParts(page)
  const opening = spokenTogether(words.start('heading'), own('intro.lead'))
  const start = `start.${questionnaire.id}`
  return (
    <SurveyShell page={page} pictures="start">
      <Listen page={page} />
      <Languages page={page} />
      {problem && <Problem problem={problem} easyRead={page.easyRead} />}
      <p className="hint">{own('title')}</p>
      <h1 data-spoken="question">{words.start('heading')}</h1>
      <p data-spoken="question">{own('intro.lead')}</p>
      {listenTo('question', opening, true)}
      <SignedVideos page={page} words={opening} />
      {page.mayChooseReading && <ReadingSwitch easyRead={page.easyRead} />}
      <ul className="parts">
        {startParts(questionnaire, page.easyRead).map(({ key, picture }) => {
          const title = words.startTitle(key)
          const text = words.start(`parts.${key}.text`)
          const spoken = `part-${key}`
          return (
            <li key={key} className="part">
              <Picture name={picture} />
              <div>
                {title && (
                  <h2 className="part__title" data-spoken={spoken}>
                    {title}
                  </h2>
                )}
                <p data-spoken={spoken}>{text}</p>
              </div>
              {listenTo(spoken, spokenTogether(title, text))}
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
      <NoSignedVideos page={page} />
      <StepForm page={page} step="start" buttons={[{ go: 'next', label: t('buttons.start') }]}>
        <SharedDevice page={page} minutes={minutes} />
      </StepForm>
      <p className="link-line">
        <a href={backPath(page.link)}>{stay('back.link')}</a>
      </p>
      <p className="link-line">
        <a
          href={printedPath({
            kind: 'paper',
            link: page.link,
            language: page.language,
            easyRead: page.easyRead,
            large: false,
          })}
        >
          {paper('start.link')}
        </a>
      </p>
    </SurveyShell>
  )
}

/** Each language by its own name: the first thing somebody must find who cannot read this one. */
function Languages({ page }: { page: VisitPage }) {
  const { t } = useTranslation('settings')
  return (
    <details className="details">
      <summary>
        {t('language')}: {languages[page.language].name}
      </summary>
      <LanguageList
        offered={languagesFor[readersOf(`survey/${page.questionnaire}`)]}
        current={page.language}
      />
    </details>
  )
}
