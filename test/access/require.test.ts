import { describe, expect, test } from 'vitest'
import { formTokenOf, requireFormToken, requireMember } from '#app/access/index.server.ts'
import { actions, formTokenField, may, roles } from '#app/access/index.ts'
import { engines } from '#test/support/engines.ts'
import {
  anInspection,
  aRequest,
  aUser,
  houseOver,
  origin,
  signedIn,
  thrownAnswer,
} from './standing-people.ts'

const formOf = (token: string) => {
  const form = new FormData()
  form.set(formTokenField, token)
  return form
}

for (const engine of engines)
  describe(engine.name, () => {
    test('each role may what the policy says at its own inspection, and nothing at another', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const here = await anInspection(house, 'here')
      const there = await anInspection(house, 'there')
      for (const role of roles) {
        const cookie = await signedIn(house, await aUser(house, role, here, `The ${role}`))
        const ask = (id: string, action: (typeof actions)[number]) =>
          requireMember({ house }, aRequest('/desk', { cookie }), id, action)
        for (const action of actions) {
          if (may(role, action))
            expect(await ask(here, action), `${role} ${action}`).toMatchObject({
              roles: [role],
              inspection: { id: here },
            })
          else expect((await thrownAnswer(() => ask(here, action))).status, `${role} ${action}`).toBe(404)
          expect((await thrownAnswer(() => ask(there, action))).status).toBe(404)
        }
      }
    })

    test('Sam, who has no rights, is refused everything, and cannot tell what exists', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const here = await anInspection(house, 'here')
      const cookie = await signedIn(house, await aUser(house, 'inspector', 'gone', 'Sam Noone'))
      const answers = []
      for (const id of [here, 'unknown', 'gone', '*', '', undefined])
        for (const action of actions) {
          const answer = await thrownAnswer(() =>
            requireMember({ house }, aRequest('/desk', { cookie }), id, action),
          )
          answers.push(`${answer.status} ${await answer.text()} ${[...answer.headers].join()}`)
        }
      expect(new Set(answers).size).toBe(1)
      expect(answers[0]).toMatch(/^404/)
    })

    test('a role over the whole service counts at each inspection that exists', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const here = await anInspection(house, 'here')
      const cookie = await signedIn(house, await aUser(house, 'lead'))
      const ask = (id: string) => requireMember({ house }, aRequest('/desk', { cookie }), id, 'see-concerns')
      expect((await ask(here)).roles).toEqual(['lead'])
      expect((await thrownAnswer(() => ask('unknown'))).status).toBe(404)
    })

    test('a form counts only with the token of this session', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const userId = await aUser(house, 'lead')
      const cookie = await signedIn(house, userId)
      const other = await signedIn(house, userId)
      const request = aRequest('/desk', { cookie, method: 'POST' })
      const token = formTokenOf({ house }, request)
      expect(() => requireFormToken({ house }, request, formOf(token))).not.toThrow()
      const othersToken = formTokenOf({ house }, aRequest('/desk', { cookie: other }))
      for (const wrong of ['', `${token}x`, othersToken])
        expect(
          (await thrownAnswer(() => requireFormToken({ house }, request, formOf(wrong)))).status,
          wrong,
        ).toBe(403)
      expect((await thrownAnswer(() => requireFormToken({ house }, request, new FormData()))).status).toBe(
        403,
      )
      const bare = aRequest('/desk', { method: 'POST' })
      expect((await thrownAnswer(() => requireFormToken({ house }, bare, formOf('')))).status).toBe(403)
      expect(formTokenOf({ house }, bare)).toBe('')
    })

    test('a form from another site is refused even with its token; a browser that does not say is not', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const cookie = await signedIn(house, await aUser(house, 'lead'))
      const token = formTokenOf({ house }, aRequest('/desk', { cookie }))
      const post = (from?: string) => () =>
        requireFormToken(
          { house },
          aRequest('/desk', { cookie, method: 'POST', headers: from ? { origin: from } : {} }),
          formOf(token),
        )
      for (const foreign of [
        'https://evil.example',
        'null',
        'http://localhost:3001',
        `${origin}.evil.example`,
      ])
        expect((await thrownAnswer(post(foreign))).status, foreign).toBe(403)
      expect(post(origin)).not.toThrow()
      expect(post()).not.toThrow()
    })
  })
