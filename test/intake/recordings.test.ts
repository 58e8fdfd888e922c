import { describe, expect, test } from 'vitest'
import {
  appendVoice,
  beginVoice,
  checkSounds,
  cutShortSent,
  deleteVoice,
  finishVoice,
  readVoice,
  sweepSounds,
  throwAway,
  voiceOffset,
} from '#app/intake/index.server.ts'
import { recordingPrefix } from '#app/voice/index.server.ts'
import { deleteInspection } from '#db/delete-inspection.server.ts'
import { houseOver } from '#test/access/standing-people.ts'
import { engines } from '#test/support/engines.ts'
import { opusSound, waveSound } from '#test/support/sounds.ts'
import { openSurvey, type Person, person, type Survey } from './visiting.ts'

const question = 'y_good'
const newKey = () => crypto.randomUUID()

async function speaking(survey: Survey) {
  const girl = person(survey, 'young-person')
  await girl.begin()
  return girl
}

async function begun(survey: Survey, who: Person, of = question, idempotencyKey = newKey()) {
  const begin = await beginVoice(survey.house, await who.now(), { question: of, idempotencyKey })
  if (!begin.ok) throw new Error(begin.problem.code)
  return begin.id
}

async function sent(survey: Survey, who: Person, id: string, sound: Buffer, sliceBytes = 4000) {
  const visit = await who.now()
  for (let offset = 0; offset < sound.length; offset += sliceBytes)
    await appendVoice(survey.house, visit, id, { offset, bytes: sound.subarray(offset, offset + sliceBytes) })
}

async function recorded(survey: Survey, who: Person, sound: Buffer) {
  const id = await begun(survey, who)
  await sent(survey, who, id, sound)
  return { id, finished: await finishVoice(survey.house, await who.now(), id) }
}

const isTrue = (value: boolean) => expect(value).toBe(true)

