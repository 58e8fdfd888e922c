import { graceEnds } from '#app/inspection/index.ts'
import { type Preferences, preferencesOf } from '#app/platform/http/preferences.ts'
import { formatWhen } from '#app/platform/i18n/dates.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import { readersOf } from '#app/platform/i18n/readers.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import type { Listening } from './listen/listening.ts'
import type { OnDevice } from './pack.ts'
import type { Audience, Condition } from './questionnaire.ts'
import { ticketOf } from './ticket.server.ts'
import type { LinkProblem, Visit } from './visit.server.ts'

/** What every page of a visit tells its view; plain data. */
export type VisitPage = {
  link: string
  language: Language
  questionnaire: string
  audience: Audience
  /** In easy read: always so where the questionnaire is, elsewhere whenever the person wants it. */
  easyRead: boolean
  /** Whether the person may choose between easy and ordinary words. */
  mayChooseReading: boolean
  preferences: Preferences
  formToken: string
  preview: boolean
  invented: boolean
  /** The person said that others use this device. */
  sharedDevice: boolean
  /** Set while the survey is closed and this person may still finish: until when, in words. */
  graceEnds: string | null
  /** For the device, should the network go; null where nothing is begun yet. */
  onDevice?: OnDevice | null
  /** Null where nothing is read aloud. */
  listening: Listening | null
}

export type LinkProblemPage = { problem: LinkProblem['code']; when: string | null; easyRead: boolean }

/** The language of a visit's pages: a questionnaire is in the languages of its readers, and no page is half in one. */
export function visitLanguage(
  request: Request,
  opened: { ok: true; visit: Pick<Visit, 'questionnaire'> } | { ok: false },
): Language {
  return opened.ok
    ? languageOf(request, readersOf(`survey/${opened.visit.questionnaire.id}`))
    : languageOf(request)
}

type VisitOfPage = Pick<
  Visit,
  'link' | 'questionnaire' | 'inspection' | 'formToken' | 'preview' | 'window' | 'soFar'
> & { response: Pick<NonNullable<Visit['response']>, 'id' | 'idleMinutes'> | undefined }

export function visitPage(
  visit: VisitOfPage,
  request: Request,
  listening: Listening | null = null,
): VisitPage {
  const language = visitLanguage(request, { ok: true, visit })
  const preferences = preferencesOf(request.headers.get('cookie'))
  const alwaysEasy = visit.questionnaire.kind === 'easy-read'
  return {
    link: visit.link,
    language,
    questionnaire: visit.questionnaire.id,
    audience: visit.questionnaire.audience,
    easyRead: alwaysEasy || preferences.reading === 'easy',
    mayChooseReading: !alwaysEasy,
    preferences,
    formToken: visit.formToken,
    preview: visit.preview,
    invented: visit.inspection.invented,
    sharedDevice: (visit.response?.idleMinutes ?? null) !== null,
    graceEnds:
      visit.window === 'grace'
        ? formatWhen(graceEnds(visit.inspection), language, visit.inspection.timeZone)
        : null,
    listening,
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

const YEAR_MS = 366 * 24 * 60 * 60 * 1000

/** Until when a person in the middle may come back; null where that is further away than anybody plans. */
export function closesInWords({ inspection }: Visit, language: Language, now: Date): string | null {
  const ends = graceEnds(inspection)
  return ends.getTime() - now.getTime() > YEAR_MS ? null : formatWhen(ends, language, inspection.timeZone)
}

const statusOf = { 'link.unknown': 404, 'link.not-yet-open': 403, 'link.closed': 410 } as const

/** The page of a link that cannot be answered, with its status. */
export function linkProblemPage(
  problem: LinkProblem,
  request: Request,
): [LinkProblemPage, { status: number }] {
  const language = languageOf(request)
  const at = 'opensAt' in problem ? problem.opensAt : 'closedAt' in problem ? problem.closedAt : undefined
  const when = at && 'timeZone' in problem ? formatWhen(new Date(at), language, problem.timeZone) : null
  return [
    { problem: problem.code, when, easyRead: wantsEasyRead(request) },
    { status: statusOf[problem.code] },
  ]
}

/** Whether whoever asks has chosen easy read; a page outside a visit knows no more. */
export function wantsEasyRead(request: Request): boolean {
  return preferencesOf(request.headers.get('cookie')).reading === 'easy'
}
