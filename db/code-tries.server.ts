/**
 * Tries of return codes, as token buckets. In the database, not in memory: several web processes share them, and a
 * restart does not fill them up. Each bucket is one instant, "free at": every try moves it on by the time that one
 * try takes to come back, and no try is had while it lies further ahead than the bucket is deep.
 */
import { type Db, engineOf } from './connect.server.ts'

export type Bucket = { key: string; tries: number; oneComesBackMs: number }

const KEPT_MS = 24 * 60 * 60 * 1000

/** Takes a try from each of these buckets, or from none where one of them is empty: false. */
export async function takeTry(db: Db, buckets: readonly Bucket[], now: Date): Promise<boolean> {
  // In one order everywhere, so that two who wait for each other's bucket cannot be.
  const wanted = [...buckets].sort((a, b) => (a.key < b.key ? -1 : 1))
  const at = now.toISOString()
  return db.transaction().execute(async (trx) => {
    await trx
      .insertInto('code_tries')
      .values(wanted.map(({ key }) => ({ key, free_at: at })))
      .onConflict((c) => c.doNothing())
      .execute()
    const rows = await trx
      .selectFrom('code_tries')
      .select(['key', 'free_at'])
      .where(
        'key',
        'in',
        wanted.map(({ key }) => key),
      )
      .orderBy('key')
      .$if(engineOf(trx) === 'postgres', (q) => q.forUpdate())
      .execute()
    const freeAt = new Map(rows.map((row) => [row.key, Date.parse(row.free_at)]))
    const next = wanted.map(({ key, tries, oneComesBackMs }) => {
      const free = Math.max(freeAt.get(key) ?? 0, now.getTime()) + oneComesBackMs
      return { key, free, empty: free - now.getTime() > tries * oneComesBackMs }
    })
    if (next.some(({ empty }) => empty)) return false
    for (const { key, free } of next)
      await trx
        .updateTable('code_tries')
        .set({ free_at: new Date(free).toISOString() })
        .where('key', '=', key)
        .execute()
    await trx
      .deleteFrom('code_tries')
      .where('free_at', '<', new Date(now.getTime() - KEPT_MS).toISOString())
      .execute()
    return true
  })
}
