import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { keyringOf } from '#app/platform/crypto/keyring.server.ts'
import { newKey } from '#app/platform/crypto/seal.server.ts'
import { type AuditEvent, listAuditEvents, recordAudit, verifyAudit } from '#db/audit.server.ts'
import type { Db } from '#db/connect.server.ts'
import { engines } from '#test/support/engines.ts'

const keyring = keyringOf(newKey())
const event = (subject: string): AuditEvent => ({
  at: '2026-11-24T09:00:00.000Z',
  actor: 'priya',
  action: 'concern.viewed',
  inspectionId: 'demo',
  subject,
  detail: { level: 'urgent', count: 2 },
})

async function aChain(db: Db, length: number): Promise<number[]> {
  for (let n = 1; n <= length; n++) await recordAudit(db, keyring, event(`c${n}`))
  return (await listAuditEvents(db, { limit: 100 })).map(({ seq }) => seq).reverse()
}

for (const engine of engines)
  describe(engine.name, () => {
    test('an untouched chain is whole, and says how long it is', async () => {
      await using db = await engine.fresh()
      expect(await verifyAudit(db, keyring)).toEqual({ ok: true, problems: [], events: 0, head: undefined })
      const seqs = await aChain(db, 5)
      expect(await verifyAudit(db, keyring)).toMatchObject({
        ok: true,
        problems: [],
        events: 5,
        head: { seq: seqs.at(-1) },
      })
    })

    test('what was recorded is read back, the newest first', async () => {
      await using db = await engine.fresh()
      await aChain(db, 3)
      const [newest, next] = await listAuditEvents(db, { limit: 2 })
      expect(newest).toMatchObject(event('c3'))
      const [older] = await listAuditEvents(db, { limit: 2, before: next?.seq ?? 0 })
      expect(older?.subject).toBe('c1')
    })

    const changes: Record<string, (db: Db, seq: number) => Promise<unknown>> = {
      'its time': (db, seq) =>
        db
          .updateTable('audit_events')
          .set({ at: '2026-11-24T09:00:00.001Z' })
          .where('seq', '=', seq)
          .execute(),
      'its actor': (db, seq) =>
        db.updateTable('audit_events').set({ actor: 'dan' }).where('seq', '=', seq).execute(),
      'its action': (db, seq) =>
        db.updateTable('audit_events').set({ action: 'sign-in' }).where('seq', '=', seq).execute(),
      'its inspection': (db, seq) =>
        db.updateTable('audit_events').set({ inspection_id: null }).where('seq', '=', seq).execute(),
      'its subject': (db, seq) =>
        db.updateTable('audit_events').set({ subject: 'c9' }).where('seq', '=', seq).execute(),
      'its detail': (db, seq) =>
        db.updateTable('audit_events').set({ detail: '{}' }).where('seq', '=', seq).execute(),
    }
    for (const [what, change] of Object.entries(changes))
      test(`a row with ${what} changed is found, and only that row`, async () => {
        await using db = await engine.fresh()
        const seqs = await aChain(db, 5)
        await change(db, seqs[2] ?? 0)
        expect((await verifyAudit(db, keyring)).problems).toEqual([{ code: 'audit.broken', seq: seqs[2] }])
      })

    test('a row taken out is found at the one after it', async () => {
      await using db = await engine.fresh()
      const seqs = await aChain(db, 5)
      await db
        .deleteFrom('audit_events')
        .where('seq', '=', seqs[1] ?? 0)
        .execute()
      expect(await verifyAudit(db, keyring)).toMatchObject({
        ok: false,
        problems: [{ code: 'audit.broken', seq: seqs[2] }],
      })
    })

    test('a row that someone without the master key adds is found', async () => {
      await using db = await engine.fresh()
      await aChain(db, 2)
      await recordAudit(db, keyringOf(newKey()), event('forged'))
      expect((await verifyAudit(db, keyring)).problems).toHaveLength(1)
    })

    test('writers at once, three processes and many in each, follow one another', async () => {
      await using db = await engine.fresh()
      const key = newKey()
      const writer = ['--import', 'tsx', 'test/db/audit-writer.ts', db.url, key.toString('hex'), '20']
      await Promise.all([1, 2, 3].map(() => promisify(execFile)(process.execPath, writer)))
      expect(await verifyAudit(db, keyringOf(key))).toMatchObject({ ok: true, problems: [], events: 60 })
    })

    test('an event of a transaction that is undone is not there, and the chain holds', async () => {
      await using db = await engine.fresh()
      await aChain(db, 2)
      await expect(
        db.transaction().execute(async (trx) => {
          await recordAudit(trx, keyring, event('undone'))
          throw new Error('undo')
        }),
      ).rejects.toThrow('undo')
      await recordAudit(db, keyring, event('after'))
      expect(await verifyAudit(db, keyring)).toMatchObject({ ok: true, events: 3 })
    })
  })
