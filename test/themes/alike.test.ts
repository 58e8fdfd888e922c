import { describe, expect, test } from 'vitest'
import { eraseByReceipt } from '#app/intake/index.server.ts'
import { newKey } from '#app/platform/crypto/seal.server.ts'
import { signatureOf, wordsMin } from '#app/themes/alike/signature.ts'
import { codeAnswers, codeThemesJob, groupAlike, markAnswers } from '#app/themes/index.server.ts'
import { burstsOf } from '#app/themes/index.ts'
import type { Db } from '#db/connect.server.ts'
import { deleteInspection } from '#db/delete-inspection.server.ts'
import { listAnswersToMark, listLikenesses } from '#db/likenesses.server.ts'
import { engines } from '#test/support/engines.ts'
import { aScene, plainEngine, type Scene, tell } from './telling.ts'

// Every letter and every answer here is invented.
const key = newKey()
const letter = `Dear inspectors, I am writing as one of many families whose children wait far too long for an assessment.
The council must publish how long each family waits and must answer our letters within two weeks. We ask you to
read every plan that came late and to speak with the parents whose names stand under this letter.`
const marked = (texts: readonly string[]) =>
  texts.flatMap((text, at) => {
    const signature = signatureOf(text, key)
    return signature ? [{ answer: `a${at}`, response: `r${at}`, ...signature }] : []
  })
const groupsOf = (texts: readonly string[]) => groupAlike(marked(texts)).map(({ answers }) => answers)

test('a letter that people sign, begin and end in their own way is one group', () => {
  const texts = [
    letter,
    `${letter} My son is seven and has no school place at all.`,
    `We are parents from the valley. ${letter}`,
    letter.replace('far too long', 'for ever').toUpperCase(),
    'Our school is kind and the teachers ask how my daughter is every single morning when we come.',
  ]
  expect(groupsOf(texts)).toEqual([['a0', 'a1', 'a2', 'a3']])
})

test('common phrases are no campaign, however many say them', () => {
  const texts = ['the bus is late', 'good', 'the bus is always late in the morning'].flatMap((text) =>
    Array.from({ length: 50 }, () => text),
  )
  expect(groupsOf(texts)).toEqual([])
  expect(signatureOf('one two three four five six seven eight nine', key)).toBeNull()
  expect(signatureOf('one two three four five six seven eight nine ten', key)?.words).toBe(wordsMin)
})

test('short answers must be the same word for word, long ones much the same', () => {
  const short = 'we need more speech therapists in all of our schools now'
  expect(groupsOf([short, `${short.toUpperCase()}!`, short])).toHaveLength(1)
  expect(groupsOf([short, short, short.replace('schools', 'nurseries')])).toEqual([])
})

test('people on the same subject in their own words are not alike', () => {
  const texts = [
    'The taxi comes late so often that he misses his first lesson and gets upset in front of everyone.',
    'Because the taxi is late most days my daughter has missed maths since Christmas and nobody has rung.',
    'Transport has been a nightmare since the contract changed, drivers do not know the children at all.',
  ]
  expect(groupsOf(texts)).toEqual([])
})

test('two of one house are no group, three people are; one person many times is one', () => {
  const two = marked([letter, letter])
  expect(groupAlike(two)).toEqual([])
  expect(groupAlike(marked([letter, letter, letter]))[0]).toMatchObject({ id: 'a0', people: 3 })
  expect(groupAlike(marked([letter, letter, letter]).map((one) => ({ ...one, response: 'r' })))).toEqual([])
})

test('the order of the answers does not matter', () => {
  const all = marked([
    ...Array.from({ length: 6 }, (_, i) => `${letter} ${'And more of it. '.repeat(i)}`),
    ...Array.from(
      { length: 5 },
      (_, i) => `Number ${i} says that the play scheme in summer was the best week of the year`,
    ),
  ])
  const groups = groupAlike(all)
  expect(groups.length).toBeGreaterThan(1)
  expect(groupAlike([...all].reverse())).toEqual(groups)
  expect(groupAlike([...all.slice(4), ...all.slice(0, 4)])).toEqual(groups)
})

