/** What waited on a device arrives: once, whole, screened, whatever the way there did to it. */
import { describe, expect, test } from 'vitest'
import { envelopePair } from '#app/inspection/index.server.ts'
import { eraseByReceipt } from '#app/intake/index.server.ts'
import { unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { answersGiven } from '#app/survey/index.server.ts'
import type { Db } from '#db/connect.server.ts'
import { countResponses } from '#db/inspections.server.ts'
import { findResponse } from '#db/responses.server.ts'
import { engines } from '#test/support/engines.ts'
import { aDevice, page, proof } from './sealing.ts'
import { keyed, openSurvey, person, type Survey } from './visiting.ts'

const urgent = 'An invented boy writes: my uncle hits me and I am scared to go home.'
const calm = 'Invented: the garden is nice.'
const submitted = { ok: true, taken: { state: 'submitted' } }
const unreadable = { ok: false, problem: { code: 'waiting.unreadable' } }

const rows = (db: Db) => db.selectFrom('responses').selectAll().execute()
const concerns = (db: Db) => db.selectFrom('concerns').selectAll().execute()
const arrivals = (db: Db) => db.selectFrom('arrivals').selectAll().execute()

async function answersIn(survey: Survey) {
  const inspection = await keyed(survey)
  const [row, ...more] = await rows(survey.house.db)
  if (!row || more.length > 0) throw new Error(`${more.length + 1} responses`)
  const response = await findResponse(survey.house.db, { inspectionId: inspection.id, id: row.id })
  if (!response) throw new Error('erased')
  const key = unwrapResponseKey(inspection.key, inspection.id, row.id, response.keyWrapped)
  const answers = await answersGiven(survey.house.db, { ...response, key })
  return Object.fromEntries(
    Object.values(answers).map(({ question, value, words }) => [question, words ?? value]),
  )
}

for (const engine of engines)
  describe(engine.name, () => {
    test('what was finished without a network is one submitted response with all that was said', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const device = await aDevice(survey, 'young-person')
      const bytes = await device.seal({
        pages: [
          page('given-by', 'givenBy', 'helped'),
          page('y_good', 'words', calm),
          page('y_identified', 'answer', '4'),
        ],
      })
      expect(await device.post(bytes)).toEqual(submitted)
      expect(await countResponses(db, survey.inspectionId)).toMatchObject([
        { state: 'submitted', responses: 1 },
      ])
      expect(await answersIn(survey)).toEqual({ y_good: calm, y_identified: 4 })
      expect(await rows(db)).toMatchObject([
        { given_by: 'helped', audience: 'young-person', visit_hash: null },
      ])
    })

    test('posted again, by two tabs at once, later again: one response, one receipt, one concern', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const device = await aDevice(survey, 'young-person')
      const bytes = await device.seal({ pages: [page('y_good', 'words', urgent)] })
      const together = await Promise.all(Array.from({ length: 6 }, () => device.post(bytes, proof)))
      const later = await device.post(bytes, proof)
      const receipts = new Set(
        [...together, later].map((one) => (one.ok ? one.taken.receipt : one.problem.code)),
      )
      expect([...receipts]).toHaveLength(1)
      expect([...receipts][0]?.split(' ')).toHaveLength(5)
      expect(await rows(db)).toHaveLength(1)
      expect(await concerns(db)).toMatchObject([{ level: 'urgent', state: 'open', question: 'y_good' }])
      expect(await db.selectFrom('concern_events').selectAll().execute()).toHaveLength(1)
    })

    test('an older sealing that comes after a newer one changes nothing', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const device = await aDevice(survey, 'young-person')
      const first = await device.seal({
        sealing: 1,
        sent: false,
        pages: [page('y_good', 'words', 'Invented: first.')],
      })
      const second = await device.seal({ sealing: 2, sent: false, pages: [page('y_good', 'words', calm)] })
      const third = await device.seal({
        sealing: 3,
        pages: [page('y_good', 'words', calm), page('y_change', 'words', 'Invented: more swings.')],
      })
      expect(await device.post(second)).toEqual({ ok: true, taken: { state: 'in-progress' } })
      expect(await device.post(first)).toEqual({ ok: true, taken: { state: 'in-progress' } })
      expect(await answersIn(survey)).toEqual({ y_good: calm })
      expect(await device.post(third)).toEqual(submitted)
      expect(await device.post(second)).toEqual(submitted)
      expect(await device.post(first)).toEqual(submitted)
      expect(await answersIn(survey)).toEqual({ y_good: calm, y_change: 'Invented: more swings.' })
    })

    test('sealings that cross end as the newest one, whichever wins', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const device = await aDevice(survey, 'young-person')
      const sealings = await Promise.all(
        [1, 2, 3, 4].map((sealing) =>
          device.seal({
            sealing,
            sent: sealing === 4,
            pages: [page('y_good', 'words', `Invented ${sealing}.`)],
          }),
        ),
      )
      await Promise.all([...sealings].reverse().map((bytes) => device.post(bytes)))
      expect(await answersIn(survey)).toEqual({ y_good: 'Invented 4.' })
      expect(await rows(db)).toMatchObject([{ state: 'submitted' }])
    })

    test('with a ticket it lands in the response that was begun, beside what was saved there', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const boy = person(survey, 'young-person')
      await boy.begin()
      await boy.say('y_good', calm)
      const device = await aDevice(survey, 'young-person')
      const ticket = device.ticketOf((await boy.now()).response?.id ?? '')
      const bytes = await device.seal({ ticket, pages: [page('y_change', 'words', urgent)] })
      expect(await device.post(bytes)).toEqual(submitted)
      expect(await answersIn(survey)).toEqual({ y_good: calm, y_change: urgent })
      expect(await concerns(db)).toMatchObject([{ level: 'urgent', question: 'y_change' }])
      expect((await boy.now()).soFar.submitted).toBe(true)
    })

    test('sent from elsewhere meanwhile: nothing sent is changed, gaps are filled, and all of it is screened', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const boy = person(survey, 'young-person')
      await boy.begin()
      await boy.say('y_good', calm)
      const device = await aDevice(survey, 'young-person')
      const ticket = device.ticketOf((await boy.now()).response?.id ?? '')
      await boy.send()
      const bytes = await device.seal({
        ticket,
        pages: [page('y_good', 'words', urgent), page('y_change', 'words', 'Invented: longer breaks.')],
      })
      expect(await device.post(bytes, proof)).toMatchObject(submitted)
      expect(await answersIn(survey)).toEqual({ y_good: calm, y_change: 'Invented: longer breaks.' })
      expect(await concerns(db)).toMatchObject([{ level: 'urgent', question: 'y_good' }])
    })

    test('a ticket of another inspection opens nothing: the words are kept as a response of their own', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const elsewhere = await openSurvey(db, survey.house, 'elsewhere')
      const other = person(elsewhere, 'young-person')
      await other.begin()
      const foreign = (await aDevice(elsewhere, 'young-person')).ticketOf(
        (await other.now()).response?.id ?? '',
      )
      const device = await aDevice(survey, 'young-person')
      expect(
        await device.post(await device.seal({ ticket: foreign, pages: [page('y_good', 'words', calm)] })),
      ).toEqual(submitted)
      expect((await other.now()).soFar.answers).toEqual({})
      expect(await countResponses(db, survey.inspectionId)).toMatchObject([
        { state: 'submitted', responses: 1 },
      ])
    })

    test('an answer that its own change made unreachable is screened, then dropped with the sending', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const device = await aDevice(survey, 'child-easy-read')
      const bytes = await device.seal({
        pages: [page('c_safe', 'answer', '5'), page('c_safe_more', 'words', urgent)],
      })
      expect(await device.post(bytes)).toEqual(submitted)
      expect(await answersIn(survey)).toEqual({ c_safe: 5 })
      expect(await concerns(db)).toMatchObject([{ question: 'c_safe_more', level: 'urgent' }])
    })

    test('a face that says not safe opens a concern when it arrives', async () => {
      await using db = await engine.fresh()
      const device = await aDevice(await openSurvey(db), 'child-easy-read')
      await device.post(await device.seal({ sent: false, pages: [page('c_safe', 'answer', '1')] }))
      expect(await concerns(db)).toMatchObject([{ question: 'c_safe', level: 'concern' }])
      expect(await rows(db)).toMatchObject([{ state: 'in-progress' }])
    })

    test('what the questionnaire does not know is counted and left out; all that is valid stays', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const device = await aDevice(survey, 'young-person')
      const bytes = await device.seal({
        language: 'tlh',
        pages: [
          page('nowhere', 'words', calm),
          page('constructor', 'words', calm),
          page('y_identified', 'answer', '9'),
          page('y_good', 'words', 'a'.repeat(12_000)),
          {
            step: 'y_change',
            go: 'next',
            fields: [
              ['words', calm],
              ['field_of_next_year', 'x'],
            ],
          },
        ],
      })
      expect(await device.post(bytes)).toEqual(submitted)
      expect(await answersIn(survey)).toEqual({ y_good: 'a'.repeat(10_000), y_change: calm })
      expect(await arrivals(db)).toMatchObject([{ refused: 3, late: 0 }])
      expect(await rows(db)).toMatchObject([{ language: 'en' }])
    })

    test('changed, cut, empty, or sealed to another inspection: refused, and nothing is stored', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const device = await aDevice(survey, 'young-person')
      const bytes = await device.seal({ pages: [page('y_good', 'words', calm)] })
      const changed = bytes.slice()
      changed[200] = (changed[200] ?? 0) ^ 1
      const elsewhere = await aDevice(await openSurvey(db, survey.house, 'elsewhere'), 'young-person')
      const foreign = await elsewhere.seal({ pages: [page('y_good', 'words', calm)] })
      const odd = await device.seal({ questionnaire: 'child-easy-read' })
      const shapeless = await device.seal({ pages: 'all of them' as never })
      for (const wrong of [changed, bytes.slice(0, -1), new Uint8Array(0), foreign, odd, shapeless])
        expect(await device.post(wrong)).toEqual(unreadable)
      expect(await rows(db)).toEqual([])
      expect(await arrivals(db)).toEqual([])
    })

    test('after the time to finish it is kept all the same, and marked as late', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const device = await aDevice(survey, 'young-person')
      const bytes = await device.seal({ pages: [page('y_good', 'words', urgent)] })
      survey.house.passSeconds(60 * 86_400)
      expect(await device.post(bytes)).toEqual(submitted)
      expect(await arrivals(db)).toMatchObject([{ late: 1 }])
      expect(await concerns(db)).toHaveLength(1)
    })

    test('the receipt is told only to the page that sealed it', async () => {
      await using db = await engine.fresh()
      const device = await aDevice(await openSurvey(db), 'young-person')
      const bytes = await device.seal({ pages: [page('y_good', 'words', calm)] })
      expect(await device.post(bytes)).toEqual(submitted)
      expect(await device.post(bytes, 'somebody else')).toEqual(submitted)
      expect(await device.post(bytes, proof)).toMatchObject({
        taken: { receipt: expect.stringMatching(/^(\w+ ){4}\w+$/) },
      })
    })

    test('what was erased does not come back with a repeated envelope', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const device = await aDevice(survey, 'young-person')
      const bytes = await device.seal({ pages: [page('y_good', 'words', calm)] })
      const sent = await device.post(bytes, proof)
      await eraseByReceipt(survey.house, sent.ok ? (sent.taken.receipt ?? '') : '', 'respondent')
      expect(await device.post(bytes, proof)).toEqual({ ok: true, taken: { state: 'erased' } })
      expect(
        await device.post(await device.seal({ sealing: 2, pages: [page('y_change', 'words', calm)] })),
      ).toEqual({
        ok: true,
        taken: { state: 'erased' },
      })
      expect(await db.selectFrom('answers').selectAll().execute()).toEqual([])
    })

    test('the pair of an inspection is made once, however many ask, and its private half is nowhere in clear', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const inspection = await keyed(survey)
      const pairs = await Promise.all(Array.from({ length: 5 }, () => envelopePair(survey.house, inspection)))
      expect(new Set(pairs.map((pair) => pair.publicKey)).size).toBe(1)
      const [row] = await db.selectFrom('envelope_keys').selectAll().execute()
      expect(row?.private_key_sealed.includes(pairs[0]?.privateKey ?? Buffer.alloc(0))).toBe(false)
    })

    test('an unknown link and one that is not yet open take nothing', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const device = await aDevice(survey, 'young-person')
      const bytes = await device.seal({})
      const nowhere = { ...survey, links: { 'young-person': 'nowhere' } }
      expect(await (await aDevice(nowhere, 'young-person')).post(bytes)).toEqual({
        ok: false,
        problem: { code: 'link.unknown' },
      })
      survey.house.passSeconds(-60 * 86_400)
      expect(await device.post(bytes)).toEqual({ ok: false, problem: { code: 'link.not-yet-open' } })
    })
  })
