import { graceEnds } from '#app/inspection/index.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import type { OnDevice } from './pack.ts'
import type { Condition } from './questionnaire.ts'
import { ticketOf } from './ticket.server.ts'
import type { LinkProblem, Visit } from './visit.server.ts'

/** What every page of a visit tells its view; plain data. */
export type VisitPage = {
  link: string
  language: Language
  questionnaire: string
  easyRead: boolean
  formToken: string
  preview: boolean
  invented: boolean
  /** Set while the survey is closed and this person may still finish: until when, in words. */
  graceEnds: string | null
  /** For the device, should the network go; null where nothing is begun yet. */
  onDevice: OnDevice | null
}

export type LinkProblemPage = { problem: LinkProblem['code']; when: string | null }

type VisitOfPage = Pick<
  Visit,
  'link' | 'questionnaire' | 'inspection' | 'formToken' | 'preview' | 'window' | 'soFar'
> & { response: { id: string } | undefined }

export function visitPage(visit: VisitOfPage, language: Language): VisitPage {
  return {
    link: visit.link,
    language,
    questionnaire: visit.questionnaire.id,
    easyRead: visit.questionnaire.kind === 'easy-read',
    formToken: visit.formToken,
    preview: visit.preview,
    invented: visit.inspection.invented,
    graceEnds:
      visit.window === 'grace'
        ? inWords(graceEnds(visit.inspection), language, visit.inspection.timeZone)
        : null,
    onDevice: onDeviceOf(visit),
  }
}

function onDeviceOf({ inspection, response, questionnaire, soFar }: VisitOfPage): OnDevice | null {
  if (!response || soFar.submitted) return null
  const matters = new Set(
    questionnaire.questions.flatMap((question) => [
      ...askedIn(question.askedWhen),
      ...askedIn(question.showsHelpWhen),
    ]),
  )
  return {
    ticket: ticketOf(inspection, response.id),
    givenBy: soFar.givenBy?.givenBy ?? null,
    done: Object.fromEntries(
      Object.entries(soFar.answers).map(([id, answer]) => [id, matters.has(id) ? answer.value : null]),
    ),
  }
}

function askedIn(condition: Condition | undefined): readonly string[] {
  if (!condition) return []
  if ('any' in condition) return condition.any.flatMap(askedIn)
  return 'all' in condition ? condition.all.flatMap(askedIn) : [condition.question]
}

const statusOf = { 'link.unknown': 404, 'link.not-yet-open': 403, 'link.closed': 410 } as const

/** The page of a link that cannot be answered, with its status. */
export function linkProblemPage(
  problem: LinkProblem,
  language: Language,
): [LinkProblemPage, { status: number }] {
  const at = 'opensAt' in problem ? problem.opensAt : 'closedAt' in problem ? problem.closedAt : undefined
  const when = at && 'timeZone' in problem ? inWords(new Date(at), language, problem.timeZone) : null
  return [{ problem: problem.code, when }, { status: statusOf[problem.code] }]
}

/** Day and minute as the area's clocks show them. */
function inWords(at: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  }).format(at)
}
