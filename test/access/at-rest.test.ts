import { describe, expect, test } from 'vitest'
import { endSessions, requirePerson } from '#app/access/index.server.ts'
import { engines } from '#test/support/engines.ts'
import { aLinkToken, aRequest, aUser, houseOver, signedIn } from './standing-people.ts'

const tables = ['users', 'memberships', 'sign_in_links', 'sessions', 'audit_events'] as const

for (const engine of engines)
  describe(engine.name, () => {
    test('no token, e-mail or name stands in clear in any row of who may', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const userId = await aUser(house, 'inspector', '*', 'Zebedee Quillfeather')
      const link = await aLinkToken(house, userId)
      const cookie = await signedIn(house, userId)
      const person = await requirePerson({ house }, aRequest('/', { cookie }))
      await signedIn(house, userId)
      await endSessions(house, person, 'others')
      const kept: string[] = []
      for (const table of tables) {
        const rows = await db.selectFrom(table).selectAll().execute()
        expect(rows.length, table).toBeGreaterThan(0)
        for (const cell of rows.flatMap((row) => Object.values(row)))
          kept.push(Buffer.isBuffer(cell) ? cell.toString('latin1') : String(cell))
      }
      const all = kept.join('\n').toLowerCase()
      const token = cookie.slice('earshot_session='.length, cookie.indexOf(';'))
      expect(token).toHaveLength(43)
      for (const secret of [link, token, 'zebedee', 'quillfeather', 'example.org'])
        expect(all.includes(secret.toLowerCase()), secret).toBe(false)
      expect(all).toContain(userId)
    })

    test("one person's sealed name does not open in another's row", async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const priya = await aUser(house, 'inspector')
      const sam = await aUser(house, 'inspector', 'nowhere', 'Sam Noone')
      const cookie = await signedIn(house, sam)
      const { name_sealed } = await db
        .selectFrom('users')
        .select('name_sealed')
        .where('id', '=', priya)
        .executeTakeFirstOrThrow()
      await db.updateTable('users').set({ name_sealed }).where('id', '=', sam).execute()
      await expect(requirePerson({ house }, aRequest('/', { cookie }))).rejects.toThrow(/do not open/)
    })
  })