for (const engine of engines)
  describe(engine.name, () => {
    test('begun again with the same key it is the same recording; finished again it is the same answer', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const girl = await speaking(survey)
      const key = newKey()
      const [one, two] = [await begun(survey, girl, question, key), await begun(survey, girl, question, key)]
      expect(two).toBe(one)
      await sent(survey, girl, one, waveSound(900))
      const visit = await girl.now()
      const finished = await Promise.all([1, 2, 3].map(() => finishVoice(survey.house, visit, one)))
      for (const each of finished) expect(each).toEqual({ ok: true, finished: { id: one, lengthMs: 900 } })
      expect(await db.selectFrom('answers').select(['question', 'via', 'way']).execute()).toEqual([
        { question, via: 'voice', way: one },
      ])
    })

    test('a recording belongs to its response and question: another visit finds nothing', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const girl = await speaking(survey)
      const { id } = await recorded(survey, girl, waveSound(900))
      const stranger = await speaking(survey)
      const visit = await stranger.now()
      expect(await voiceOffset(survey.house, visit, id)).toBeUndefined()
      expect(await readVoice(survey.house, visit, id)).toBeUndefined()
      expect(await deleteVoice(survey.house, visit, id)).toBe(false)
      expect(await appendVoice(survey.house, visit, id, { offset: 0, bytes: waveSound(1) })).toBeUndefined()
      const wish = { question: 'y_safe', idempotencyKey: newKey() }
      expect(await beginVoice(survey.house, visit, wish)).toMatchObject({ ok: false })
    })

    test('what is no sound is refused and gone, and the answers beside it stay', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const girl = await speaking(survey)
      await girl.say(question, 'Invented: I typed this.')
      const { finished } = await recorded(survey, girl, Buffer.from('no sound at all '.repeat(100)))
      expect(finished).toEqual({ ok: false, problem: { code: 'recording.not-sound' } })
      const short = await recorded(survey, girl, waveSound(200))
      expect(short.finished).toEqual({ ok: false, problem: { code: 'recording.too-short' } })
      const nothing = await finishVoice(survey.house, await girl.now(), await begun(survey, girl))
      expect(nothing).toEqual({ ok: false, problem: { code: 'recording.nothing' } })
      expect(await db.selectFrom('recordings').select('id').execute()).toEqual([])
      expect(await db.selectFrom('answers').select('way').execute()).toEqual([{ way: 'given' }])
      expect(await checkSounds(survey.house)).toEqual([])
    })

    test('longer than allowed is refused, a little over is not', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db, houseOver(db, { EARSHOT_RECORDING_MINUTES_MAX: '1' }))
      const girl = await speaking(survey)
      const over = await recorded(survey, girl, await opusSound('webm', 66_000))
      expect(over.finished).toEqual({ ok: false, problem: { code: 'recording.too-long', minutes: 1 } })
      const fits = await recorded(survey, girl, await opusSound('webm', 64_000))
      expect(fits.finished).toMatchObject({ ok: true, finished: { lengthMs: 63_980 } })
    })

    test('a new recording takes the place of the old one when it is finished, and not before', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const girl = await speaking(survey)
      const old = await recorded(survey, girl, waveSound(900))
      const id = await begun(survey, girl)
      await sent(survey, girl, id, waveSound(1500))
      expect((await girl.now()).soFar.answers[question]?.voice).toMatchObject({ id: old.id })
      await finishVoice(survey.house, await girl.now(), id)
      expect((await girl.now()).soFar.answers[question]?.voice).toMatchObject({ id, lengthMs: 1500 })
      expect(await db.selectFrom('recordings').select('id').execute()).toEqual([{ id }])
      expect(await sweepSounds(survey.house)).toBe(0)
    })

    test('what nobody finished is kept and marked when the response is sent', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const girl = await speaking(survey)
      const id = await begun(survey, girl)
      const sound = await opusSound('webm', 3000)
      await sent(survey, girl, id, sound.subarray(0, sound.length - 40))
      await begun(survey, girl, 'y_wait_more')
      await girl.send()
      const rows = await db.selectFrom('recordings').selectAll().execute()
      expect(rows).toMatchObject([{ id, state: 'cut-short', type: 'audio/webm', bytes: sound.length - 40 }])
      expect(rows[0]?.length_ms).toBeGreaterThan(2700)
      expect(await db.selectFrom('answers').select(['question', 'via', 'way']).execute()).toEqual([
        { question, via: 'voice', way: id },
      ])
      const late = await appendVoice(survey.house, await girl.now(), id, {
        offset: sound.length - 40,
        bytes: sound.subarray(sound.length - 40),
      })
      expect(late?.outcome).toBe('closed')
      expect(await cutShortSent(survey.house)).toBe(0)
    })

    test('one that was open while its response came from elsewhere is found by the sweep', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const girl = await speaking(survey)
      const id = await begun(survey, girl)
      await sent(survey, girl, id, waveSound(2000))
      await db.updateTable('responses').set({ state: 'submitted' }).execute()
      expect(await cutShortSent(survey.house)).toBe(1)
      expect(await db.selectFrom('recordings').select(['state', 'length_ms']).execute()).toEqual([
        { state: 'cut-short', length_ms: 2000 },
      ])
    })

    test('thrown away, it is gone with its key; of a deleted inspection the sweep takes what is left', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const girl = await speaking(survey)
      const { id } = await recorded(survey, girl, waveSound(900))
      const visit = await girl.now()
      const responseId = visit.response?.id ?? ''
      await throwAway(survey.house, visit)
      const prefix = recordingPrefix({ inspectionId: survey.inspectionId, responseId, id })
      for await (const left of survey.house.store.list(prefix)) expect(left).toBeUndefined()
      expect(await db.selectFrom('recordings').select('id').execute()).toEqual([])
      const other = await speaking(survey)
      const kept = await recorded(survey, other, waveSound(900))
      await deleteInspection(db, survey.inspectionId)
      const faults = await checkSounds(survey.house)
      expect(faults).toEqual([{ recording: kept.id, fault: 'orphan' }])
      expect(await sweepSounds(survey.house)).toBe(1)
      expect(await checkSounds(survey.house)).toEqual([])
    })

    test('a check finds a sound that is not whole', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const girl = await speaking(survey)
      const { id } = await recorded(survey, girl, waveSound(900))
      expect(await checkSounds(survey.house)).toEqual([])
      const responseId = (await girl.now()).response?.id ?? ''
      const prefix = recordingPrefix({ inspectionId: survey.inspectionId, responseId, id })
      const keys: string[] = []
      for await (const { key } of survey.house.store.list(prefix)) keys.push(key)
      await survey.house.store.remove(keys[1] ?? '')
      expect(await checkSounds(survey.house)).toEqual([{ recording: id, fault: 'broken' }])
      isTrue(keys.length > 3)
    })
  })

test.each(['webm', 'ogg', 'mp4'] as const)('a sound in %s is known by its bytes', async (container) => {
  const engine = engines.find(({ name }) => name === 'sqlite')
  if (!engine) throw new Error('no engine')
  await using db = await engine.fresh()
  const survey = await openSurvey(db)
  const girl = await speaking(survey)
  const { id, finished } = await recorded(survey, girl, await opusSound(container, 5000))
  expect(finished).toMatchObject({ ok: true })
  const row = await db.selectFrom('recordings').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(row.type).toBe(`audio/${container}`)
  expect(Math.abs((row.length_ms ?? 0) - 5000)).toBeLessThan(50)
})
