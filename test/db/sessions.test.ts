import { describe, expect, test } from 'vitest'
import type { Db } from '#db/connect.server.ts'
import {
  deleteEndedAccess,
  findOpenSession,
  listOpenSessions,
  revokeOtherSessions,
  revokeSession,
  saveSession,
  saveSessionSeen,
  saveSignInLink,
  takeSignInLink,
} from '#db/sessions.server.ts'
import { saveUser } from '#db/users.server.ts'
import { engines } from '#test/support/engines.ts'

const at = (time: string) => `2026-11-24T${time}.000Z`
const now = { now: at('10:00:00'), idleSince: at('09:30:00') }

async function someUser(db: Db, id: string) {
  const sealed = Buffer.from('sealed')
  await saveUser(db, {
    id,
    emailHash: id,
    emailSealed: sealed,
    nameSealed: sealed,
    createdAt: at('09:00:00'),
  })
}

function aSession(id: string, userId = 'u1', change: { seenAt?: string; endsAt?: string } = {}) {
  const times = { madeAt: at('09:00:00'), seenAt: at('09:59:00'), endsAt: at('21:00:00') }
  return { id, tokenHash: `hash-${id}`, userId, device: 'Firefox, Windows', ...times, ...change }
}

for (const engine of engines)
  describe(engine.name, () => {
    test('an open session is read back as saved', async () => {
      await using db = await engine.fresh()
      await someUser(db, 'u1')
      await saveSession(db, aSession('s1'))
      expect(await findOpenSession(db, 'hash-s1', now)).toEqual(aSession('s1'))
      expect(await findOpenSession(db, 's1', now)).toBeUndefined()
    })

    test('a session ends at its idle bound and at its last instant, not before', async () => {
      await using db = await engine.fresh()
      await someUser(db, 'u1')
      const open = ['09:30:01', '10:00:00'].map((time, n) => aSession(`o${n}`, 'u1', { seenAt: at(time) }))
      const idle = aSession('i', 'u1', { seenAt: at('09:30:00') })
      const last = aSession('l', 'u1', { endsAt: at('10:00:01') })
      const over = aSession('e', 'u1', { endsAt: at('10:00:00') })
      for (const session of [...open, idle, last, over]) await saveSession(db, session)
      const found = (await listOpenSessions(db, 'u1', now)).map(({ id }) => id)
      expect(found).toEqual(['o1', 'l', 'o0'])
    })

    test('seeing a session keeps it open', async () => {
      await using db = await engine.fresh()
      await someUser(db, 'u1')
      await saveSession(db, aSession('s1', 'u1', { seenAt: at('09:00:00') }))
      expect(await findOpenSession(db, 'hash-s1', now)).toBeUndefined()
      await saveSessionSeen(db, 's1', at('09:59:59'))
      expect(await findOpenSession(db, 'hash-s1', now)).toBeDefined()
    })

    test('ending a session takes its owner, and happens once', async () => {
      await using db = await engine.fresh()
      for (const id of ['u1', 'u2']) await someUser(db, id)
      for (const id of ['s1', 's2', 's3']) await saveSession(db, aSession(id))
      await saveSession(db, aSession('t1', 'u2'))
      expect(await revokeSession(db, { userId: 'u2', sessionId: 's1' }, now.now)).toBeUndefined()
      expect(await revokeSession(db, { userId: 'u1', sessionId: 's1' }, now.now)).toBe('s1')
      expect(await revokeSession(db, { userId: 'u1', sessionId: 's1' }, now.now)).toBeUndefined()
      expect(await revokeOtherSessions(db, { userId: 'u1', sessionId: 's2' }, now.now)).toEqual(['s3'])
      expect((await listOpenSessions(db, 'u1', now)).map(({ id }) => id)).toEqual(['s2'])
      expect(await listOpenSessions(db, 'u2', now)).toHaveLength(1)
    })

    test('what ended long ago is removed, what stands stays', async () => {
      await using db = await engine.fresh()
      await someUser(db, 'u1')
      await saveSession(db, aSession('old', 'u1', { endsAt: at('09:00:00') }))
      await saveSession(db, aSession('new'))
      for (const [id, expiresAt] of [
        ['l1', at('09:00:00')],
        ['l2', at('10:10:00')],
      ] as const)
        await saveSignInLink(db, { id, tokenHash: id, userId: 'u1', madeAt: at('08:45:00'), expiresAt })
      await deleteEndedAccess(db, at('09:00:01'))
      expect(await takeSignInLink(db, 'l2', now.now)).toBe('u1')
      const left = async (table: 'sessions' | 'sign_in_links') =>
        (await db.selectFrom(table).select('id').execute()).map(({ id }) => id)
      expect([await left('sessions'), await left('sign_in_links')]).toEqual([['new'], ['l2']])
    })
  })
