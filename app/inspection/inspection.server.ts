import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import { newId, newLinkToken, newShortCode } from '#app/platform/crypto/random.server.ts'
import type { Key } from '#app/platform/crypto/seal.server.ts'
import type { Db } from '#db/connect.server.ts'
import {
  findInspection,
  findLinkToken,
  findSurvey,
  type InspectionRow,
  saveInspection,
  saveSurveyLink,
} from '#db/inspections.server.ts'
import { frameworkNow } from './framework/index.ts'
import { readShortCode } from './short-code.ts'
import { graceMinutesDefault } from './window.ts'

export type NewInspection = {
  id?: string
  area: string
  type: string
  opensAt: string
  closesAt: string
  questionnaires: readonly string[]
  invented?: boolean
}

/** An inspection with a key of its own and a survey link for each questionnaire, in one transaction. */
export async function createInspection(
  { db, keyring, clock }: { db: Db; keyring: Keyring; clock: () => Date },
  given: NewInspection,
): Promise<string> {
  const id = given.id ?? newId()
  const createdAt = clock().toISOString()
  const inspection: InspectionRow = {
    id,
    area: given.area,
    type: given.type,
    framework: frameworkNow.version,
    timeZone: 'Europe/London',
    opensAt: given.opensAt,
    closesAt: given.closesAt,
    graceMinutes: graceMinutesDefault,
    invented: given.invented ?? false,
    keyWrapped: keyring.newInspectionKey(id).wrapped,
    createdAt,
  }
  await db.transaction().execute(async (trx) => {
    await saveInspection(trx, inspection)
    await saveLinks(trx, id, given.questionnaires, createdAt)
  })
  return id
}

/** Links for those questionnaires that have none yet: an inspection made by an older version lacks newer ones. */
export async function addSurveyLinks(
  { db, clock }: { db: Db; clock: () => Date },
  inspectionId: string,
  questionnaires: readonly string[],
): Promise<void> {
  await saveLinks(db, inspectionId, questionnaires, clock().toISOString())
}

async function saveLinks(db: Db, inspectionId: string, questionnaires: readonly string[], createdAt: string) {
  for (const questionnaire of questionnaires)
    await saveSurveyLink(db, {
      id: newId(),
      inspectionId,
      questionnaire,
      token: newLinkToken(),
      code: newShortCode(),
      createdAt,
    })
}

export type KeyedInspection = InspectionRow & { key: Key }

/** The inspection with its key opened; undefined when there is none of this id. */
export async function openInspection(
  { db, keyring }: { db: Db; keyring: Keyring },
  id: string,
): Promise<KeyedInspection | undefined> {
  const inspection = await findInspection(db, id)
  return inspection && keyed(keyring, inspection)
}

/** The questionnaire behind a survey link, and its inspection with its key opened. */
export async function openSurvey(
  { db, keyring }: { db: Db; keyring: Keyring },
  token: string,
): Promise<{ questionnaire: string; code: string; inspection: KeyedInspection } | undefined> {
  const survey = await findSurvey(db, token)
  return survey && { ...survey, inspection: keyed(keyring, survey.inspection) }
}

/** The survey link that somebody typed from paper, however they typed it; undefined when there is none. */
export async function linkOfTyped({ db }: { db: Db }, typed: string): Promise<string | undefined> {
  const code = readShortCode(typed)
  return code === undefined ? undefined : findLinkToken(db, code)
}

function keyed(keyring: Keyring, inspection: InspectionRow): KeyedInspection {
  return { ...inspection, key: keyring.unwrapInspectionKey(inspection.id, inspection.keyWrapped) }
}
