import { describe, expect, test } from 'vitest'
import { appendVoice, beginVoice, finishVoice } from '#app/intake/index.server.ts'
import { recordingsUnheard } from '#app/safeguarding/index.server.ts'
import { takesWords } from '#app/survey/index.ts'
import { openSurvey, person, type Survey } from '#test/intake/visiting.ts'
import { engines } from '#test/support/engines.ts'
import { waveSound } from '#test/support/sounds.ts'

async function speaks(survey: Survey, questionnaire: string, options: { preview?: boolean } = {}) {
  const who = person(survey, questionnaire, options)
  await who.begin()
  const visit = await who.now()
  const question = visit.questionnaire.questions.find(takesWords)?.id ?? ''
  const begun = await beginVoice(survey.house, visit, { question, idempotencyKey: crypto.randomUUID() })
  if (!begun.ok) throw new Error(begun.problem.code)
  await appendVoice(survey.house, visit, begun.id, { offset: 0, bytes: waveSound(1200) })
  return { id: begun.id, finish: () => finishVoice(survey.house, visit, begun.id) }
}

for (const engine of engines)
  describe(engine.name, () => {
    test('what a child or young person recorded waits until a person has listened, whatever a machine made of it', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const child = await speaks(survey, 'child-easy-read')
      expect(await recordingsUnheard(survey.house, 'here')).toEqual({ count: 0, recordings: [] })
      await child.finish()
      const girl = await speaks(survey, 'young-person')
      await girl.finish()
      await (await speaks(survey, 'parent-carer')).finish()
      await (await speaks(survey, 'child-easy-read', { preview: true })).finish()
      await db
        .updateTable('recordings')
        .set({ transcript_state: 'machine' })
        .where('id', '=', girl.id)
        .execute()
      const { count, recordings } = await recordingsUnheard(survey.house, 'here')
      expect(count).toBe(2)
      expect(recordings.map(({ audience, lengthMs }) => [audience, lengthMs])).toEqual([
        ['child', 1200],
        ['young-person', 1200],
      ])
      expect(await recordingsUnheard(survey.house, 'elsewhere')).toMatchObject({ count: 0 })
      await db
        .updateTable('recordings')
        .set({ heard_at: '2026-11-24T10:00:00.000Z' })
        .where('id', '=', child.id)
        .execute()
      expect((await recordingsUnheard(survey.house, 'here')).recordings.map(({ id }) => id)).toEqual([
        girl.id,
      ])
    })
  })
