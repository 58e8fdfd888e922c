import { describe, expect, test } from 'vitest'
import { exportLines, readAnswerPage } from '#app/evidence/index.server.ts'
import {
  appendVoice,
  beginVoice,
  eraseByReceipt,
  finishVoice,
  noTranscript,
  takeInTranscript,
} from '#app/intake/index.server.ts'
import { readConcerns } from '#app/safeguarding/index.server.ts'
import { receiptGiven } from '#app/survey/index.server.ts'
import { codeAnswers } from '#app/themes/index.server.ts'
import { engines } from '#test/support/engines.ts'
import { waveSound } from '#test/support/sounds.ts'
import { plainEngine } from '#test/themes/telling.ts'
import { keyed, openSurvey, type Person, person, type Survey } from './visiting.ts'

const calm = 'Invented: my teacher helps me with reading and it is good.'
const urgent = 'Invented: my uncle hits me and I am scared to go home.'
const question = 'y_good'

async function record(survey: Survey, who: Person, ms = 1000) {
  const visit = await who.now()
  const begun = await beginVoice(survey.house, visit, { question, idempotencyKey: crypto.randomUUID() })
  if (!begun.ok) throw new Error(begun.problem.code)
  await appendVoice(survey.house, visit, begun.id, { offset: 0, bytes: waveSound(ms) })
  const finished = await finishVoice(survey.house, visit, begun.id)
  if (!finished.ok) throw new Error('not finished')
  return begun.id
}

async function speaking(survey: Survey) {
  const girl = person(survey, 'young-person')
  await girl.begin()
  return girl
}

async function exported(survey: Survey) {
  const lines: string[] = []
  const how = { format: 'jsonl', redacted: false } as const
  for await (const line of exportLines(survey.house, await keyed(survey), how)) lines.push(line)
  return lines.map(
    (line) => JSON.parse(line) as { answers: { question: string; via: string; text: string }[] },
  )
}

for (const engine of engines)
  describe(engine.name, () => {
    test('words and voice both answer one question, and what was heard is screened, coded and exported like words', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const girl = await speaking(survey)
      await girl.say(question, 'Invented: I typed this too.')
      const id = await record(survey, girl)
      expect((await exported(survey))[0]?.answers).toMatchObject([
        { question, via: 'words', text: 'Invented: I typed this too.' },
        { question, via: 'voice', text: null },
      ])
      await girl.send()
      const taken = { recordingId: id, text: calm, by: 'machine' } as const
      expect(await takeInTranscript(survey.house, await keyed(survey), taken)).toBe('stored')
      const inspection = await keyed(survey)
      await codeAnswers(survey.house, plainEngine, inspection)
      const [response] = await exported(survey)
      expect(response?.answers).toMatchObject([
        { via: 'words', text: 'Invented: I typed this too.' },
        { via: 'voice', text: calm, sentiment: 'positive' },
      ])
      const row = await db.selectFrom('recordings').selectAll().executeTakeFirstOrThrow()
      expect(row).toMatchObject({ state: 'finished', transcript_state: 'machine', length_ms: 1000 })
      expect(await db.selectFrom('units').select('id').execute()).not.toEqual([])
    })

    test('worrying words that were heard raise a concern, once, however often they are taken in', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const girl = await speaking(survey)
      const id = await record(survey, girl)
      const inspection = await keyed(survey)
      const heard = (text: string, by: 'machine' | 'person') =>
        takeInTranscript(survey.house, inspection, { recordingId: id, text, by })
      expect(await heard(urgent, 'machine')).toBe('stored')
      expect(await heard(urgent, 'machine')).toBe('stored')
      const officer = { inspection, person: 'officer' }
      expect(await readConcerns(survey.house, officer, { closed: false })).toHaveLength(1)
      expect(await heard(calm, 'person')).toBe('stored')
      expect(await heard(urgent, 'machine')).toBe('stored')
      expect((await girl.now()).soFar.answers[question]?.voice?.words).toBe(calm)
      expect(await heard('  ', 'person')).toBe('no-words')
    })

    test('a voice alone is an answer and not a skip, also when the page is sent with nothing typed', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const girl = await speaking(survey)
      await record(survey, girl, 42_000)
      await girl.say(question)
      const answer = (await girl.now()).soFar.answers[question]
      expect(answer).toMatchObject({ skipped: false, via: 'voice', voice: { lengthMs: 42_000 } })
      expect((await exported(survey))[0]?.answers).toMatchObject([{ question, via: 'voice' }])
    })

    test('words that are taken away again leave the voice', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const girl = await speaking(survey)
      await girl.say(question, calm)
      await record(survey, girl)
      await girl.say(question)
      expect((await girl.now()).soFar.answers[question]).toMatchObject({ skipped: false, words: null })
      expect((await exported(survey))[0]?.answers).toMatchObject([{ question, via: 'voice' }])
      await girl.say(question, calm)
      expect((await exported(survey))[0]?.answers).toHaveLength(2)
    })

    test('where no words can be had, the recording says why', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const girl = await speaking(survey)
      const id = await record(survey, girl)
      await noTranscript(survey.house, { id, state: 'not-possible', problem: 'language' })
      expect(await db.selectFrom('recordings').selectAll().execute()).toMatchObject([
        { id, transcript_state: 'not-possible', transcript_problem: 'language' },
      ])
    })

    test('the desk reads a voice beside the words, heard or not yet', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const girl = await speaking(survey)
      await girl.say(question, calm)
      const id = await record(survey, girl)
      const inspection = await keyed(survey)
      const read = async () => {
        const answer = `${(await girl.now()).response?.id}.${question}`
        const page = await readAnswerPage(survey.house, inspection, 'en', answer, { original: false })
        return page?.answers.map(({ values, words }) =>
          [...values, ...(words ?? []).map(({ text }) => text)].join(' '),
        )
      }
      expect(await read()).toEqual([calm, 'Said aloud. The words are not written down yet.'])
      await takeInTranscript(survey.house, inspection, {
        recordingId: id,
        text: 'Invented: good.',
        by: 'person',
      })
      expect(await read()).toEqual([
        calm,
        'Said aloud. These words were heard in a recording. Invented: good.',
      ])
    })

    test('an erased response takes no transcript, and nothing of its sound is left', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const girl = await speaking(survey)
      const id = await record(survey, girl)
      await girl.send()
      const { response } = await girl.now()
      if (!response) throw new Error('no response')
      await eraseByReceipt(survey.house, receiptGiven(survey.house.keyring, response) ?? '', 'respondent')
      expect(await db.selectFrom('recordings').select('id').execute()).toEqual([])
      for await (const { key } of survey.house.store.list('recordings/')) expect(key).not.toContain(id)
      const late = { recordingId: id, text: calm, by: 'person' } as const
      expect(await takeInTranscript(survey.house, await keyed(survey), late)).toBe('gone')
      expect(await db.selectFrom('answers').select('id').execute()).toEqual([])
    })
  })
