import { describe, expect, test } from 'vitest'
import {
  correctAnswerDetails,
  exportLines,
  readAnswerPage,
  readThemePage,
} from '#app/evidence/index.server.ts'
import { codeAnswers } from '#app/themes/index.server.ts'
import { correctDetails, placesOf } from '#app/themes/index.ts'
import { listAuditEvents } from '#db/audit.server.ts'
import type { Db } from '#db/connect.server.ts'
import { engines } from '#test/support/engines.ts'
import { aScene, plainEngine, tell } from '#test/themes/telling.ts'

// Every name here is invented.
const words = 'The transport is bad. The driver Trundle forgets my chair and Mrs Okafor rang.'

describe('what people say of details', () => {
  const name = { start: 4, end: 10, type: 'person' as const }
  test('the last word on a stretch counts', () => {
    const hide = { start: 20, end: 25, decision: 'hide' as const, type: 'place' }
    const show = { start: 4, end: 10, decision: 'show' as const, type: 'person' }
    expect(correctDetails([name], [show, hide])).toEqual([{ start: 20, end: 25, type: 'place' }])
    expect(correctDetails([name], [show, { ...show, decision: 'hide' }])).toEqual([name])
  })
  test('words that are shown again leave what stands over their edges hidden', () => {
    expect(correctDetails([name], [{ start: 6, end: 8, decision: 'show', type: 'person' }])).toEqual([
      { start: 4, end: 6, type: 'person' },
      { start: 8, end: 10, type: 'person' },
    ])
  })
  test('words are found wherever they stand whole', () => {
    expect(placesOf('Ash, ashes, Ash and Ashes', 'Ash')).toEqual([
      { start: 0, end: 3 },
      { start: 12, end: 15 },
    ])
    expect(placesOf('anything', '  ')).toEqual([])
  })
})

for (const engine of engines)
  describe(engine.name, () => {
    async function anAnswer(db: Db) {
      const scene = await aScene(db)
      await tell(scene, { id: 'r1', words })
      await codeAnswers(scene.house, plainEngine, scene.inspection)
      const { id } = await db.selectFrom('answers').select('id').executeTakeFirstOrThrow()
      const read = async () => {
        const page = await readAnswerPage(scene.house, scene.inspection, 'en', id, { original: false })
        const answer = page?.answers.find((each) => each.id === id)
        return {
          text: answer?.words?.map((stretch) => stretch.text).join('') ?? '',
          hidden: answer?.hidden ?? [],
        }
      }
      const exported = async () => {
        let lines = ''
        for await (const line of exportLines(scene.house, scene.inspection, {
          format: 'jsonl',
          redacted: true,
        }))
          lines += line
        return lines
      }
      const quoted = async () =>
        (await readThemePage(scene.house, scene.inspection, 'en', 'transport', 'reader', { page: 1 }))?.cards
          .map((card) => card.text)
          .join(' ') ?? ''
      const say = (asked: Parameters<typeof correctAnswerDetails>[3]) =>
        correctAnswerDetails(scene.house, scene.inspection, { person: 'priya', answer: id }, asked)
      return { scene, id, read, exported, quoted, say }
    }

    test('words that a person hides are hidden on the page, in quotes and in files; the answer stays', async () => {
      await using db = await engine.fresh()
      const { id, read, exported, quoted, say } = await anAnswer(db)
      const before = await db.selectFrom('answers').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
      expect(await say({ decision: 'hide', words: 'transport', type: 'place' })).toEqual({ ok: true })
      expect((await read()).text).toContain('The [place] is bad.')
      expect(await exported()).not.toContain('The transport')
      expect(await quoted()).not.toContain('transport')
      const after = await db.selectFrom('answers').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
      expect(after).toEqual(before)
      const [event] = (await listAuditEvents(db, { limit: 10 })).filter(
        (each) => each.action === 'details.corrected',
      )
      expect(event).toMatchObject({ actor: 'priya', subject: id, detail: { decision: 'hide', places: 1 } })
      expect(JSON.stringify(event)).not.toContain('transport')
    })

    test('a detail that hid too much is shown again, and hidden again by another word', async () => {
      await using db = await engine.fresh()
      const { read, exported, say } = await anAnswer(db)
      const teacher = (await read()).hidden.find(({ around }) => around.includes('rang'))
      expect((await read()).text).not.toContain('Okafor')
      expect(await say({ decision: 'show', place: teacher?.place ?? '' })).toEqual({ ok: true })
      expect((await read()).text).toContain('Mrs Okafor rang')
      expect(await exported()).toContain('Mrs Okafor')
      expect(await say({ decision: 'hide', words: 'Mrs Okafor', type: 'person' })).toEqual({ ok: true })
      expect((await read()).text).not.toContain('Okafor')
    })

    test('what is not there changes nothing', async () => {
      await using db = await engine.fresh()
      const { say } = await anAnswer(db)
      expect(await say({ decision: 'hide', words: 'nowhere', type: 'place' })).toMatchObject({
        problem: 'not-there',
      })
      expect(await say({ decision: 'hide', words: ' ', type: 'place' })).toMatchObject({
        problem: 'no-words',
      })
      expect(await say({ decision: 'show', place: '1-0-3' })).toMatchObject({ problem: 'gone' })
      expect(await db.selectFrom('detail_decisions').select('id').execute()).toEqual([])
    })

    test('a decision is for the words it was made of, and goes with the answer', async () => {
      await using db = await engine.fresh()
      const { id, read, say } = await anAnswer(db)
      await say({ decision: 'hide', words: 'transport', type: 'place' })
      await db.updateTable('answers').set({ revision: 2 }).where('id', '=', id).execute()
      expect((await read()).text).toContain('The transport is bad.')
      await db.deleteFrom('unit_themes').execute()
      await db.deleteFrom('codings').execute()
      await db.deleteFrom('units').execute()
      await db.deleteFrom('answers').where('id', '=', id).execute()
      expect(await db.selectFrom('detail_decisions').select('id').execute()).toEqual([])
    })
  })
