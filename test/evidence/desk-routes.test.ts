import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { formTokenOf } from '#app/access/index.server.ts'
import type { Role } from '#app/access/index.ts'
import * as overview from '#app/routes/desk.$inspection._index/route.tsx'
import * as answer from '#app/routes/desk.$inspection.answers.$answer/route.tsx'
import * as concerns from '#app/routes/desk.$inspection.concerns._index/route.tsx'
import * as concern from '#app/routes/desk.$inspection.concerns.$concern/route.tsx'
import * as coverage from '#app/routes/desk.$inspection.coverage/route.tsx'
import * as exportPage from '#app/routes/desk.$inspection.export._index/route.tsx'
import * as exportEvidence from '#app/routes/desk.$inspection.export.evidence/route.ts'
import * as exportResponses from '#app/routes/desk.$inspection.export.responses/route.ts'
import * as leastSure from '#app/routes/desk.$inspection.least-sure/route.tsx'
import * as notThemed from '#app/routes/desk.$inspection.not-themed/route.tsx'
import * as posters from '#app/routes/desk.$inspection.posters/route.tsx'
import * as repeats from '#app/routes/desk.$inspection.repeats/route.tsx'
import * as themes from '#app/routes/desk.$inspection.themes._index/route.tsx'
import * as theme from '#app/routes/desk.$inspection.themes.$theme/route.tsx'
import { codeAnswers } from '#app/themes/index.server.ts'
import { listAuditEvents } from '#db/audit.server.ts'
import type { Db } from '#db/connect.server.ts'
import { anInspection, aRequest, aUser, signedIn, thrownAnswer } from '#test/access/standing-people.ts'
import { engines } from '#test/support/engines.ts'
import { aScene, plainEngine, type Scene, tell } from '#test/themes/telling.ts'

type Arguments = LoaderFunctionArgs & ActionFunctionArgs
const pages = {
  posters,
  overview,
  themes,
  theme,
  repeats,
  coverage,
  notThemed,
  leastSure,
  answer,
  concerns,
  concern,
  exportPage,
}
const posts = {
  overview,
  coverage,
  theme,
  notThemed,
  leastSure,
  answer,
  concern,
  exportEvidence,
  exportResponses,
}

async function aDesk(db: Db) {
  const scene = await aScene(db)
  await tell(scene, { id: 'r1', words: 'The transport is bad. My stepdad hits me every night.' })
  await codeAnswers(scene.house, plainEngine, scene.inspection)
  const raised = await db.selectFrom('concerns').select('id').executeTakeFirstOrThrow()
  const stored = await db.selectFrom('answers').select('id').executeTakeFirstOrThrow()
  return { scene, params: { theme: 'transport', answer: stored.id, concern: raised.id } }
}

async function cookieOf({ house }: Scene, role: Role, inspectionId: string, name: string) {
  return signedIn(house, await aUser(house, role, inspectionId, name))
}

function asked({ house, inspection }: Scene, params: Record<string, string>, request: Request): Arguments {
  return {
    request,
    params: { inspection: inspection.id, ...params },
    context: { house, nonce: '', address: '' },
  } as unknown as Arguments
}

const [engine] = engines
if (!engine) throw new Error('no database')

describe('who may', () => {
  test('Sam, of another inspection, finds no page and no button of this one', async () => {
    await using db = await engine.fresh()
    const { scene, params } = await aDesk(db)
    const other = await anInspection(scene.house, 'elsewhere')
    const cookie = await cookieOf(scene, 'lead', other, 'Sam Lee')
    for (const [name, page] of Object.entries(pages)) {
      const work = () => page.loader(asked(scene, params, aRequest('/desk', { cookie })))
      expect((await thrownAnswer(work)).status, name).toBe(404)
    }
    const token = formTokenOf({ house: scene.house }, aRequest('/desk', { cookie }))
    for (const [name, page] of Object.entries(posts)) {
      const form = { 'form-token': token, do: 'decide', decision: 'refuse', unit: 'x' }
      const work = () => page.action(asked(scene, params, aRequest('/desk', { cookie, form })))
      expect((await thrownAnswer(work)).status, name).toBe(404)
    }
    expect(await db.selectFrom('codings').select('id').where('coder', '<>', 'machine').execute()).toEqual([])
  })

  test('an inspector reads evidence but learns of no concern', async () => {
    await using db = await engine.fresh()
    const { scene, params } = await aDesk(db)
    const cookie = await cookieOf(scene, 'inspector', scene.inspection.id, 'Priya Shah')
    const arguments_ = () => asked(scene, params, aRequest('/desk', { cookie }))
    const read = await overview.loader(arguments_())
    expect(read.page.concerns).toBeNull()
    expect(read.frame.seesConcerns).toBe(false)
    expect((await themes.loader(arguments_())).page.spoke).toBe(1)
    for (const page of [concerns, concern])
      expect((await thrownAnswer(() => page.loader(arguments_()))).status).toBe(404)
  })

  test('nobody who is not signed in gets further than the sign-in page', async () => {
    await using db = await engine.fresh()
    const { scene, params } = await aDesk(db)
    for (const [name, page] of Object.entries(pages)) {
      const answered = await thrownAnswer(() => page.loader(asked(scene, params, aRequest('/desk'))))
      expect(answered.headers.get('location'), name).toBe('/sign-in')
    }
  })

  test('a form without our token changes nothing', async () => {
    await using db = await engine.fresh()
    const { scene, params } = await aDesk(db)
    const cookie = await cookieOf(scene, 'lead', scene.inspection.id, 'Dan Cole')
    const before = (await listAuditEvents(db, { limit: 100 })).length
    for (const [name, page] of Object.entries(posts)) {
      const form = { do: 'close', reason: 'x', format: 'json' }
      const work = () => page.action(asked(scene, params, aRequest('/desk', { cookie, form })))
      expect((await thrownAnswer(work)).status, name).toBe(403)
    }
    expect((await listAuditEvents(db, { limit: 100 })).length).toBe(before)
  })
})

describe('on record', () => {
  test('original words and every file that is taken away', async () => {
    await using db = await engine.fresh()
    const { scene, params } = await aDesk(db)
    const cookie = await cookieOf(scene, 'lead', scene.inspection.id, 'Dan Cole')
    const token = formTokenOf({ house: scene.house }, aRequest('/desk', { cookie }))
    const post = (form: Record<string, string>) =>
      asked(scene, params, aRequest('/desk', { cookie, form: { 'form-token': token, ...form } }))
    const shown = await answer.action(post({ do: 'original' }))
    expect(shown.page.original).toBe(true)
    const file = await exportEvidence.action(post({ format: 'json' }))
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="evidence-public.json"')
    expect(((await file.json()) as { audience: string }).audience).toBe('public')
    const table = await exportResponses.action(post({ format: 'csv' }))
    expect(await table.text()).toContain('The transport is bad.')
    const actions = (await listAuditEvents(db, { limit: 3 })).map((event) => event.action)
    expect(actions).toEqual(['export.made', 'export.made', 'response.read'])
  })
})
