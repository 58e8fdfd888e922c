/** What was said aloud without a network arrives part by part after its answer: whole, once, and nobody else's. */
import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { cutShortSent, eraseByReceipt } from '#app/intake/index.server.ts'
import { hex } from '#app/platform/crypto/envelope.ts'
import { openPieces, openRecordingOf } from '#app/voice/index.server.ts'
import type { Db } from '#db/connect.server.ts'
import { countUnheard } from '#db/recordings-to-hear.server.ts'
import { engines } from '#test/support/engines.ts'
import { opusSound, waveSound } from '#test/support/sounds.ts'
import { aDevice, type Part, page, partsOf, proof } from './sealing.ts'
import { keyed, openSurvey, person, type Survey } from './visiting.ts'

const question = 'y_good'
const submitted = { ok: true, taken: { state: 'submitted' } }
const tooEarly = { ok: false, problem: { code: 'waiting.too-early' } }
const unreadable = { ok: false, problem: { code: 'waiting.unreadable' } }
const calm = 'Invented: the garden is nice.'

const recordings = (db: Db) => db.selectFrom('recordings').selectAll().orderBy('id').execute()
const answers = (db: Db) => db.selectFrom('answers').select(['question', 'via', 'skipped']).execute()
const arrivals = (db: Db) => db.selectFrom('arrivals').selectAll().orderBy('arrived_at').execute()

type Device = Awaited<ReturnType<typeof aDevice>>

/** A device that has said so much, its answer and the parts sealed. */
async function speaking(survey: Survey, sound: Buffer, { sent = true, more = {} as Partial<Part> } = {}) {
  const device = await aDevice(survey, 'young-person')
  const answer = await device.seal({ sent, pages: [page('y_change', 'words', calm)] })
  const parts = await Promise.all(
    partsOf(sound).map((part) => device.sealPart({ question, ...part, ...more })),
  )
  return { device, answer, parts }
}

async function heard(survey: Survey, id: string): Promise<Buffer> {
  const opened = await openRecordingOf({ db: survey.house.db }, await keyed(survey), id)
  if (!opened) throw new Error('not there')
  const sound = await openPieces(survey.house.store, opened.recording)
  const all: Buffer[] = []
  for await (const piece of sound.read({ start: 0, end: sound.bytes - 1 })) all.push(piece)
  return Buffer.concat(all)
}

const postAll = async (device: Device, all: readonly Uint8Array[]) => {
  const outcomes: unknown[] = []
  for (const bytes of all) outcomes.push(await device.post(bytes))
  return outcomes
}

