/** People who say something, through the door that every answer comes in by. Everything here is invented. */
import type { House } from '#app/house.server.ts'
import { type KeyedInspection, openInspection } from '#app/inspection/index.server.ts'
import { keyFor, screenAndSeal, takeIn } from '#app/intake/index.server.ts'
import { unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { currentQuestionnaire, skip } from '#app/survey/index.ts'
import type { Engine } from '#app/themes/index.ts'
import type { Db } from '#db/connect.server.ts'
import { anInspection, houseOver, type TestHouse } from '#test/access/standing-people.ts'

export type Scene = { house: TestHouse; inspection: KeyedInspection }

export async function aScene(db: Db, id = 'inventedshire'): Promise<Scene> {
  const house = houseOver(db)
  await anInspection(house, id)
  return { house, inspection: await openedAgain(house, id) }
}

export async function openedAgain(house: House, id: string): Promise<KeyedInspection> {
  const inspection = await openInspection(house, id)
  if (!inspection) throw new Error(`no inspection ${id}`)
  return inspection
}

export type Telling = {
  id: string
  words: string
  questionnaire?: 'child-easy-read' | 'young-person' | 'parent-carer'
  question?: string
  state?: 'in-progress' | 'submitted'
  preview?: boolean
}

const questions = { 'child-easy-read': 'c_good', 'young-person': 'y_works', 'parent-carer': 'p_assess' }

/** A response with one answer in words. Told again, the answer is saved again. Gives the answer's id. */
export async function tell({ house, inspection }: Scene, telling: Telling): Promise<string> {
  const { id, words, questionnaire: name = 'parent-carer', state = 'in-progress', preview = false } = telling
  const questionnaire = currentQuestionnaire(name)
  const wanted = telling.question ?? questions[name]
  const question =
    questionnaire?.questions.find((one) => one.id === wanted) ??
    questionnaire?.questions.find((one) => one.type === 'open')
  if (!questionnaire || !question) throw new Error(`no open question in ${name}`)
  const stored = await house.db
    .selectFrom('responses')
    .select('key_wrapped')
    .where('id', '=', id)
    .executeTakeFirst()
  const made = keyFor(inspection, id)
  const key = stored?.key_wrapped
    ? unwrapResponseKey(inspection.key, inspection.id, id, stored.key_wrapped)
    : made.key
  const now = house.clock().toISOString()
  const sealed = screenAndSeal({
    response: { id, inspectionId: inspection.id, preview, language: 'en', key },
    ...(stored
      ? {}
      : {
          added: {
            id,
            inspectionId: inspection.id,
            questionnaire: questionnaire.id,
            version: questionnaire.version,
            audience: questionnaire.audience,
            language: 'en',
            givenBy: 'alone',
            helper: null,
            state,
            preview,
            invented: true,
            keyWrapped: made.wrapped,
            visitHash: null,
            receiptHash: null,
            importKey: null,
            startedAt: now,
            updatedAt: now,
            submittedAt: state === 'submitted' ? now : null,
          },
        }),
    questionnaire,
    answers: [{ ...skip(question), words, skipped: false }],
    now,
  })
  const outcome = await house.share((trx) => takeIn(trx, sealed))
  if (outcome !== 'stored') throw new Error(`not stored: ${outcome}`)
  return `${id}.${question.id}`
}

/**
 * An engine for tests: a unit a sentence; a word of the framework's ids in a sentence is its theme ("transport was
 * good"); good and bad say which way it leans.
 */
export const plainEngine: Engine = {
  version: 'plain',
  code: ({ text }) => ({
    units: [...text.matchAll(/[^.]+\.?/g)].map((match) => {
      const start = match.index + (match[0].length - match[0].trimStart().length)
      const end = match.index + match[0].length
      const words = text.slice(start, end)
      const good = /good/i.test(words)
      const bad = /bad/i.test(words)
      const value = good && bad ? 'mixed' : good ? 'positive' : bad ? 'negative' : 'neutral'
      return {
        start,
        end,
        sentiment: { value, confidence: 0.9 },
        codings: ['transport', 'money', 'safety'].flatMap((theme) => {
          const at = words.indexOf(theme)
          const because = [{ start: start + at, end: start + at + theme.length }]
          return at < 0 ? [] : [{ theme, confidence: 0.8, because }]
        }),
      }
    }),
  }),
}
