import { describe, expect, test } from 'vitest'
import { saveHalfTyped, saveOnVisit, screenAndSeal, takeIn } from '#app/intake/index.server.ts'
import { unseal } from '#app/platform/crypto/seal.server.ts'
import { listAnswersToCode } from '#db/answers-for-reading.server.ts'
import type { Db } from '#db/connect.server.ts'
import { countResponses } from '#db/inspections.server.ts'
import { listJobs } from '#db/jobs.server.ts'
import { engines } from '#test/support/engines.ts'
import { giving, questionOf } from '#test/survey/giving.ts'
import { openSurvey, person, type Survey } from './visiting.ts'

const urgent = 'An invented boy writes: my uncle hits me and I am scared to go home.'
const worrying = 'Invented: I get bullied every day.'
const calm = 'Invented: the garden is nice.'

const concernsIn = (db: Db) => db.selectFrom('concerns').selectAll().orderBy('id').execute()
const eventsIn = (db: Db) => db.selectFrom('concern_events').select('kind').orderBy('id').execute()

async function openConcern({ house }: Survey, visit: Awaited<ReturnType<ReturnType<typeof person>['now']>>) {
  const [concern] = await concernsIn(house.db)
  if (!concern || !visit.response) throw new Error('there is no concern')
  return unseal(visit.response.key, concern.words_sealed, {
    inspection: visit.inspection.id,
    table: 'concerns',
    record: concern.answer_id,
    field: 'words',
  })
}

