import { describe, expect, test } from 'vitest'
import type { Db } from '#db/connect.server.ts'
import {
  addResponses,
  listAnswers,
  type NewResponse,
  saveAnswers,
  submitResponse,
} from '#db/responses.server.ts'
import { openSurvey } from '#test/intake/visiting.ts'
import { engines } from '#test/support/engines.ts'

const at = '2026-11-24T09:00:00.000Z'
const response = (id: string, more: Partial<NewResponse> = {}): NewResponse => ({
  id,
  inspectionId: 'here',
  questionnaire: 'young-person',
  version: 1,
  audience: 'young-person',
  language: 'en',
  givenBy: null,
  helper: null,
  state: 'in-progress',
  preview: false,
  invented: false,
  keyWrapped: Buffer.from('key'),
  visitHash: null,
  receiptHash: null,
  importKey: null,
  startedAt: at,
  updatedAt: at,
  submittedAt: null,
  ...more,
})
const answer = (responseId: string, question: string, toCode = true) => ({
  id: `${responseId}.${question}`,
  responseId,
  inspectionId: 'here',
  question,
  type: 'open',
  via: 'words',
  value: null,
  textSealed: Buffer.from(`sealed ${question}`),
  skipped: false,
  toCode,
  savedAt: at,
})
const revisions = (db: Db) =>
  db.selectFrom('answers').select(['question', 'revision', 'coded_revision']).orderBy('question').execute()

for (const engine of engines)
  describe(engine.name, () => {
    test('of several responses those that are there already are left alone, and the others added', async () => {
      await using db = await engine.fresh()
      await openSurvey(db)
      expect(await addResponses(db, [])).toEqual(new Set())
      expect(await addResponses(db, [response('a', { importKey: 'k' })])).toEqual(new Set(['a']))
      const again = [response('b', { importKey: 'k' }), response('c'), response('a')]
      expect(await addResponses(db, again)).toEqual(new Set(['c']))
    })

    test('an answer saved again replaces itself, and words to code wait for the coder', async () => {
      await using db = await engine.fresh()
      await openSurvey(db)
      await addResponses(db, [response('a')])
      await saveAnswers(db, [answer('a', 'face', false), answer('a', 'words')])
      expect(await revisions(db)).toEqual([
        { question: 'face', revision: 1, coded_revision: 1 },
        { question: 'words', revision: 1, coded_revision: 0 },
      ])
      await db.updateTable('answers').set({ coded_revision: 1 }).execute()
      await saveAnswers(db, [answer('a', 'face', false), answer('a', 'words')])
      expect(await revisions(db)).toEqual([
        { question: 'face', revision: 2, coded_revision: 2 },
        { question: 'words', revision: 2, coded_revision: 1 },
      ])
      expect(await listAnswers(db, 'a')).toHaveLength(2)
    })

    test('more answers than one statement takes are all saved', async () => {
      await using db = await engine.fresh()
      await openSurvey(db)
      await addResponses(db, [response('a')])
      await saveAnswers(
        db,
        Array.from({ length: 1_201 }, (_, i) => answer('a', `q${i}`)),
      )
      expect(await revisions(db)).toHaveLength(1_201)
    })

    test('only the first sending counts', async () => {
      await using db = await engine.fresh()
      await openSurvey(db)
      await addResponses(db, [response('a')])
      const sent = () => submitResponse(db, { id: 'a', receiptHash: 'r', now: at })
      expect([await sent(), await sent()]).toEqual([true, false])
    })
  })
