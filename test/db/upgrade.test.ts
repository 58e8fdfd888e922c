import { Migrator } from 'kysely'
import { describe, expect, test } from 'vitest'
import { eraseByReceipt } from '#app/intake/index.server.ts'
import { receiptGiven, receiptHash } from '#app/survey/index.server.ts'
import { connect, type Db } from '#db/connect.server.ts'
import { migrateToLatest, migrations } from '#db/migrate.server.ts'
import { houseOver } from '#test/access/standing-people.ts'
import { anInspectionOf, person, withLinks } from '#test/intake/visiting.ts'
import { engines } from '#test/support/engines.ts'
import { formerReceipt } from '#test/survey/former-receipt.ts'

const before = '2026-11-24-70-return-codes'

async function migrateUpTo(db: Db) {
  const older = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < before))
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => older },
  }).migrateToLatest()
  if (error) throw error
}

for (const engine of engines)
  describe(engine.name, () => {
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