for (const engine of engines)
  describe(engine.name, () => {
    test('words of danger open one concern with the answer, and the same words again add none', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const boy = person(survey, 'young-person')
      await boy.begin()
      await boy.say('y_good', urgent)
      expect(await concernsIn(db)).toMatchObject([
        { level: 'urgent', state: 'open', question: 'y_good', inspection_id: survey.inspectionId },
      ])
      expect(await openConcern(survey, await boy.now())).toBe(urgent)
      await boy.say('y_good', urgent)
      await boy.say('y_good', `  ${urgent}\r\n`)
      expect(await concernsIn(db)).toHaveLength(1)
      expect(await eventsIn(db)).toEqual([{ kind: 'raised' }])
    })

    test('an answer whose storing fails leaves no concern behind', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const boy = person(survey, 'young-person')
      await boy.begin()
      const visit = await boy.now()
      if (!visit.response) throw new Error('not begun')
      const answer = giving(questionOf(visit.questionnaire, 'y_good'), urgent)
      const sealed = screenAndSeal({
        response: { ...visit.response, inspectionId: survey.inspectionId },
        questionnaire: visit.questionnaire,
        answers: [answer],
        now: survey.house.clock().toISOString(),
      })
      const failing = survey.house.share(async (trx) => {
        await takeIn(trx, sealed)
        throw new Error('the disk is full')
      })
      await expect(failing).rejects.toThrow('the disk is full')
      expect(await concernsIn(db)).toEqual([])
      expect((await boy.now()).soFar.answers).toEqual({})
    })

    test('changed words raise it again, and its level never grows milder by itself', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const boy = person(survey, 'young-person')
      await boy.begin()
      await boy.say('y_good', worrying)
      expect(await concernsIn(db)).toMatchObject([{ level: 'concern' }])
      await boy.say('y_good', urgent)
      expect(await concernsIn(db)).toMatchObject([{ level: 'urgent' }])
      await boy.say('y_good', worrying)
      await boy.say('y_good', calm)
      expect(await concernsIn(db)).toMatchObject([{ level: 'urgent', state: 'open' }])
      expect(await eventsIn(db)).toEqual([
        { kind: 'raised' },
        { kind: 'raised-again' },
        { kind: 'raised-again' },
      ])
      // The words that made it urgent are the ones to read: milder ones written over them do not hide them.
      expect(await openConcern(survey, await boy.now())).toBe(urgent)
    })

    test('a concern that was closed stays closed, and new words open another', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const boy = person(survey, 'young-person')
      await boy.begin()
      await boy.say('y_good', urgent)
      await db.updateTable('concerns').set({ state: 'closed' }).execute()
      await boy.say('y_good', worrying)
      expect((await concernsIn(db)).map(({ state, level }) => `${state} ${level}`).sort()).toEqual([
        'closed urgent',
        'open concern',
      ])
    })

    test('a face that says not safe opens a concern without a word', async () => {
      await using db = await engine.fresh()
      const child = person(await openSurvey(db), 'child-easy-read')
      await child.begin()
      await child.say('c_safe', 5)
      expect(await concernsIn(db)).toEqual([])
      await child.say('c_safe', 1)
      await child.say('c_safe', 1)
      expect(await concernsIn(db)).toMatchObject([{ level: 'concern', question: 'c_safe', state: 'open' }])
      expect(await eventsIn(db)).toHaveLength(1)
    })

    test('a screener that fails stores the answer, and a concern that says it was not screened', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const boy = person(survey, 'young-person')
      await boy.begin()
      const visit = await boy.now()
      if (!visit.response) throw new Error('not begun')
      const sealed = screenAndSeal(
        {
          response: { ...visit.response, inspectionId: survey.inspectionId },
          questionnaire: visit.questionnaire,
          answers: [giving(questionOf(visit.questionnaire, 'y_good'), calm)],
          now: survey.house.clock().toISOString(),
        },
        () => {
          throw new Error('no rules today')
        },
      )
      expect(await survey.house.share((trx) => takeIn(trx, sealed))).toBe('stored')
      expect((await boy.now()).soFar.answers.y_good?.words).toBe(calm)
      expect(await concernsIn(db)).toMatchObject([{ level: 'not-screened', state: 'open' }])
      await boy.say('y_good', worrying)
      expect(await concernsIn(db)).toMatchObject([{ level: 'concern' }])
    })

    test('a preview opens no concern, is not counted, and has nothing to code', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const lead = person(survey, 'child-easy-read', { preview: true })
      await lead.begin()
      await lead.say('c_safe', 1)
      await lead.say('c_good', urgent)
      await lead.send()
      const visit = await lead.now()
      expect([visit.preview, visit.soFar.submitted]).toEqual([true, true])
      expect(await concernsIn(db)).toEqual([])
      expect(await countResponses(db, survey.inspectionId)).toEqual([])
      expect(await listJobs(db)).toEqual([])
      const page = { inspectionId: survey.inspectionId, after: '', limit: 10 }
      expect(await listAnswersToCode(db, page)).toEqual([])
    })

    test('two posts that cross keep both answers, and both can be opened', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const boy = person(survey, 'young-person')
      await boy.begin()
      const [one, other] = [await boy.now(), await boy.now()]
      const save = (visit: typeof one, question: string, words: string) =>
        saveOnVisit(survey.house, visit, 'en', {
          answer: giving(questionOf(visit.questionnaire, question), words),
        })
      const outcomes = await Promise.all([save(one, 'y_good', calm), save(other, 'y_change', worrying)])
      expect(outcomes).toEqual(['stored', 'stored'])
      const { answers } = (await boy.now()).soFar
      expect([answers.y_good?.words, answers.y_change?.words]).toEqual([calm, worrying])
    })

    test('two posts of one page that cross leave one answer and one concern', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const boy = person(survey, 'young-person')
      await boy.begin()
      await Promise.all(Array.from({ length: 8 }, () => boy.say('y_good', urgent)))
      expect(await concernsIn(db)).toHaveLength(1)
      expect((await boy.now()).soFar.answers.y_good?.words).toBe(urgent)
    })

    test('half-typed words that come late do not take the place of what was said since', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const boy = person(survey, 'young-person')
      await boy.begin()
      const page = await boy.now()
      const type = (words: string, knows: number, visit = page) =>
        saveHalfTyped(survey.house, visit, 'en', {
          answer: giving(questionOf(visit.questionnaire, 'y_good'), words),
          knows,
        })
      expect(await type('The sw', 0)).toEqual({ stored: 'stored', revision: 1 })
      expect(await type('The swi', 1)).toEqual({ stored: 'stored', revision: 2 })
      await boy.say('y_good', calm)
      expect(await type(`The swing ${urgent}`, 2), 'on its way when the answer was sent').toEqual({
        stored: 'overtaken',
        revision: 3,
      })
      expect((await boy.now()).soFar.answers.y_good?.words).toBe(calm)
      expect(await concernsIn(db)).toEqual([])
      const after = await boy.now()
      expect(await type('Told by the answer how it stands', 3, after)).toEqual({
        stored: 'stored',
        revision: 4,
      })
      expect(await type('Told by the answer how it stands', 4, await boy.now()), 'the same words').toEqual({
        stored: 'stored',
        revision: 4,
      })
    })

    test('begun twice at once is one response', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const boy = person(survey, 'young-person')
      await boy.now()
      const outcomes = await Promise.all([boy.begin(), boy.begin(), boy.begin()])
      expect(outcomes.sort()).toEqual(['already-there', 'already-there', 'stored'])
      expect(await countResponses(db, survey.inspectionId)).toMatchObject([
        { state: 'in-progress', responses: 1 },
      ])
    })

    test('a draft counts as in progress, sent as submitted, and sent again as the same one', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const boy = person(survey, 'young-person')
      await boy.begin()
      await boy.say('y_good', calm)
      const before = await boy.now()
      const counts = () => countResponses(db, survey.inspectionId)
      expect(await counts()).toMatchObject([{ state: 'in-progress', responses: 1 }])
      const outcomes = await Promise.all([boy.send(before), boy.send(before), boy.send(before)])
      expect(outcomes.sort()).toEqual(['already-sent', 'already-sent', 'stored'])
      expect(await counts()).toMatchObject([{ state: 'submitted', responses: 1 }])
    })

    test('after sending nothing can be changed, not even from a page opened before', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const boy = person(survey, 'young-person')
      await boy.begin()
      await boy.say('y_good', calm)
      const before = await boy.now()
      await boy.send()
      const late = giving(questionOf(before.questionnaire, 'y_good'), urgent)
      expect(await saveOnVisit(survey.house, before, 'en', { answer: late })).toBe('already-sent')
      expect((await boy.now()).soFar.answers.y_good?.words).toBe(calm)
      expect(await concernsIn(db)).toEqual([])
    })

    test('sending drops the answers to questions that are no longer asked', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const child = person(survey, 'child-easy-read')
      await child.begin()
      await child.say('c_safe', 1)
      await child.say('c_safe_more', calm)
      await child.say('c_safe', 5)
      expect(Object.keys((await child.now()).soFar.answers).sort()).toEqual(['c_safe', 'c_safe_more'])
      await child.send()
      expect(Object.keys((await child.now()).soFar.answers)).toEqual(['c_safe'])
      // The concern outlives the answer that raised it.
      expect(await concernsIn(db)).toHaveLength(1)
    })

    test('words ask for coding in the same transaction, and a face alone does not', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const child = person(survey, 'child-easy-read')
      await child.begin()
      await child.say('c_safe', 5)
      expect(await listJobs(db)).toEqual([])
      await child.say('c_good', calm)
      await child.say('c_good', worrying)
      expect(await listJobs(db)).toMatchObject([{ key: `themes.code/${survey.inspectionId}` }])
    })
  })
