/** From a finished recording to words that are screened and a masked copy that is sealed: with the real recogniser. */
import { readdirSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { wordErrors, wordsOf } from '#app/commands/evaluate/word-errors.ts'
import {
  appendVoice,
  beginVoice,
  checkSounds,
  deleteVoice,
  finishVoice,
  takeInTranscript,
} from '#app/intake/index.server.ts'
import { jobs } from '#app/jobs.server.ts'
import { readConcerns } from '#app/safeguarding/index.server.ts'
import {
  keepTranscript,
  maskedCopyOf,
  openListener,
  openPieces,
  readTranscript,
} from '#app/voice/index.server.ts'
import { listJobs } from '#db/jobs.server.ts'
import { houseOver, type TestHouse } from '#test/access/standing-people.ts'
import { keyed, openSurvey, type Person, person, type Survey } from '#test/intake/visiting.ts'
import { engines } from '#test/support/engines.ts'
import { waveSound } from '#test/support/sounds.ts'
import { fixture } from './sounds.ts'

const question = 'y_good'
// One for all tests: the model is loaded once.
const listener = openListener({ ffmpeg: null, transcribe: { kind: 'embedded' } })
afterAll(() => listener.close())

const said =
  'and so my fellow americans ask not what your country can do for you ask what you can do for your country'

async function recorded(survey: Survey, bytes: Uint8Array, questionnaire = 'young-person') {
  const who: Person = person(survey, questionnaire)
  await who.begin()
  const visit = await who.now()
  const asked = questionnaire === 'young-person' ? question : 'c_good'
  const begun = await beginVoice(survey.house, visit, {
    question: asked,
    idempotencyKey: crypto.randomUUID(),
  })
  if (!begun.ok) throw new Error(begun.problem.code)
  await appendVoice(survey.house, visit, begun.id, { offset: 0, bytes })
  const finished = await finishVoice(survey.house, visit, begun.id)
  if (!finished.ok) throw new Error('not finished')
  if (!visit.response) throw new Error('nobody answers')
  const { key, id: responseId } = visit.response
  return { who, visit, recording: { id: begun.id, responseId, inspectionId: survey.inspectionId, key } }
}

async function work(house: TestHouse, kind: 'voice.transcribe' | 'voice.mask', recordingId: string) {
  const job = jobs.find((known) => known.kind === kind)
  const told: string[] = []
  const payload = JSON.stringify({ inspectionId: 'here', recordingId })
  await job?.run(house, payload, async (progress) => void told.push(progress))
  return told
}

const rowOf = (survey: Survey, id: string) =>
  survey.house.db.selectFrom('recordings').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

const hearing = (text: string, confidence: 'high' | 'low') => ({
  ...listener,
  engine: {
    nameFor: () => 'told',
    hears: () => true,
    hear: async () => [{ startMs: 0, endMs: 900, text, confidence }],
    close: async () => {},
  },
})

for (const engine of engines)
  describe(engine.name, () => {
    test('finishing a recording asks for its words and its masked copy, and each job run twice does it once', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db, { ...houseOver(db), listener })
      const { recording, who } = await recorded(survey, fixture('jfk.webm'))
      expect((await listJobs(db)).map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
        'voice.mask queued',
        'voice.transcribe queued',
      ])
      for (const _ of [1, 2]) {
        const told = await work(survey.house, 'voice.transcribe', recording.id)
        expect(told.length > 0).toBe(_ === 1)
        await work(survey.house, 'voice.mask', recording.id)
      }
      const transcript = await readTranscript(db, recording)
      expect(transcript).toMatchObject({ version: 1, madeBy: 'machine', engine: 'moonshine-tiny-en' })
      const words = (await who.now()).soFar.answers[question]?.voice?.words ?? ''
      expect(wordErrors(wordsOf(said), wordsOf(words))).toBeLessThanOrEqual(2)
      expect(await rowOf(survey, recording.id)).toMatchObject({ transcript_state: 'machine', masked: 'done' })
      const rows = await db.selectFrom('transcripts').selectAll().execute()
      expect(rows).toHaveLength(1)
      expect(rows[0]?.words_sealed.toString('latin1')).not.toMatch(/country/i)
      const copy = await openPieces(survey.house.store, maskedCopyOf(recording))
      const parts: Buffer[] = []
      for await (const part of copy.read({ start: 0, end: copy.bytes - 1 })) parts.push(part)
      const wave = Buffer.concat(parts)
      expect(wave.toString('latin1', 0, 4)).toBe('RIFF')
      expect(wave.readUInt32LE(24)).toBe(8000)
      expect((wave.length - 44) / 16_000).toBeCloseTo(11, 0)
      expect((await checkSounds(survey.house)).filter((fault) => fault.recording === recording.id)).toEqual(
        [],
      )
    })

    test('a recording that is taken back leaves neither masked copy nor transcript', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db, { ...houseOver(db), listener: hearing('Invented: fine.', 'high') })
      const { recording, visit } = await recorded(survey, waveSound(1000))
      await work(survey.house, 'voice.transcribe', recording.id)
      await work(survey.house, 'voice.mask', recording.id)
      expect(await deleteVoice(survey.house, visit, recording.id)).toBe(true)
      expect(await db.selectFrom('transcripts').select('id').execute()).toEqual([])
      for await (const { key } of survey.house.store.list('recordings/'))
        expect(key).not.toContain(recording.id)
      // Too late, and nothing happens.
      await work(survey.house, 'voice.transcribe', recording.id)
      await work(survey.house, 'voice.mask', recording.id)
      expect(await db.selectFrom('answers').select('id').execute()).toEqual([])
    })

    test('without an engine, in a language it lacks, or in a form nobody here can read, a person is asked', async () => {
      await using db = await engine.fresh()
      const nobody = await openSurvey(db, { ...houseOver(db), listener: { ...listener, engine: undefined } })
      const { recording } = await recorded(nobody, waveSound(1000))
      await work(nobody.house, 'voice.transcribe', recording.id)
      expect(await rowOf(nobody, recording.id)).toMatchObject({
        transcript_state: 'waiting',
        transcript_problem: 'no-engine',
      })
      const survey = { ...nobody, house: { ...nobody.house, listener } }
      await db.updateTable('responses').set({ language: 'ur' }).execute()
      await work(survey.house, 'voice.transcribe', recording.id)
      expect((await rowOf(survey, recording.id)).transcript_problem).toBe('language')
      await db.updateTable('responses').set({ language: 'en' }).execute()
      const phone = await recorded(survey, fixture('jfk.mp4'))
      await work(survey.house, 'voice.transcribe', phone.recording.id)
      await work(survey.house, 'voice.mask', phone.recording.id)
      expect(await rowOf(survey, phone.recording.id)).toMatchObject({
        transcript_state: 'waiting',
        transcript_problem: 'sound.needs-program',
        masked: 'failed',
      })
    })

    test('an engine that fails is tried again, and until then the recording says why it has no words', async () => {
      await using db = await engine.fresh()
      const broken = hearing('', 'low')
      broken.engine.hear = () => Promise.reject(new Error('the engine is broken'))
      const survey = await openSurvey(db, { ...houseOver(db), listener: broken })
      const { recording } = await recorded(survey, waveSound(1000))
      await expect(work(survey.house, 'voice.transcribe', recording.id)).rejects.toThrow('broken')
      expect((await rowOf(survey, recording.id)).transcript_problem).toBe('engine-failed')
      const mended = { ...survey.house, listener: hearing('Invented: I like it.', 'high') }
      await work(mended, 'voice.transcribe', recording.id)
      expect(await rowOf(survey, recording.id)).toMatchObject({
        transcript_state: 'machine',
        transcript_problem: null,
      })
    })

    test('words too unsure to be shown are nobody’s answer, but a worrying one among them reaches a person, once', async () => {
      await using db = await engine.fresh()
      const worrying = 'Invented: my uncle hits me and I am scared to go home.'
      const survey = await openSurvey(db, { ...houseOver(db), listener: hearing(worrying, 'low') })
      const { recording, who } = await recorded(survey, waveSound(1000))
      for (const _ of [1, 2]) await work(survey.house, 'voice.transcribe', recording.id)
      expect((await who.now()).soFar.answers[question]?.voice?.words).toBeFalsy()
      expect(await rowOf(survey, recording.id)).toMatchObject({
        transcript_state: 'waiting',
        transcript_problem: 'not-understood',
      })
      const officer = { inspection: await keyed(survey), person: 'officer' }
      expect(await readConcerns(survey.house, officer, { closed: false })).toHaveLength(1)
      expect(await db.selectFrom('concern_events').select('id').execute()).toHaveLength(1)
      expect((await readTranscript(db, recording))?.confidence).toBe('low')
    })

    test('what a person wrote down is not replaced by a machine', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db, { ...houseOver(db), listener: hearing('Invented: other.', 'high') })
      const { recording, who } = await recorded(survey, waveSound(1000))
      const mine = { recordingId: recording.id, text: 'Invented: mine.', by: 'person' } as const
      await takeInTranscript(survey.house, await keyed(survey), mine)
      await work(survey.house, 'voice.transcribe', recording.id)
      expect((await who.now()).soFar.answers[question]?.voice?.words).toBe('Invented: mine.')
    })

    test('each transcript is a version of its own, and the newest stands', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db, { ...houseOver(db), listener: hearing('Invented: one.', 'high') })
      const { recording } = await recorded(survey, waveSound(1000))
      await work(survey.house, 'voice.transcribe', recording.id)
      const pieces = [{ startMs: 0, endMs: 900, text: 'Invented: two.', confidence: 'high' }] as const
      const mine = { pieces, madeBy: 'priya', engine: null, now: '2026-11-24T10:00:00.000Z' }
      expect(await keepTranscript(db, recording, mine)).toBe(2)
      expect(await readTranscript(db, recording)).toMatchObject({ version: 2, madeBy: 'priya', pieces })
    })
  })

test('fixtures hold no voice of a person but one', () => {
  const files = readdirSync(new URL('./fixtures', import.meta.url)).filter((name) => !name.endsWith('.md'))
  expect(files.sort()).toEqual(['jfk.mp4', 'jfk.webm', 'one-second.flac'])
})
