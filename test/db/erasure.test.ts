import { describe, expect, test } from 'vitest'
import { eraseByReceipt } from '#app/intake/index.server.ts'
import { unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { unseal } from '#app/platform/crypto/seal.server.ts'
import { receiptOf } from '#app/survey/index.server.ts'
import { verifyAudit } from '#db/audit.server.ts'
import { releaseHeldKey } from '#db/erasure.server.ts'
import { countResponses } from '#db/inspections.server.ts'
import { exportResponses } from '#db/responses-export.server.ts'
import { keyed, openSurvey, person } from '#test/intake/visiting.ts'
import { engines } from '#test/support/engines.ts'

const calm = 'Invented: the garden is nice.'
const urgent = 'Invented: my uncle hits me and I am scared to go home.'

for (const engine of engines)
  describe(engine.name, () => {
    async function sent(words: string) {
      const db = await engine.fresh()
      const survey = await openSurvey(db)
      const boy = person(survey, 'young-person')
      await boy.begin()
      await boy.say('y_good', words)
      await boy.send()
      const { response } = await boy.now()
      if (!response) throw new Error('nothing was sent')
      return { db, survey, boy, id: response.id, receipt: receiptOf(survey.house.keyring, response.id) }
    }

    test('a receipt erases its answers and their key, once, whatever its spelling', async () => {
      const { db, survey, boy, id, receipt } = await sent(calm)
      await using _ = db
      const other = person(survey, 'young-person')
      await other.begin()
      await other.say('y_good', calm)
      const said = receipt.toUpperCase().split(' ').join('-')
      expect(await eraseByReceipt(survey.house, ` ${said} `, 'respondent')).toBe(true)
      expect(await eraseByReceipt(survey.house, receipt, 'respondent')).toBe(false)
      const left = await db.selectFrom('responses').selectAll().where('id', '=', id).executeTakeFirst()
      expect(left).toMatchObject({
        key_wrapped: null,
        held_key_wrapped: null,
        visit_hash: null,
        receipt_hash: null,
      })
      const answers = await db.selectFrom('answers').select('response_id').execute()
      expect(answers.map((row) => row.response_id)).not.toContain(id)
      expect(answers).toHaveLength(1)
      expect(await countResponses(db, 'here')).toMatchObject([{ state: 'in-progress', responses: 1 }])
      const exported = []
      for await (const row of exportResponses(db, 'here')) exported.push(row.id)
      expect(exported).not.toContain(id)
      expect((await boy.now()).response).toBeUndefined()
      expect(await verifyAudit(db, survey.house.keyring)).toMatchObject({ ok: true })
      expect(
        await db.selectFrom('audit_events').select(['action', 'actor', 'subject']).execute(),
      ).toContainEqual({ action: 'response.erased', actor: 'respondent', subject: id })
    })

    test('words nobody was given erase nothing', async () => {
      const { db, survey } = await sent(calm)
      await using _ = db
      expect(await eraseByReceipt(survey.house, 'able acid also apple army', 'respondent')).toBe(false)
      expect(await eraseByReceipt(survey.house, '', 'respondent')).toBe(false)
      expect(await countResponses(db, 'here')).toMatchObject([{ state: 'submitted', responses: 1 }])
    })

    test('an open concern keeps its own words until it is closed, then they go too', async () => {
      const { db, survey, id, receipt } = await sent(urgent)
      await using _ = db
      const inspection = await keyed(survey)
      await eraseByReceipt(survey.house, receipt, 'respondent')
      const keys = () =>
        db
          .selectFrom('responses')
          .select(['key_wrapped', 'held_key_wrapped'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      const held = await keys()
      expect(held.key_wrapped).toBeNull()
      const concern = await db.selectFrom('concerns').selectAll().executeTakeFirstOrThrow()
      const place = { inspection: 'here', table: 'concerns', record: concern.answer_id, field: 'words' }
      const key = unwrapResponseKey(inspection.key, 'here', id, held.held_key_wrapped ?? Buffer.alloc(0))
      expect(unseal(key, concern.words_sealed, place)).toBe(urgent)
      await releaseHeldKey(db, id)
      expect((await keys()).held_key_wrapped).not.toBeNull()
      await db.updateTable('concerns').set({ state: 'closed' }).execute()
      await releaseHeldKey(db, id)
      expect(await keys()).toEqual({ key_wrapped: null, held_key_wrapped: null })
    })
  })
