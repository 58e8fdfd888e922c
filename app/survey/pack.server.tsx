import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { envelopePair, openSurvey } from '#app/inspection/index.server.ts'
import { windowState } from '#app/inspection/index.ts'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import { directionOf, type Language } from '#app/platform/i18n/languages.ts'
import { formatNumber } from '#app/platform/i18n/numbers.ts'
import type { Words } from '#app/platform/i18n/words.server.ts'
import type { Db } from '#db/connect.server.ts'
import { openLengthMax, problemsOf, shortLengthMax } from './answer.ts'
import { givenByProblems } from './given-by.ts'
import type { SoFar, Step } from './journey.ts'
import { type Pack, type PackPage, placeholders } from './pack.ts'
import { type VisitPage, visitLanguage, visitPage } from './page.server.ts'
import { type Question, type Questionnaire, takesWords } from './questionnaire.ts'
import { currentQuestionnaire } from './questionnaires/index.ts'
import { framed } from './supporter.ts'
import { CheckView } from './views/check.tsx'
import { KeptView, StopOnDeviceView } from './views/device.tsx'
import { HelpNow } from './views/help-now.tsx'
import { KioskIdleView, KioskNextView, KioskView } from './views/kiosk.tsx'
import { Problem } from './views/problem.tsx'
import { SentView } from './views/sent.tsx'
import { StartView } from './views/start.tsx'
import { StepView } from './views/step.tsx'
import { sharedIdleMinutes } from './visit.server.ts'

type Needs = {
  db: Db
  keyring: Keyring
  clock: () => Date
  words: (language: Language) => Words
  config: { recordingMinutesMax: number }
}

const nothingYet: SoFar = { agreed: true, givenBy: null, answers: {}, submitted: false }

/** The pack of a link that is open now, as whoever asks wants to read it; undefined for any other link. */
export async function packOf(needs: Needs, link: string, request: Request): Promise<Pack | undefined> {
  const survey = await openSurvey(needs, link)
  const questionnaire = survey && currentQuestionnaire(survey.questionnaire)
  if (!questionnaire || windowState(survey.inspection, needs.clock()) !== 'open') return undefined
  const { inspection } = survey
  const language = visitLanguage(request, { ok: true, visit: { questionnaire } })
  // Somebody may be helping, or not: the page for their own words is there for both.
  const asked = framed(questionnaire, 'helped')
  const { publicKey } = await envelopePair(needs, inspection)
  const page = visitPage(
    {
      link,
      questionnaire: asked,
      inspection,
      formToken: '',
      preview: false,
      window: 'open',
      response: undefined,
      soFar: nothingYet,
    },
    request,
  )
  return {
    format: 1,
    link,
    inspection: inspection.id,
    publicKey,
    questionnaire,
    language,
    dir: directionOf(language),
    ...drawn(needs.words(language), page, asked, needs.config.recordingMinutesMax),
  }
}

function drawn(words: Words, page: VisitPage, questionnaire: Questionnaire, minutesMax: number) {
  const draw = (view: ReactElement) =>
    renderToStaticMarkup(<I18nextProvider i18n={words}>{view}</I18nextProvider>)
  const t = words.t
  const titled = (title: string, view: ReactElement): PackPage => ({ title, main: cut(draw(view)).main })
  const common = {
    // On the device a question is one page: what was chosen there is told from the page's inputs.
    visit: { ...page, preferences: { ...page.preferences, page: 'whole' as const } },
    questionnaire,
    soFar: nothingYet,
    changing: false,
    option: 0,
    receipt: null,
    revision: 0,
    recording: { minutesMax, open: null },
    posted: undefined,
  }
  const stepPage = (step: Step) =>
    titled(t(`survey-frame:titles.${step.kind}`), <StepView {...common} step={step} />)
  const frameStep = (kind: 'given-by' | 'check') => stepPage({ kind, id: kind, slug: kind })
  const questions = questionnaire.questions.map((question) => [
    question.id,
    titled('', <StepView {...common} step={questionStep(question)} />),
  ])
  const start = (
    <StartView page={page} questionnaire={questionnaire} minutes={sharedIdleMinutes} problem={null} />
  )
  return {
    frame: cut(draw(start)).frame,
    pages: {
      start: titled(t('survey-frame:titles.start'), start),
      'given-by': frameStep('given-by'),
      ...(Object.fromEntries(questions) as Record<string, PackPage>),
      check: titled(
        t('survey-frame:titles.check'),
        <CheckView page={page} questionnaire={questionnaire} soFar={nothingYet} />,
      ),
      stop: titled(t('survey-frame:titles.stop'), <StopOnDeviceView page={page} />),
      kept: titled(t('offline:kept.title'), <KeptView page={page} />),
      sent: titled(t('survey-frame:titles.sent'), <SentView page={page} receipt="" />),
      kiosk: titled(t('offline:kiosk.title'), <KioskView page={page} />),
      'next-person': titled(t('offline:kiosk.next.title'), <KioskNextView page={page} />),
      'still-there': titled(t('offline:kiosk.idle.title'), <KioskIdleView page={page} />),
    },
    help: draw(<HelpNow easyRead={page.easyRead} audience={page.audience} />),
    problems: problemsIn(questionnaire, (problem) =>
      draw(<Problem problem={problem} easyRead={page.easyRead} />),
    ),
    words: {
      progress: t('survey-frame:progress', { ...placeholders }),
      skipped: t('survey-frame:check.skipped'),
      savedBefore: t('offline:saved-before'),
      waiting: pluralsOf(page.language, (count) => t('offline:status.waiting', { count })),
      sending: t('offline:status.sending'),
      allSent: t('offline:status.all-sent'),
      stuck: t('offline:status.stuck'),
      start: t('offline:kiosk.left.start'),
      recorded: t('recorder:recorded', { time: placeholders.time }),
      recordedSome: t('recorder:recorded-some'),
    },
  }
}

const questionStep = (question: Question): Step => ({
  kind: 'question',
  id: question.id,
  slug: '1',
  question,
  number: 1,
  total: 1,
})

/** Every problem that a page of this questionnaire can have, by code; of too long words one a length. */
function problemsIn(
  questionnaire: Questionnaire,
  draw: (problem: { code: string } & Record<string, unknown>) => string,
): Record<string, string> {
  const codes = questionnaire.questions.flatMap(({ type }) => [...problemsOf[type]])
  const values = { from: 1990, to: 2100, length: placeholders.length }
  const all = [...new Set<string>([...codes, ...givenByProblems])].map((code) => [
    code,
    draw({ code, max: openLengthMax, ...values }),
  ])
  const short = questionnaire.questions.some((question) => takesWords(question) && question.type === 'short')
    ? [
        [
          `answer.too-long.${shortLengthMax}`,
          draw({ code: 'answer.too-long', max: shortLengthMax, ...values }),
        ],
      ]
    : []
  return Object.fromEntries([...all, ...short])
}

/** One wording for each plural category of the language, its number taken out. */
function pluralsOf(language: Language, say: (count: number) => string): Record<string, string> {
  const rules = new Intl.PluralRules(language)
  const wordings: Record<string, string> = {}
  for (let count = 200; count >= 0; count--)
    wordings[rules.select(count)] = say(count).replace(formatNumber(count, language), placeholders.count)
  return wordings
}

const MAIN = /(<main\b[^>]*>)([\s\S]*)(<\/main>)/

function cut(body: string): { frame: string; main: string } {
  const [whole, open = '', main = '', close = ''] = MAIN.exec(body) ?? []
  if (whole === undefined) throw new Error('a page without main')
  return { frame: body.replace(whole, () => open + close), main }
}
