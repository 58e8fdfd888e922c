import { describe, expect, test } from 'vitest'
import { throwAway } from '#app/intake/index.server.ts'
import { closeConcern, readConcern, readConcerns } from '#app/safeguarding/index.server.ts'
import { verifyAudit } from '#db/audit.server.ts'
import { countResponses } from '#db/inspections.server.ts'
import { engines } from '#test/support/engines.ts'
import { keyed, openSurvey, person, type Survey } from './visiting.ts'

const calm = 'Invented: the garden is nice.'
const urgent = 'Invented: my uncle hits me and I am scared to go home.'

async function saying(survey: Survey, words: string) {
  const boy = person(survey, 'young-person')
  await boy.begin()
  await boy.say('y_good', words)
  return { boy, visit: await boy.now() }
}

for (const engine of engines)
  describe(engine.name, () => {
    test('what is thrown away is gone with its key, and pressing again is told the same', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { boy, visit } = await saying(survey, calm)
      const other = await saying(survey, calm)
      expect(await throwAway(survey.house, visit)).toEqual({ held: false })
      expect(await throwAway(survey.house, visit)).toEqual({ held: false })
      expect(await throwAway(survey.house, await boy.now())).toEqual({ held: false })
      expect((await boy.now()).response).toBeUndefined()
      const row = await db
        .selectFrom('responses')
        .selectAll()
        .where('id', '=', visit.response?.id ?? '')
        .executeTakeFirst()
      expect(row).toMatchObject({ key_wrapped: null, held_key_wrapped: null, visit_hash: null })
      const left = await db.selectFrom('answers').select('response_id').execute()
      expect(left.map((answer) => answer.response_id)).toEqual([other.visit.response?.id])
      expect(await countResponses(db, 'here')).toMatchObject([{ responses: 1 }])
      expect(await verifyAudit(db, survey.house.keyring)).toMatchObject({ ok: true })
      const erased = await db
        .selectFrom('audit_events')
        .select('subject')
        .where('action', '=', 'response.erased')
        .execute()
      expect(erased).toEqual([{ subject: visit.response?.id }])
    })

    test('two presses at once throw it away once', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { visit } = await saying(survey, calm)
      const both = await Promise.all([throwAway(survey.house, visit), throwAway(survey.house, visit)])
      expect(both).toEqual([{ held: false }, { held: false }])
    })

    test('words of danger stay until a person has closed the concern, then they go too', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { visit } = await saying(survey, urgent)
      expect(await throwAway(survey.house, visit)).toEqual({ held: true })
      expect(await throwAway(survey.house, visit)).toEqual({ held: true })
      const officer = { inspection: await keyed(survey), person: 'officer' }
      const [concern] = await readConcerns(survey.house, officer, { closed: false })
      if (!concern) throw new Error('the concern is gone')
      expect((await readConcern(survey.house, officer, concern.id))?.words).toBe(urgent)
      await closeConcern(survey.house, officer, {
        id: concern.id,
        seenAt: concern.updatedAt,
        reason: 'Invented: seen to.',
      })
      expect((await readConcern(survey.house, officer, concern.id))?.words).toBeNull()
      expect(await throwAway(survey.house, visit)).toEqual({ held: false })
    })

    test('what was sent is not thrown away here', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { boy, visit } = await saying(survey, calm)
      await boy.send()
      expect(await throwAway(survey.house, visit)).toBeUndefined()
      expect(await throwAway(survey.house, await boy.now())).toBeUndefined()
      expect(await countResponses(db, 'here')).toMatchObject([{ state: 'submitted', responses: 1 }])
    })

    test('after throwing away the same browser can start again', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { boy, visit } = await saying(survey, calm)
      await throwAway(survey.house, visit)
      await boy.begin()
      await boy.say('y_good', 'Invented: another try.')
      expect((await boy.now()).soFar.answers.y_good?.words).toBe('Invented: another try.')
    })
  })
