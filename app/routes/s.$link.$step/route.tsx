import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openVoice, typedRevision } from '#app/intake/index.server.ts'
import type { PageHandle } from '#app/platform/http/handle.ts'
import {
  linkProblemPage,
  listeningOf,
  openVisit,
  receiptGiven,
  visitLanguage,
  visitPage,
  wantsEasyRead,
} from '#app/survey/index.server.ts'
import { canVisit, optionOf, resumeAt, stepAt, stepPath, takesWords } from '#app/survey/index.ts'
import { EndedView } from '#app/survey/views/ended.tsx'
import { LinkProblemView } from '#app/survey/views/link-problem.tsx'
import { PartStyles } from '#app/survey/views/part-style.tsx'
import { StepView } from '#app/survey/views/step.tsx'
import drawCss from '#app/ui/drawing/drawing.css?url'
import recorderCss from '#app/ui/recorder/recorder.css?url'
import { answerPost } from './answer-post.server.ts'

const styles = { drawing: drawCss, recorder: recorderCss }
export const handle: PageHandle = { look: 'respondent', islands: ['survey'] }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const opened = await openVisit(house, request, params.link ?? '')
  const language = visitLanguage(request, opened)
  const { t } = house.words(language)
  if (!opened.ok) {
    const [problem, init] = linkProblemPage(opened.problem, request)
    return data({ page: 'problem' as const, problem, title: t('ui:product') }, init)
  }
  const { visit } = opened
  // Without its visit an address shows nothing of what stood there: the history is harmless.
  if (!visit.response)
    return {
      page: 'ended' as const,
      link: visit.link,
      easyRead: wantsEasyRead(request),
      title: t('ui:product'),
    }
  const { questionnaire, soFar } = visit
  const step = stepAt(questionnaire, soFar.answers, params.step ?? '')
  if (!step || step.kind === 'start' || !canVisit(questionnaire, soFar, step.id))
    throw redirect(stepPath(visit.link, resumeAt(questionnaire, soFar).slug), 303)
  const listening = await listeningOf(house, request, { inspectionId: visit.inspection.id, language })
  const asked = new URL(request.url).searchParams
  const changing = asked.has('change')
  const inWords = step.kind === 'question' && takesWords(step.question)
  const receipt = step.kind === 'sent' ? receiptGiven(house.keyring, visit.response) : null
  const title =
    step.kind === 'question' ? t('survey-frame:progress', step) : t(`survey-frame:titles.${step.kind}`)
  return {
    page: 'step' as const,
    visit: visitPage(visit, request, listening),
    questionnaire,
    soFar,
    step,
    changing,
    option: asked.has('option') ? optionOf(asked.get('option')) : null,
    receipt,
    revision: inWords ? await typedRevision(house, visit.response.id, step.id) : 0,
    recording: {
      minutesMax: house.config.recordingMinutesMax,
      open: inWords ? ((await openVoice(house, visit, step.id)) ?? null) : null,
    },
    title,
  }
}

// Remix drops what an action says beside its status otherwise.
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function action({ request, params, context: { house } }: ActionFunctionArgs) {
  return answerPost(house, request, params.link ?? '')
}

export default function Step() {
  const loaded = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  const words = posted?.sent.words ?? ''
  if (loaded.page === 'problem') return <LinkProblemView page={loaded.problem} words={words} />
  if (loaded.page === 'ended')
    return <EndedView link={loaded.link} words={words} easyRead={loaded.easyRead} />
  return (
    <PartStyles.Provider value={styles}>
      <StepView {...loaded} posted={posted} />
    </PartStyles.Provider>
  )
}
