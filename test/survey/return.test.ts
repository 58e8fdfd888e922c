import { describe, expect, test } from 'vitest'
import { eraseByReceipt, throwAway } from '#app/intake/index.server.ts'
import { comeBack, makeReturnCode, openBackDoor, receiptOf } from '#app/survey/index.server.ts'
import { aRequest } from '#test/access/standing-people.ts'
import { openSurvey, type Person, person, type Survey } from '#test/intake/visiting.ts'
import { engines } from '#test/support/engines.ts'

const words = 'Invented: the garden is nice.'

async function someone(survey: Survey, preview = false) {
  const girl = person(survey, 'young-person', { preview })
  await girl.begin()
  await girl.say('y_good', words)
  return { girl, code: await makeReturnCode(survey.house, await girl.now()) }
}

/** Another browser at the link, or the one that holds this cookie. */
async function doorOf({ house, links }: Survey, questionnaire = 'young-person', cookie = '') {
  const link = links[questionnaire] ?? ''
  const opened = await openBackDoor(house, aRequest(`/s/${link}/back`, cookie ? { cookie } : {}), link)
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.door
}

async function back(
  survey: Survey,
  by: { typed: string } | { token: string },
  how: { questionnaire?: string; shared?: boolean; cookie?: string } = {},
) {
  const door = await doorOf(survey, how.questionnaire, how.cookie)
  return comeBack(survey.house, door, by, { shared: how.shared ?? false })
}

const unknown = { ok: false, problem: { code: 'back.unknown' } }
const said = async (who: Person) => (await who.now()).soFar.answers.y_good?.words

