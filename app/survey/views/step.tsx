import type { Sent } from '../answer.ts'
import type { SoFar, Step } from '../journey.ts'
import type { VisitPage } from '../page.server.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { CheckView } from './check.tsx'
import { GivenByView } from './given-by.tsx'
import { QuestionView } from './question.tsx'
import { SentView } from './sent.tsx'

/** What a refused post brings back to its page. */
export type Refused = { problem: { code: string }; sent: Sent; givenBy: string; helper: string }

/** The page of a step after the start. */
export function StepView(props: {
  visit: VisitPage
  questionnaire: Questionnaire
  soFar: SoFar
  step: Exclude<Step, { kind: 'start' }> | Step
  changing: boolean
  option: number | null
  receipt: string | null
  revision: number
  recording: { minutesMax: number; open: string | null }
  posted: Refused | undefined
}) {
  const { visit, questionnaire, soFar, step, changing, option, receipt, revision, recording, posted } = props
  const common = { page: visit, questionnaire, soFar }
  if (step.kind === 'given-by') return <GivenByView {...common} changing={changing} posted={posted} />
  if (step.kind === 'check') return <CheckView {...common} />
  if (step.kind === 'sent') return <SentView page={visit} receipt={receipt ?? ''} />
  if (step.kind === 'question')
    return <QuestionView {...common} {...{ step, changing, option, revision, recording, posted }} />
  return null
}
