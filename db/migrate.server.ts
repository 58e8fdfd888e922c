import { type Migration, Migrator } from 'kysely'
import type { Db } from './connect.server.ts'
import * as inspections from './migrations/2026-11-24-1-inspections.server.ts'
import * as responses from './migrations/2026-11-24-2-responses.server.ts'
import * as concerns from './migrations/2026-11-24-3-concerns.server.ts'
import * as themes from './migrations/2026-11-24-4-themes.server.ts'
import * as access from './migrations/2026-11-24-5-access.server.ts'
import * as jobs from './migrations/2026-11-24-6-jobs.server.ts'
import * as returnCodes from './migrations/2026-11-24-70-return-codes.server.ts'
import * as sharedDevices from './migrations/2026-11-24-71-shared-devices.server.ts'
import * as envelopeKeys from './migrations/2026-11-24-80-envelope-keys.server.ts'
import * as arrivals from './migrations/2026-11-24-81-arrivals.server.ts'
import * as media from './migrations/2026-11-24-90-media.server.ts'
import * as linkCodes from './migrations/2026-11-24-95-a-link-codes.server.ts'
import * as linkCodesFilled from './migrations/2026-11-24-95-b-link-codes-filled.server.ts'
import * as recordings from './migrations/2026-11-24-96-a-recordings.server.ts'
import * as answerWays from './migrations/2026-11-24-96-b-answer-ways.server.ts'
import * as transcripts from './migrations/2026-11-24-97-transcripts.server.ts'
import * as drawings from './migrations/2026-11-24-98-drawings.server.ts'
import * as emergentThemes from './migrations/2026-11-24-99-a-1-emergent-themes.server.ts'
import * as retiredThemes from './migrations/2026-11-24-99-a-2-retired-themes.server.ts'
import * as acceptedThemes from './migrations/2026-11-24-99-a-3-accepted-themes.server.ts'
import * as discoveries from './migrations/2026-11-24-99-a-4-discoveries.server.ts'
import * as codedWith from './migrations/2026-11-24-99-b-a-coded-with.server.ts'
import * as unitDoubts from './migrations/2026-11-24-99-b-b-unit-doubts.server.ts'
import * as likenesses from './migrations/2026-11-24-99-c-1-likenesses.server.ts'
import * as answersMarked from './migrations/2026-11-24-99-c-2-answers-marked.server.ts'
import * as answersToMark from './migrations/2026-11-24-99-c-3-answers-to-mark.server.ts'
import * as populations from './migrations/2026-11-24-99-c-4-populations.server.ts'
import * as statements from './migrations/2026-11-24-99-d-a-statements.server.ts'
import * as languagesSaid from './migrations/2026-11-24-99-d-b-languages-said.server.ts'
import * as readings from './migrations/2026-11-24-99-d-c-readings.server.ts'
import * as translations from './migrations/2026-11-24-99-d-d-translations.server.ts'
import * as arrivalProofs from './migrations/2026-11-24-99-e-arrival-proofs.server.ts'
import * as detailDecisions from './migrations/2026-11-24-99-f-1-detail-decisions.server.ts'

// Listed, not read from a folder, so that a built server carries them.
export const migrations: Record<string, Migration> = {
  '2026-11-24-1-inspections': inspections,
  '2026-11-24-2-responses': responses,
  '2026-11-24-3-concerns': concerns,
  '2026-11-24-4-themes': themes,
  '2026-11-24-5-access': access,
  '2026-11-24-6-jobs': jobs,
  '2026-11-24-80-envelope-keys': envelopeKeys,
  '2026-11-24-81-arrivals': arrivals,
  '2026-11-24-90-media': media,
  '2026-11-24-95-a-link-codes': linkCodes,
  '2026-11-24-95-b-link-codes-filled': linkCodesFilled,
  '2026-11-24-96-a-recordings': recordings,
  '2026-11-24-96-b-answer-ways': answerWays,
  '2026-11-24-97-transcripts': transcripts,
  '2026-11-24-98-drawings': drawings,
  '2026-11-24-99-a-1-emergent-themes': emergentThemes,
  '2026-11-24-99-a-2-retired-themes': retiredThemes,
  '2026-11-24-99-a-3-accepted-themes': acceptedThemes,
  '2026-11-24-99-a-4-discoveries': discoveries,
  '2026-11-24-99-b-a-coded-with': codedWith,
  '2026-11-24-99-b-b-unit-doubts': unitDoubts,
  '2026-11-24-99-c-1-likenesses': likenesses,
  '2026-11-24-99-c-2-answers-marked': answersMarked,
  '2026-11-24-99-c-3-answers-to-mark': answersToMark,
  '2026-11-24-99-c-4-populations': populations,
  '2026-11-24-99-e-arrival-proofs': arrivalProofs,
  '2026-11-24-99-d-a-statements': statements,
  '2026-11-24-99-d-b-languages-said': languagesSaid,
  '2026-11-24-99-d-c-readings': readings,
  '2026-11-24-99-d-d-translations': translations,
  '2026-11-24-99-f-1-detail-decisions': detailDecisions,
  '2026-11-24-70-return-codes': returnCodes,
  '2026-11-24-71-shared-devices': sharedDevices,
}

const migratorOf = (db: Db) => new Migrator({ db, provider: { getMigrations: async () => migrations } })

/** Climbs to the newest migration; safe to call from several processes at once. Throws when a step fails. */
export async function migrateToLatest(db: Db): Promise<{ applied: string[] }> {
  const { error, results } = await migratorOf(db).migrateToLatest()
  if (error) throw error
  return { applied: (results ?? []).map((result) => result.migrationName) }
}

/** Names of the steps that this program knows and the database has not taken. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const all = await migratorOf(db).getMigrations()
  return all.filter((migration) => !migration.executedAt).map((migration) => migration.name)
}