test('a signature says nothing without the key: another inspection’s of the same words shares nothing', () => {
  const one = signatureOf(letter, key)?.slots ?? ''
  const other = signatureOf(letter, newKey())?.slots ?? ''
  const slots = (text: string) => text.match(/.{8}/g) ?? []
  expect(slots(one)).toHaveLength(30)
  expect(slots(one).filter((slot, at) => slot === slots(other)[at])).toEqual([])
})

test('many at once are seen against an ordinary hour', () => {
  const hour = (at: number, minute = 0) => new Date(Date.UTC(2026, 10, 2, at, minute)).toISOString()
  const ordinary = [0, 3, 8, 9, 12, 15, 20].map((at) => hour(at))
  const crowd = (count: number) => Array.from({ length: count }, (_, i) => hour(30, i))
  expect(burstsOf([...ordinary, ...crowd(9)])).toEqual([])
  expect(burstsOf([...crowd(10), ...ordinary])).toEqual([
    { from: hour(30), to: hour(30, 9), people: 10, usual: 1 },
  ])
  const busy = ordinary.flatMap((time) => Array.from({ length: 6 }, () => time))
  expect(burstsOf([...busy, ...crowd(12)])).toEqual([])
  expect(burstsOf([])).toEqual([])
})

async function told(
  db: Db,
  words: readonly string[],
  state: 'submitted' | 'in-progress' = 'submitted',
): Promise<Scene> {
  const scene = await aScene(db)
  for (const [at, text] of words.entries()) await tell(scene, { id: `r${at}`, words: text, state })
  return scene
}

for (const engine of engines)
  describe(engine.name, () => {
    test('the coding job marks what is stored, once, and leaves no readable word', async () => {
      await using db = await engine.fresh()
      const scene = await told(db, [letter, letter, letter, 'the bus is late'])
      await codeThemesJob.run(scene.house, { inspectionId: scene.inspection.id }, async () => {})
      const rows = await db.selectFrom('likenesses').selectAll().orderBy('answer_id').execute()
      expect(rows.map(({ response_id }) => response_id)).toEqual(['r0', 'r1', 'r2'])
      expect(rows[0]?.slots).toMatch(/^[\w-]{240}$/)
      expect(groupAlike(await listLikenesses(db, scene.inspection.id))).toMatchObject([{ people: 3 }])
      const page = { inspectionId: scene.inspection.id, after: '', limit: 10 }
      expect(await listAnswersToMark(db, page)).toEqual([])
      expect(await markAnswers(scene.house, scene.inspection)).toEqual({ answers: 0 })
    })

    test('answers from before there were marks are marked; a changed one anew, an emptied one not at all', async () => {
      await using db = await engine.fresh()
      const scene = await told(db, [letter, letter, letter], 'in-progress')
      await codeAnswers(scene.house, plainEngine, scene.inspection)
      expect(await markAnswers(scene.house, scene.inspection)).toEqual({ answers: 3 })
      await tell(scene, {
        id: 'r0',
        words: 'The garden is the best place of all the places in the whole school.',
      })
      expect((await listLikenesses(db, scene.inspection.id)).map(({ response }) => response)).toEqual([
        'r1',
        'r2',
      ])
      expect(await markAnswers(scene.house, scene.inspection)).toEqual({ answers: 1 })
      expect(await listLikenesses(db, scene.inspection.id)).toHaveLength(3)
      await db.updateTable('answers').set({ text_sealed: null }).where('response_id', '=', 'r1').execute()
      expect(await listLikenesses(db, scene.inspection.id)).toHaveLength(2)
      expect(await listLikenesses(db, 'elsewhere')).toEqual([])
    })

    test('nothing of it outlives a deletion', async () => {
      await using db = await engine.fresh()
      const scene = await told(db, [letter, letter])
      await markAnswers(scene.house, scene.inspection)
      const { receiptHash } = await import('#app/survey/index.server.ts')
      await db
        .updateTable('responses')
        .set({ receipt_hash: receiptHash(scene.house.keyring, 'an invented receipt') })
        .where('id', '=', 'r0')
        .execute()
      await eraseByReceipt(scene.house, 'an invented receipt', 'respondent')
      const left = await db.selectFrom('likenesses').select('response_id').execute()
      expect(left.map(({ response_id }) => response_id)).toEqual(['r1'])
      await deleteInspection(db, scene.inspection.id)
      expect(await db.selectFrom('likenesses').select('answer_id').execute()).toEqual([])
    })
  })
