import { describe, expect, test } from 'vitest'
import {
  endSessions,
  idleMinutesMax,
  isLinkOpen,
  linkMinutesMax,
  listSessions,
  requirePerson,
  sessionHoursMax,
  signIn,
  signOut,
} from '#app/access/index.server.ts'
import { engines } from '#test/support/engines.ts'
import { aLinkToken, aRequest, aUser, houseOver, signedIn, thrownAnswer } from './standing-people.ts'

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0'

for (const engine of engines)
  describe(engine.name, () => {
    test('a link signs in once', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const token = await aLinkToken(house, await aUser(house, 'inspector'))
      expect(await isLinkOpen(house, token)).toBe(true)
      expect(await signIn(house, aRequest('/'), token)).toBeDefined()
      expect(await isLinkOpen(house, token)).toBe(false)
      expect(await signIn(house, aRequest('/'), token)).toBeUndefined()
    })

    test('looking at a link any number of times does not use it up', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const token = await aLinkToken(house, await aUser(house, 'inspector'))
      for (let look = 0; look < 5; look++) expect(await isLinkOpen(house, token)).toBe(true)
      expect(await signIn(house, aRequest('/'), token)).toBeDefined()
    })

    test('a link is good until a second before its fifteen minutes are over', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const userId = await aUser(house, 'inspector')
      const [early, late, exact] = [
        await aLinkToken(house, userId),
        await aLinkToken(house, userId),
        await aLinkToken(house, userId),
      ]
      house.passSeconds(linkMinutesMax * 60 - 1)
      expect(await isLinkOpen(house, early)).toBe(true)
      expect(await signIn(house, aRequest('/'), early)).toBeDefined()
      house.passSeconds(1)
      expect(await signIn(house, aRequest('/'), exact)).toBeUndefined()
      house.passSeconds(1)
      expect(await isLinkOpen(house, late)).toBe(false)
      expect(await signIn(house, aRequest('/'), late)).toBeUndefined()
    })

    test('of many posts of one link at once, one opens a session', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const userId = await aUser(house, 'inspector')
      const token = await aLinkToken(house, userId)
      const opened = await Promise.all(Array.from({ length: 12 }, () => signIn(house, aRequest('/'), token)))
      expect(opened.filter((session) => session !== undefined)).toHaveLength(1)
      expect(await listSessions(house, userId)).toHaveLength(1)
    })

    test('an unknown link signs nobody in', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      expect(await isLinkOpen(house, 'A'.repeat(43))).toBe(false)
      expect(await signIn(house, aRequest('/'), 'A'.repeat(43))).toBeUndefined()
    })

    test('a session knows whose it is, and an unknown browser is sent to sign in', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const userId = await aUser(house, 'inspector')
      const cookie = await signedIn(house, userId)
      expect(await requirePerson({ house }, aRequest('/desk', { cookie }))).toMatchObject({
        id: userId,
        name: 'Priya Shah',
      })
      for (const stranger of [undefined, 'earshot_session=', 'earshot_session=guess']) {
        const answer = await thrownAnswer(() =>
          requirePerson({ house }, aRequest('/desk/secret', stranger ? { cookie: stranger } : {})),
        )
        expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in'])
      }
    })

    test('a session without a page for thirty minutes ends; each page keeps it open', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const cookie = await signedIn(house, await aUser(house, 'inspector'))
      const visit = () => requirePerson({ house }, aRequest('/desk', { cookie }))
      house.passSeconds(idleMinutesMax * 60 - 1)
      await visit()
      house.passSeconds(idleMinutesMax * 60 - 1)
      await visit()
      house.passSeconds(idleMinutesMax * 60 + 1)
      expect((await thrownAnswer(visit)).status).toBe(303)
    })

    test('a session that is never idle ends after twelve hours', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const cookie = await signedIn(house, await aUser(house, 'inspector'))
      const visit = () => requirePerson({ house }, aRequest('/desk', { cookie }))
      const step = 20 * 60
      for (let passed = step; passed < sessionHoursMax * 3600; passed += step) {
        house.passSeconds(step)
        await visit()
      }
      house.passSeconds(step - 1)
      await visit()
      house.passSeconds(1)
      expect((await thrownAnswer(visit)).status).toBe(303)
    })

    test('signing in again in the same browser ends the session it had', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const userId = await aUser(house, 'inspector')
      const first = await signedIn(house, userId)
      const second = await signedIn(house, userId, aRequest('/', { cookie: first }))
      expect(second).not.toBe(first)
      expect(await listSessions(house, userId)).toHaveLength(1)
      expect(
        (await thrownAnswer(() => requirePerson({ house }, aRequest('/', { cookie: first })))).status,
      ).toBe(303)
    })

    test('signing out ends the session on the server, not only in the browser', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const cookie = await signedIn(house, await aUser(house, 'inspector'))
      const { cookie: ended } = await signOut(house, aRequest('/sign-out', { cookie }))
      expect(ended).toMatch(/^earshot_session=; .*Max-Age=0/)
      expect((await thrownAnswer(() => requirePerson({ house }, aRequest('/', { cookie })))).status).toBe(303)
    })

    test('a person sees their own sessions by device, and ends one or all others', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const userId = await aUser(house, 'inspector')
      const cookie = await signedIn(house, userId, aRequest('/', { headers: { 'user-agent': FIREFOX } }))
      await signedIn(house, userId)
      await signedIn(house, userId)
      const person = await requirePerson({ house }, aRequest('/', { cookie }))
      const others = (await listSessions(house, userId)).filter(({ id }) => id !== person.sessionId)
      expect(others).toHaveLength(2)
      expect(await endSessions(house, person, { sessionId: others[0]?.id ?? '' })).toBe(1)
      expect(await endSessions(house, person, 'others')).toBe(1)
      const left = await listSessions(house, userId)
      expect(left.map(({ id, device }) => ({ id, device }))).toEqual([
        { id: person.sessionId, device: 'Firefox, Windows' },
      ])
    })

    test('nobody ends the session of another person', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const sam = await aUser(house, 'inspector', 'nowhere', 'Sam Noone')
      const priya = await aUser(house, 'inspector')
      await signedIn(house, priya)
      const person = await requirePerson({ house }, aRequest('/', { cookie: await signedIn(house, sam) }))
      const [hers] = await listSessions(house, priya)
      expect(await endSessions(house, person, { sessionId: hers?.id ?? '' })).toBe(0)
      expect(await endSessions(house, person, 'others')).toBe(0)
      expect(await listSessions(house, priya)).toHaveLength(1)
    })
  })
