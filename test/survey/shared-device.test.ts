import { describe, expect, test } from 'vitest'
import { shareDevice } from '#app/survey/index.server.ts'
import { openSurvey, person } from '#test/intake/visiting.ts'
import { engines } from '#test/support/engines.ts'

const minutes = (count: number) => count * 60

for (const engine of engines)
  describe(engine.name, () => {
    test('on a shared device a visit ends 20 minutes after the last page, and not before', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const child = person(survey, 'child-easy-read')
      await child.begin({ sharedDevice: true })
      await child.say('c_safe', 5)
      for (let pages = 0; pages < 4; pages++) {
        survey.house.passSeconds(minutes(20))
        expect((await child.now()).response).toBeDefined()
      }
      survey.house.passSeconds(minutes(20) + 1)
      expect((await child.now()).response).toBeUndefined()
      // It is over for good, and what was said stays.
      expect((await child.now()).response).toBeUndefined()
      expect(await db.selectFrom('responses').select(['visit_hash', 'state']).execute()).toEqual([
        { visit_hash: null, state: 'in-progress' },
      ])
      expect(await db.selectFrom('answers').select('question').execute()).toEqual([{ question: 'c_safe' }])
    })

    test('saving counts as being there, and the next child starts clean', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const child = person(survey, 'child-easy-read')
      await child.begin({ sharedDevice: true })
      survey.house.passSeconds(minutes(21))
      await child.begin({ sharedDevice: true })
      expect((await child.now()).soFar.answers).toEqual({})
      expect(await db.selectFrom('responses').select('id').execute()).toHaveLength(2)
    })

    test('on a device of one’s own a visit lasts as long as the browser, and sharing can be said later', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { house } = survey
      const teen = person(survey, 'young-person')
      await teen.begin()
      house.passSeconds(minutes(24 * 60))
      expect((await teen.now()).response).toBeDefined()
      await shareDevice(house, await teen.now(), true)
      house.passSeconds(minutes(19))
      await shareDevice(house, await teen.now(), false)
      house.passSeconds(minutes(60))
      expect((await teen.now()).response).toBeDefined()
      await shareDevice(house, await teen.now(), true)
      house.passSeconds(minutes(21))
      expect((await teen.now()).response).toBeUndefined()
    })
  })
