import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { formTokenOf } from '#app/access/index.server.ts'
import * as leastSure from '#app/routes/desk.$inspection.least-sure/route.tsx'
import { codeAnswers, mergeTheme } from '#app/themes/index.server.ts'
import type { Engine } from '#app/themes/index.ts'
import { listAuditEvents } from '#db/audit.server.ts'
import type { Db } from '#db/connect.server.ts'
import { aRequest, aUser, signedIn } from '#test/access/standing-people.ts'
import { engines } from '#test/support/engines.ts'
import { aScene, plainEngine, tell } from '#test/themes/telling.ts'

/** As the plain one, and "maybe 7 money" is in doubt about money at 0.7. */
const doubtful: Engine = {
  version: 'doubtful',
  code(input) {
    const { units } = plainEngine.code(input)
    return {
      units: units.map((unit) => {
        const [, doubt, theme] = /maybe (\d) (\w+)/.exec(input.text.slice(unit.start, unit.end)) ?? []
        return doubt && theme
          ? { ...unit, doubt: { theme, confidence: 0.4, doubt: Number(doubt) / 10 } }
          : unit
      }),
    }
  },
}

async function aQueue(db: Db, ...words: string[]) {
  const scene = await aScene(db)
  for (const [at, one] of words.entries()) await tell(scene, { id: `r${at}`, words: one })
  await codeAnswers(scene.house, doubtful, scene.inspection)
  const { house, inspection } = scene
  const cookie = await signedIn(house, await aUser(house, 'inspector', inspection.id, 'Priya Shah'))
  const token = formTokenOf({ house }, aRequest('/desk', { cookie }))
  const args = (form?: Record<string, string>) =>
    ({
      request: aRequest('/desk', { cookie, ...(form ? { form: { 'form-token': token, ...form } } : {}) }),
      params: { inspection: inspection.id },
      context: { house, nonce: '', address: '' },
    }) as unknown as LoaderFunctionArgs & ActionFunctionArgs
  return {
    ...scene,
    read: async () => (await leastSure.loader(args())).page,
    post: async (form: Record<string, string>) => leastSure.action(args(form)),
  }
}

const texts = (page: { doubts: { card: { text: string } }[] }) => page.doubts.map(({ card }) => card.text)

for (const engine of engines)
  describe(engine.name, () => {
    test('the least sure come first and the themes in turn', async () => {
      await using db = await engine.fresh()
      const { read } = await aQueue(
        db,
        'maybe 9 money.',
        'maybe 8 money.',
        'maybe 7 transport.',
        'maybe 1 safety.',
        'Bad transport.',
      )
      const page = await read()
      expect(texts(page)).toEqual([
        'maybe 9 money.',
        'maybe 7 transport.',
        'maybe 1 safety.',
        'maybe 8 money.',
      ])
      expect(page.waiting).toBe(4)
      expect(page.doubts[0]).toMatchObject({ theme: 'money', given: true })
    })

    test.each([
      ['confirm', ['money by person']],
      ['refuse', []],
      ['correct', ['transport by person']],
    ] as const)(
      '%s in place is a decision like any other, and the part leaves the queue',
      async (decision, stands) => {
        await using db = await engine.fresh()
        const { read, post } = await aQueue(db, 'maybe 9 money.', 'maybe 5 safety.')
        const unit = (await read()).doubts[0]?.card.id ?? ''
        const answer = await post({ do: 'decide', decision, unit, theme: 'money', to: 'transport' })
        expect(answer).toMatchObject({ status: 303 })
        expect(texts(await read())).toEqual(['maybe 5 safety.'])
        const rows = await db
          .selectFrom('unit_themes')
          .select(['theme_id', 'decided_by'])
          .where('unit_id', '=', unit)
          .execute()
        expect(rows.map((row) => `${row.theme_id} by ${row.decided_by}`)).toEqual(stands)
        const [event] = await listAuditEvents(db, { limit: 1 })
        expect(event).toMatchObject({ action: 'coding.decided', subject: unit })
      },
    )

    test('an unknown theme is said to be unknown, and nothing is written', async () => {
      await using db = await engine.fresh()
      const { read, post } = await aQueue(db, 'maybe 9 money.')
      const unit = (await read()).doubts[0]?.card.id ?? ''
      const answer = await post({ do: 'decide', decision: 'correct', unit, theme: 'money', to: 'x' })
      expect(answer).toMatchObject({ init: { status: 422 }, data: { problem: 'theme.unknown' } })
      expect((await read()).waiting).toBe(1)
    })

    test('where nothing is in doubt the queue is empty, and a theme that was merged away is not asked about', async () => {
      await using db = await engine.fresh()
      const { read, house, inspection } = await aQueue(db, 'maybe 9 money.', 'Bad transport.')
      await mergeTheme(house, { inspection, person: 'priya' }, 'money', 'transport')
      expect(await read()).toMatchObject({ doubts: [], waiting: 0 })
    })

    test('new words have new doubts, and an answer that is gone has none', async () => {
      await using db = await engine.fresh()
      const scene = await aQueue(db, 'maybe 9 money.')
      await tell(scene, { id: 'r0', words: 'maybe 3 safety.' })
      await codeAnswers(scene.house, doubtful, scene.inspection)
      expect(texts(await scene.read())).toEqual(['maybe 3 safety.'])
      await db.updateTable('answers').set({ text_sealed: null, revision: 3 }).execute()
      await codeAnswers(scene.house, doubtful, scene.inspection)
      expect(await scene.read()).toMatchObject({ doubts: [], waiting: 0 })
    })
  })
