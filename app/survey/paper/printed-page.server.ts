import { openSurvey } from '#app/inspection/index.server.ts'
import { shortCodeShown, shortPath, type WindowState, windowState } from '#app/inspection/index.ts'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import { localeOf } from '#app/platform/i18n/numbers.ts'
import type { Db } from '#db/connect.server.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { currentQuestionnaire } from '../questionnaires/index.ts'
import type { PrintedKind, PrintedPage, PrintedWish } from './printed.ts'

type Needs = { db: Db; keyring: Keyring; clock: () => Date; config: { baseUrl: string } }

export type Printed = { page: PrintedPage; questionnaire: Questionnaire; window: WindowState }

/** What stands on a printed page of this link; undefined when there is no such link. Begins no visit. */
export async function readPrinted(
  { db, keyring, clock, config }: Needs,
  link: string,
  kind: PrintedKind,
  wish: PrintedWish,
): Promise<Printed | undefined> {
  const survey = await openSurvey({ db, keyring }, link)
  const questionnaire = survey && currentQuestionnaire(survey.questionnaire)
  if (!survey || !questionnaire) return undefined
  const { inspection, code } = survey
  return {
    questionnaire,
    window: windowState(inspection, clock()),
    page: {
      ...wish,
      easyRead: wish.easyRead || questionnaire.kind === 'easy-read',
      kind,
      link,
      address: `${config.baseUrl}${shortPath(code)}`,
      host: config.baseUrl.replace(/^https?:\/\//, ''),
      code: shortCodeShown(code),
      area: inspection.area,
      invented: inspection.invented,
      closes: lastDay(inspection.closesAt, inspection.timeZone, wish.language),
    },
  }
}

/** The demonstration's window has no end: no day is named for it. */
function lastDay(closesAt: string, timeZone: string, language: Language): string | null {
  if (closesAt.startsWith('9999')) return null
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'full',
    timeZone,
  })
  return format.format(new Date(closesAt))
}
