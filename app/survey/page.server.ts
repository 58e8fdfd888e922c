import { graceEnds } from '#app/inspection/index.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import type { Listening } from './listen/listening.ts'
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
  /** Null where nothing is read aloud. */
  listening: Listening | null
}

export type LinkProblemPage = { problem: LinkProblem['code']; when: string | null }

export function visitPage(visit: Visit, language: Language, listening: Listening | null = null): VisitPage {
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
    listening,
  }
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
