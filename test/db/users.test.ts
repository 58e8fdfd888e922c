import { describe, expect, test } from 'vitest'
import type { Db } from '#db/connect.server.ts'
import { saveInspection } from '#db/inspections.server.ts'
import {
  findUser,
  findUserByEmailHash,
  listMemberships,
  listRolesAt,
  saveMembership,
  saveUser,
} from '#db/users.server.ts'
import { engines } from '#test/support/engines.ts'

const aUserRow = (id: string, emailHash = `hash-${id}`) => ({
  id,
  emailHash,
  emailSealed: Buffer.from([1, 0, 255]),
  nameSealed: Buffer.from('sealed'),
  createdAt: '2026-11-24T09:00:00.000Z',
})

const anInspectionRow = (db: Db, id: string) =>
  saveInspection(db, {
    id,
    area: 'Inventedshire',
    type: 'full',
    framework: 'invented',
    timeZone: 'Europe/London',
    opensAt: '2026-11-01T00:00:00.000Z',
    closesAt: '2026-12-01T00:00:00.000Z',
    graceMinutes: 60,
    invented: true,
    keyWrapped: Buffer.from([0]),
    createdAt: '2026-11-24T09:00:00.000Z',
  })

for (const engine of engines)
  describe(engine.name, () => {
    test('a user is read back as saved, by id and by e-mail', async () => {
      await using db = await engine.fresh()
      const row = aUserRow('u1')
      expect(await saveUser(db, row)).toEqual(row)
      expect(await findUser(db, 'u1')).toEqual(row)
      expect(await findUserByEmailHash(db, 'hash-u1')).toEqual(row)
      expect(await findUser(db, 'u2')).toBeUndefined()
      expect(await findUserByEmailHash(db, 'hash-u2')).toBeUndefined()
    })

    test('a second user with a known e-mail is the first, even when many come at once', async () => {
      await using db = await engine.fresh()
      const saved = await Promise.all(
        Array.from({ length: 8 }, (_, n) => saveUser(db, aUserRow(`u${n}`, 'same'))),
      )
      expect(new Set(saved.map(({ id }) => id)).size).toBe(1)
    })

    test('a membership is kept once', async () => {
      await using db = await engine.fresh()
      await saveUser(db, aUserRow('u1'))
      const lead = { inspectionId: 'here', role: 'lead' } as const
      expect(await saveMembership(db, 'u1', lead)).toBe(true)
      expect(await saveMembership(db, 'u1', lead)).toBe(false)
      expect(await saveMembership(db, 'u1', { ...lead, role: 'inspector' })).toBe(true)
      expect(await listMemberships(db, 'u1')).toEqual([{ ...lead, role: 'inspector' }, lead])
    })

    test('the database itself refuses a role that does not exist', async () => {
      await using db = await engine.fresh()
      await saveUser(db, aUserRow('u1'))
      const made = { user_id: 'u1', inspection_id: 'here', role: 'owner' }
      await expect(db.insertInto('memberships').values(made).execute()).rejects.toThrow(/check/i)
    })

    test('roles count at their own inspection, those of `*` at each, and only where one exists', async () => {
      await using db = await engine.fresh()
      await anInspectionRow(db, 'here')
      await anInspectionRow(db, 'there')
      for (const id of ['u1', 'u2']) await saveUser(db, aUserRow(id))
      await saveMembership(db, 'u1', { inspectionId: 'here', role: 'lead' })
      await saveMembership(db, 'u1', { inspectionId: '*', role: 'lead' })
      await saveMembership(db, 'u1', { inspectionId: '*', role: 'inspector' })
      await saveMembership(db, 'u2', { inspectionId: 'here', role: 'safeguarding' })
      expect(await listRolesAt(db, 'u1', 'here')).toEqual(['inspector', 'lead'])
      expect(await listRolesAt(db, 'u1', 'there')).toEqual(['inspector', 'lead'])
      expect(await listRolesAt(db, 'u1', 'unknown')).toEqual([])
      expect(await listRolesAt(db, 'u1', '*')).toEqual([])
      expect(await listRolesAt(db, 'u2', 'here')).toEqual(['safeguarding'])
      expect(await listRolesAt(db, 'u2', 'there')).toEqual([])
      expect(await listRolesAt(db, 'u3', 'here')).toEqual([])
    })
  })
