import type { Db } from './connect.server.ts'
import type { Instant, Sealed } from './schema.ts'

export type InspectionRow = {
  id: string
  area: string
  type: string
  framework: string
  timeZone: string
  opensAt: Instant
  closesAt: Instant
  graceMinutes: number
  invented: boolean
  keyWrapped: Sealed
  createdAt: Instant
}
export type SurveyLinkRow = { questionnaire: string; token: string; code: string; inspectionId: string }

export async function saveInspection(db: Db, inspection: InspectionRow): Promise<void> {
  await db
    .insertInto('inspections')
    .values({
      id: inspection.id,
      area: inspection.area,
      type: inspection.type,
      framework: inspection.framework,
      time_zone: inspection.timeZone,
      opens_at: inspection.opensAt,
      closes_at: inspection.closesAt,
      grace_minutes: inspection.graceMinutes,
      invented: inspection.invented ? 1 : 0,
      key_wrapped: inspection.keyWrapped,
      created_at: inspection.createdAt,
    })
    .onConflict((c) => c.column('id').doNothing())
    .execute()
}

export async function findInspection(db: Db, id: string): Promise<InspectionRow | undefined> {
  const row = await db.selectFrom('inspections').selectAll().where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

export async function listInspections(db: Db): Promise<InspectionRow[]> {
  const rows = await db
    .selectFrom('inspections')
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .limit(1000)
    .execute()
  return rows.map(fromRow)
}

/** Only the inspections that the person is a member of; a member of `*` sees them all. */
export async function listInspectionsOf(db: Db, userId: string): Promise<InspectionRow[]> {
  const memberships = db.selectFrom('memberships').where('user_id', '=', userId)
  const rows = await db
    .selectFrom('inspections')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('id', 'in', memberships.select('inspection_id')),
        eb.exists(memberships.select('user_id').where('inspection_id', '=', '*')),
      ]),
    )
    .orderBy('created_at')
    .orderBy('id')
    .limit(1000)
    .execute()
  return rows.map(fromRow)
}

export async function saveSurveyLink(
  db: Db,
  link: SurveyLinkRow & { id: string; createdAt: Instant },
): Promise<void> {
  await db
    .insertInto('survey_links')
    .values({
      id: link.id,
      inspection_id: link.inspectionId,
      questionnaire: link.questionnaire,
      token: link.token,
      code: link.code,
      created_at: link.createdAt,
    })
    .onConflict((c) => c.columns(['inspection_id', 'questionnaire']).doNothing())
    .execute()
}

export async function findSurveyLink(db: Db, token: string): Promise<SurveyLinkRow | undefined> {
  const row = await db.selectFrom('survey_links').selectAll().where('token', '=', token).executeTakeFirst()
  return row && linkFromRow(row)
}

/** The token of the link that a short code stands for. */
export async function findLinkToken(db: Db, code: string): Promise<string | undefined> {
  const row = await db.selectFrom('survey_links').select('token').where('code', '=', code).executeTakeFirst()
  return row?.token
}

/** A link and the inspection it belongs to, at once: every page of a survey begins with it. */
export async function findSurvey(
  db: Db,
  token: string,
): Promise<{ questionnaire: string; code: string; inspection: InspectionRow } | undefined> {
  const row = await db
    .selectFrom('survey_links')
    .innerJoin('inspections', 'inspections.id', 'survey_links.inspection_id')
    .selectAll('inspections')
    .select(['survey_links.questionnaire', 'survey_links.code'])
    .where('survey_links.token', '=', token)
    .executeTakeFirst()
  return row && { questionnaire: row.questionnaire, code: row.code, inspection: fromRow(row) }
}

export async function listSurveyLinks(db: Db, inspectionId: string): Promise<SurveyLinkRow[]> {
  const rows = await db
    .selectFrom('survey_links')
    .selectAll()
    .where('inspection_id', '=', inspectionId)
    .orderBy('id')
    .execute()
  return rows.map(linkFromRow)
}

/** How many responses of each state an inspection holds; previews are never counted. */
export async function countResponses(
  db: Db,
  inspectionId: string,
): Promise<
  { audience: string; questionnaire: string; state: 'in-progress' | 'submitted'; responses: number }[]
> {
  return db
    .selectFrom('responses')
    .select((eb) => ['audience', 'questionnaire', 'state', eb.fn.countAll<number>().as('responses')])
    .where('inspection_id', '=', inspectionId)
    .where('preview', '=', 0)
    .where('key_wrapped', 'is not', null)
    .groupBy(['audience', 'questionnaire', 'state'])
    .orderBy('audience')
    .orderBy('questionnaire')
    .orderBy('state')
    .execute()
}

function linkFromRow(row: {
  questionnaire: string
  token: string
  code: string
  inspection_id: string
}): SurveyLinkRow {
  return {
    questionnaire: row.questionnaire,
    token: row.token,
    code: row.code,
    inspectionId: row.inspection_id,
  }
}

function fromRow(row: {
  id: string
  area: string
  type: string
  framework: string
  time_zone: string
  opens_at: string
  closes_at: string
  grace_minutes: number
  invented: 0 | 1
  key_wrapped: Sealed
  created_at: string
}): InspectionRow {
  return {
    id: row.id,
    area: row.area,
    type: row.type,
    framework: row.framework,
    timeZone: row.time_zone,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    graceMinutes: row.grace_minutes,
    invented: row.invented === 1,
    keyWrapped: row.key_wrapped,
    createdAt: row.created_at,
  }
}