for (const engine of engines)
  describe(engine.name, () => {
    test('by words or numbers the answers stand in the new browser, and no longer in the old', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { girl, code } = await someone(survey)
      const phone = person(survey, 'young-person')
      const first = await back(survey, { typed: ` ${code.words.toUpperCase().replaceAll(' ', '-')} ` })
      if (!first.ok) throw new Error('the words did not work')
      phone.cookie(first.cookie)
      expect(await said(phone)).toBe(words)
      expect((await girl.now()).response).toBeUndefined()
      const tablet = person(survey, 'young-person')
      const second = await back(survey, { typed: code.digits.replaceAll(' ', '') })
      if (!second.ok) throw new Error('the numbers did not work')
      tablet.cookie(second.cookie)
      expect(await said(tablet)).toBe(words)
      expect((await phone.now()).response).toBeUndefined()
    })

    test('a picture works once, also for whoever repeats the very same post', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { code } = await someone(survey)
      const cookie = `earshot_visit=${'a-browser-of-a-test-'.repeat(2)}`
      const first = await back(survey, { token: code.token }, { cookie })
      expect(first.ok).toBe(true)
      // The answer was lost on its way: the browser still has its old cookie and tries again.
      const again = await back(survey, { token: code.token }, { cookie })
      if (!again.ok) throw new Error('the repeated post was refused')
      const phone = person(survey, 'young-person')
      phone.cookie(again.cookie)
      expect(await said(phone)).toBe(words)
      expect(await back(survey, { token: code.token })).toEqual(unknown)
      expect(await back(survey, { token: code.token }, { cookie: phone.cookie() })).toEqual(unknown)
      expect(await said(phone)).toBe(words)
    })

    test('a new code takes the place of the old, in all its shapes', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { girl, code } = await someone(survey)
      const newer = await makeReturnCode(survey.house, await girl.now())
      expect(newer.words).not.toBe(code.words)
      for (const by of [{ typed: code.words }, { typed: code.digits }, { token: code.token }])
        expect(await back(survey, by)).toEqual(unknown)
      expect(await back(survey, { typed: newer.words })).toMatchObject({ ok: true })
      expect(await db.selectFrom('return_codes').select('response_id').execute()).toHaveLength(1)
    })

    test('wrong, at another link, sent, erased: the same answer', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { code } = await someone(survey)
      expect(await back(survey, { typed: 'abacus abacus abacus abacus abacus' })).toEqual(unknown)
      expect(await back(survey, { typed: 'no code at all' })).toEqual(unknown)
      expect(await back(survey, { typed: '' })).toEqual(unknown)
      expect(await back(survey, { token: 'made-up' })).toEqual(unknown)
      expect(await back(survey, { typed: code.words }, { questionnaire: 'parent-carer' })).toEqual(unknown)
      expect(await back(survey, { token: code.token }, { questionnaire: 'parent-carer' })).toEqual(unknown)
      const sent = await someone(survey)
      await sent.girl.send()
      expect(await back(survey, { typed: sent.code.words })).toEqual(unknown)
      const thrown = await someone(survey)
      await throwAway(survey.house, await thrown.girl.now())
      expect(await back(survey, { typed: thrown.code.words })).toEqual(unknown)
      expect(await back(survey, { typed: code.words })).toMatchObject({ ok: true })
    })

    test('what cannot be a code takes as long to refuse as what could be one', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      await someone(survey)
      const taken = async (typed: string) => {
        const times = []
        for (let tries = 0; tries < 5; tries++) {
          const began = performance.now()
          await back(survey, { typed })
          times.push(performance.now() - began)
        }
        // The quickest: the others waited for whatever else the machine does.
        return Math.min(...times)
      }
      const nothing = await taken('no code at all')
      const something = await taken('abacus abacus abacus abacus abacus')
      expect(nothing).toBeGreaterThan(something / 4)
      expect(something).toBeGreaterThan(nothing / 4)
    })

    test('the database holds no word, number or token of it', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { code } = await someone(survey)
      const rows = await db.selectFrom('return_codes').selectAll().execute()
      expect(rows).toHaveLength(1)
      const kept = JSON.stringify(rows)
      for (const part of [...code.words.split(' '), ...code.digits.split(' '), code.token])
        expect(kept).not.toContain(part)
      expect(rows[0]?.code_hash).toMatch(/^[\w-]{43}$/)
    })

    test('it is good until people in the middle may finish no more', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { code } = await someone(survey)
      const { house } = survey
      // The survey closes at midnight on 1 December; the time of grace is two hours.
      house.passSeconds((Date.parse('2026-12-01T01:59:59Z') - house.clock().getTime()) / 1_000)
      expect(await back(survey, { typed: code.words })).toMatchObject({ ok: true })
      house.passSeconds(2)
      await expect(back(survey, { typed: code.words })).rejects.toThrow('link.closed')
    })

    test('too many tries at one link have to wait, and the right words wait with them', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { code } = await someone(survey)
      const tooOften = { ok: false, problem: { code: 'back.too-often' } }
      for (let tries = 0; tries < 60; tries++)
        expect(await back(survey, { token: `guess-${tries}` })).toEqual(unknown)
      expect(await back(survey, { token: 'one more' })).toEqual(tooOften)
      expect(await back(survey, { typed: code.words })).toEqual(tooOften)
      // Somebody at another link is not kept waiting.
      expect(await back(survey, { token: 'there' }, { questionnaire: 'parent-carer' })).toEqual(unknown)
      survey.house.passSeconds(1)
      expect(await back(survey, { typed: code.words })).toMatchObject({ ok: true })
    })

    test('a class that comes back at once is let in', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const codes = []
      for (let child = 0; child < 35; child++) codes.push((await someone(survey)).code)
      const results = await Promise.all(codes.map((code) => back(survey, { typed: code.words })))
      expect(results.filter((result) => result.ok)).toHaveLength(35)
      expect(new Set(results.map((result) => result.ok && result.cookie)).size).toBe(35)
    })

    test('somebody who tries the questionnaire comes back to a preview', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { code } = await someone(survey, true)
      const result = await back(survey, { typed: code.words })
      if (!result.ok) throw new Error('the words did not work')
      const again = person(survey, 'young-person')
      again.cookie(result.cookie)
      expect((await again.now()).preview).toBe(true)
    })

    test('erasing by receipt leaves no way back behind', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { girl } = await someone(survey)
      await girl.send()
      const id = (await girl.now()).response?.id ?? ''
      expect(await db.selectFrom('return_codes').selectAll().execute()).toEqual([])
      expect(await eraseByReceipt(survey.house, receiptOf(survey.house.keyring, id), 'respondent')).toBe(true)
    })
  })
