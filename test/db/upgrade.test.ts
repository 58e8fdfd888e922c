import { Migrator } from 'kysely'
import { describe, expect, test } from 'vitest'
import { eraseByReceipt } from '#app/intake/index.server.ts'
import { receiptGiven, receiptHash } from '#app/survey/index.server.ts'
import { connect, type Db } from '#db/connect.server.ts'
import { migrateToLatest, migrations } from '#db/migrate.server.ts'
import { addResponses } from '#db/responses.server.ts'
import { houseOver } from '#test/access/standing-people.ts'
import { anInspectionOf, person, withLinks } from '#test/intake/visiting.ts'
import { engines } from '#test/support/engines.ts'
import { formerReceipt } from '#test/survey/former-receipt.ts'

const before = '2026-11-24-70-return-codes'

async function migrateUpTo(db: Db, first = before) {
  const older = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < first))
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => older },
  }).migrateToLatest()
  if (error) throw error
}

const anOldResponse = (inspectionId: string, at: string, keyWrapped: Buffer) => ({
  id: 'old',
  inspectionId,
  questionnaire: 'young-person',
  version: 1,
  audience: 'young-person',
  language: 'en',
  givenBy: 'alone',
  helper: null,
  state: 'submitted' as const,
  preview: false,
  invented: false,
  keyWrapped,
  visitHash: null,
  receiptHash: null,
  importKey: null,
  startedAt: at,
  updatedAt: at,
  submittedAt: at,
})

for (const engine of engines)
  describe(engine.name, () => {
    test('answers from before there were recordings keep their words, their units and the rule of one a way', async () => {
      const db = connect(await engine.emptyUrl())
      try {
        await migrateUpTo(db, '2026-11-24-96-a-recordings')
        const house = houseOver(db)
        const inspectionId = await anInspectionOf(house)
        const at = house.clock().toISOString()
        const wrapped = Buffer.from('an old key')
        await addResponses(db, [anOldResponse(inspectionId, at, wrapped)])
        const old = {
          id: 'old.y_good',
          response_id: 'old',
          inspection_id: inspectionId,
          question: 'y_good',
          type: 'open',
          via: 'words',
          value: null,
          text_sealed: wrapped,
          skipped: 0,
          revision: 3,
          coded_revision: 2,
          saved_at: at,
        }
        await db
          .insertInto('answers')
          .values(old as never)
          .execute()
        const unit = {
          id: 'u',
          inspection_id: inspectionId,
          response_id: 'old',
          answer_id: old.id,
          start_at: 0,
          end_at: 3,
          sentiment: 'neutral' as const,
          sentiment_confidence: 1,
        }
        await db.insertInto('units').values(unit).execute()
        await migrateToLatest(db)
        expect(await db.selectFrom('answers').selectAll().execute()).toEqual([
          { ...old, way: 'given', coded_with: null, alike_revision: 0, said_in: null, said_in_by: null },
        ])
        expect(await db.selectFrom('units').select(['id', 'answer_id']).execute()).toEqual([
          { id: 'u', answer_id: old.id },
        ])
        const again = (way: string) =>
          db
            .insertInto('answers')
            .values({ ...old, id: `again ${way}`, way } as never)
            .execute()
        await again('a-recording')
        await expect(again('given')).rejects.toThrow()
        // Units still know whose they are.
        await expect(db.deleteFrom('answers').where('id', '=', old.id).execute()).rejects.toThrow()
      } finally {
        await db.destroy()
      }
    })

    test('a database from before return codes keeps its responses, its visits and its receipts', async () => {
      const db = connect(await engine.emptyUrl())
      try {
        await migrateUpTo(db)
        const house = houseOver(db)
        const inspectionId = await anInspectionOf(house)
        const at = house.clock().toISOString()
        const { key } = house.keyring.newInspectionKey('unused')
        expect(key).toHaveLength(32)
        const former = formerReceipt(house.keyring, 'an-old-response')
        const hash = receiptHash(house.keyring, former)
        // As the version before this one wrote it, columns and all.
        await db
          .insertInto('responses')
          .values({
            id: 'an-old-response',
            inspection_id: inspectionId,
            questionnaire: 'young-person',
            version: 1,
            audience: 'young-person',
            language: 'en',
            given_by: 'alone',
            helper: null,
            state: 'submitted',
            preview: 0,
            invented: 0,
            visit_hash: null,
            key_wrapped: Buffer.from('an old key'),
            receipt_hash: hash,
            import_key: null,
            started_at: at,
            updated_at: at,
            submitted_at: at,
          } as never)
          .execute()
        expect((await migrateToLatest(db)).applied).toContain(before)
        expect(receiptGiven(house.keyring, { id: 'an-old-response', receiptHash: hash })).toBe(former)
        const survey = await withLinks(db, house, inspectionId)
        const girl = person(survey, 'young-person')
        await girl.begin()
        await girl.say('y_good', 'Invented: the garden is nice.')
        expect((await girl.now()).soFar.answers.y_good?.words).toContain('garden')
        expect(await eraseByReceipt(house, former.toUpperCase(), 'respondent')).toBe(true)
        expect(await eraseByReceipt(house, former, 'respondent')).toBe(false)
      } finally {
        await db.destroy()
      }
    })
  })