for (const engine of engines)
  describe(engine.name, () => {
    test('an answer, then its sound: one response with one recording, its bytes as they were said', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const sound = await opusSound('webm', 5_000)
      const { device, answer, parts } = await speaking(survey, sound)
      expect(parts.length).toBeGreaterThan(2)
      expect(await postAll(device, [answer, ...parts])).toEqual([submitted, ...parts.map(() => submitted)])
      const [row, ...more] = await recordings(db)
      expect(more).toEqual([])
      expect(row).toMatchObject({ state: 'finished', type: 'audio/webm', question, bytes: sound.length })
      expect(Math.abs((row?.length_ms ?? 0) - 5_000)).toBeLessThan(50)
      expect((await heard(survey, row?.id ?? '')).equals(sound)).toBe(true)
      expect((await answers(db)).map(({ via }) => via).sort()).toEqual(['voice', 'words'])
      expect(await db.selectFrom('jobs').select('kind').execute()).toContainEqual({
        kind: 'voice.transcribe',
      })
      const audiences = ['young-person']
      expect(await countUnheard(db, { inspectionId: survey.inspectionId, audiences })).toBe(1)
    })

    test('a part before its answer, or before the part before it, is left for later', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { device, answer, parts } = await speaking(survey, waveSound(1_500))
      expect(await postAll(device, parts)).toEqual(parts.map(() => tooEarly))
      expect(await arrivals(db)).toEqual([])
      await device.post(answer)
      const [first, ...others] = parts
      for (const part of others) expect(await device.post(part)).toEqual(tooEarly)
      expect(await postAll(device, [first as Uint8Array, ...others])).toEqual(parts.map(() => submitted))
      expect(await recordings(db)).toMatchObject([{ state: 'finished', length_ms: 1_500 }])
    })

    test('everything again, from three tabs at once: one response, one recording, one wish to hear it', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const sound = waveSound(1_500)
      const { device, answer, parts } = await speaking(survey, sound)
      const all = [answer, ...parts]
      await Promise.all([1, 2, 3].map(() => postAll(device, all)))
      await postAll(device, [...all, ...[...parts].reverse()])
      const rows = await recordings(db)
      expect(rows).toMatchObject([{ state: 'finished', bytes: sound.length }])
      expect((await heard(survey, rows[0]?.id ?? '')).equals(sound)).toBe(true)
      expect(await db.selectFrom('responses').select('id').execute()).toHaveLength(1)
      expect((await answers(db)).filter(({ via }) => via === 'voice')).toHaveLength(1)
      const jobs = await db.selectFrom('jobs').select('kind').where('kind', '=', 'voice.transcribe').execute()
      expect(jobs).toHaveLength(1)
    })

    test('a page that was killed: what came is kept as cut short once its device has no more of it', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const sound = await opusSound('webm', 4_000)
      const { device, answer, parts } = await speaking(survey, sound, { sent: false })
      await device.post(answer)
      const [first, second] = parts as [Uint8Array, Uint8Array]
      await device.post(first)
      expect(await recordings(db)).toMatchObject([{ state: 'open' }])
      expect(await device.post(second, null, true)).toEqual({ ok: true, taken: { state: 'in-progress' } })
      const [row] = await recordings(db)
      expect(row).toMatchObject({ state: 'cut-short', type: 'audio/webm' })
      expect(row?.length_ms).toBeGreaterThan(1_000)
      expect((await heard(survey, row?.id ?? '')).equals(sound.subarray(0, row?.bytes))).toBe(true)
      expect(await device.post(second, null, true)).toEqual({ ok: true, taken: { state: 'in-progress' } })
      expect(await recordings(db)).toHaveLength(1)
    })

    test('a device that is not heard of again for days: the sweep keeps what came, and not a day too soon', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { device, answer, parts } = await speaking(survey, waveSound(2_000))
      await device.post(answer)
      await device.post(parts[0] as Uint8Array)
      survey.house.passSeconds(70 * 3_600)
      expect(await cutShortSent(survey.house)).toBe(0)
      survey.house.passSeconds(3 * 3_600)
      expect(await cutShortSent(survey.house)).toBe(1)
      expect(await recordings(db)).toMatchObject([{ state: 'cut-short' }])
      expect(await device.post(parts[1] as Uint8Array)).toEqual(submitted)
      expect(await recordings(db)).toMatchObject([{ state: 'cut-short' }])
    })

    test('what is no sound is refused and gone, once and for all, and the answer stays', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const hostile = Buffer.from('no sound at all '.repeat(1_000))
      const { device, answer, parts } = await speaking(survey, hostile)
      expect(await postAll(device, [answer, ...parts])).toEqual([submitted, ...parts.map(() => submitted)])
      expect(await recordings(db)).toEqual([])
      await postAll(device, [...parts, answer])
      expect(await recordings(db)).toEqual([])
      expect(await answers(db)).toEqual([{ question: 'y_change', via: 'words', skipped: 0 }])
      expect((await arrivals(db)).filter(({ refused }) => refused === 1)).toHaveLength(1)
      for await (const left of survey.house.store.list('recordings/')) expect(left).toBeUndefined()
    })

    test('only the page that sealed the answer speaks in it, and only to questions that take a voice', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const sound = waveSound(1_000)
      const { device, answer } = await speaking(survey, sound)
      await device.post(answer)
      const whole = { question, sound: hex(randomBytes(16)), offset: 0, bytes: sound, ends: sound.length }
      const foreign = await device.sealPart({ ...whole, proof: 'guessed by whoever has the tablet next' })
      expect(await device.post(foreign)).toEqual(unreadable)
      for (const other of ['y_identified', 'nowhere', 'constructor'])
        expect(await device.post(await device.sealPart({ ...whole, question: other }))).toEqual(submitted)
      expect(await recordings(db)).toEqual([])
      const mine = await device.sealPart(whole)
      await device.post(mine)
      // A part is no answer: nothing can be said in it.
      expect(await device.post(await device.sealPart({ ...whole, of: hex(mine.slice(1, 17)) }))).toEqual(
        unreadable,
      )
      expect(await recordings(db)).toHaveLength(1)
    })

    test.each([
      ['an end elsewhere', { ends: 7 }],
      ['a place before the first byte', { offset: -1 }],
      ['no bytes', { bytes: Buffer.alloc(0) }],
      ['more than a slice', { bytes: Buffer.alloc(600_000) }],
      ['a name that leads elsewhere', { sound: '../../end' }],
      ['a field that nobody knows', { state: 'finished' }],
    ])('%s: refused, and nothing is stored', async (_, odd) => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { device, answer } = await speaking(survey, waveSound(500))
      await device.post(answer)
      const part = { question, sound: hex(randomBytes(16)), offset: 0, bytes: waveSound(500), ...odd }
      expect(await device.post(await device.sealPart(part as Part))).toEqual(unreadable)
      expect(await recordings(db)).toEqual([])
    })

    test('of an answer that was erased nothing is kept, in whatever order it comes', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { device, answer, parts } = await speaking(survey, waveSound(1_500))
      const sent = await device.post(answer, proof)
      await device.post(parts[0] as Uint8Array)
      await eraseByReceipt(survey.house, sent.ok ? (sent.taken.receipt ?? '') : '', 'respondent')
      const erased = { ok: true, taken: { state: 'erased' } }
      expect(await postAll(device, parts)).toEqual(parts.map(() => erased))
      expect(await recordings(db)).toEqual([])
      for await (const left of survey.house.store.list('recordings/')) expect(left).toBeUndefined()
    })

    test('after the time to finish it is kept all the same, and marked as late', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { device, answer, parts } = await speaking(survey, waveSound(1_500))
      survey.house.passSeconds(60 * 86_400)
      await postAll(device, [answer, ...parts])
      expect((await arrivals(db)).every(({ late }) => late === 1)).toBe(true)
      expect(await recordings(db)).toMatchObject([{ state: 'finished', length_ms: 1_500 }])
    })

    test('begun with a network: it stands beside what was said there, and somebody sending does not cut it', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const girl = person(survey, 'young-person')
      await girl.begin()
      await girl.say('y_change', calm)
      const device = await aDevice(survey, 'young-person')
      const ticket = device.ticketOf((await girl.now()).response?.id ?? '')
      await device.post(await device.seal({ ticket, sent: false, pages: [] }))
      const parts = await Promise.all(
        partsOf(waveSound(1_500)).map((part) => device.sealPart({ question, ...part })),
      )
      await device.post(parts[0] as Uint8Array)
      await girl.send()
      await cutShortSent(survey.house)
      await postAll(device, parts)
      expect(await recordings(db)).toMatchObject([{ state: 'finished', length_ms: 1_500 }])
      expect((await girl.now()).soFar.answers[question]?.voice).toMatchObject({ lengthMs: 1_500 })
    })

    test('of somebody who tries it out nothing is listened to', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const priya = person(survey, 'young-person', { preview: true })
      await priya.begin()
      const device = await aDevice(survey, 'young-person')
      const ticket = device.ticketOf((await priya.now()).response?.id ?? '')
      await device.post(await device.seal({ ticket, pages: [] }))
      for (const part of partsOf(waveSound(1_000)))
        await device.post(await device.sealPart({ question, ...part }))
      expect(await recordings(db)).toMatchObject([{ state: 'finished' }])
      expect(await db.selectFrom('jobs').select('kind').execute()).toEqual([])
      expect(await countUnheard(db, { inspectionId: survey.inspectionId, audiences: ['young-person'] })).toBe(
        0,
      )
    })

    test('whoever knows an answer’s name, but not what its page knew, cannot put another in its place', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const device = await aDevice(survey, 'young-person')
      await device.post(await device.seal({ sent: false, pages: [page(question, 'words', calm)] }))
      const other = { sealing: 9, proof: 'guessed', pages: [page(question, 'words', 'Invented: not mine.')] }
      expect(await device.post(await device.seal(other))).toEqual(unreadable)
      expect(await db.selectFrom('responses').select('state').execute()).toEqual([{ state: 'in-progress' }])
    })
  })
