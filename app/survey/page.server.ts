import { graceEnds } from '#app/inspection/index.ts'
import { formatWhen } from '#app/platform/i18n/dates.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import { readersOf } from '#app/platform/i18n/readers.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
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
}

export type LinkProblemPage = { problem: LinkProblem['code']; when: string | null }

/** The language of a visit's pages: a questionnaire is in the languages of its readers, and no page is half in one. */
export function visitLanguage(request: Request, visit: Visit): Language {
  return languageOf(request, readersOf(`survey/${visit.questionnaire.id}`))
}

export function visitPage(visit: Visit, language: Language): VisitPage {
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
        ? formatWhen(graceEnds(visit.inspection), language, visit.inspection.timeZone)
        : null,
  }
}

const statusOf = { 'link.unknown': 404, 'link.not-yet-open': 403, 'link.closed': 410 } as const

/** The page of a link that cannot be answered, with its status. */
export function linkProblemPage(
  problem: LinkProblem,
  language: Language,
): [LinkProblemPage, { status: number }] {
  const at = 'opensAt' in problem ? problem.opensAt : 'closedAt' in problem ? problem.closedAt : undefined
  const when = at && 'timeZone' in problem ? formatWhen(new Date(at), language, problem.timeZone) : null
  return [{ problem: problem.code, when }, { status: statusOf[problem.code] }]
}
