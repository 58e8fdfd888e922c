import type { Db } from './connect.server.ts'
import type { Instant } from './schema.ts'

/** Another browser takes the visit over: the one that had it leads nowhere from then on. */
export async function moveVisit(
  db: Db,
  visit: { responseId: string; visitHash: string; idleMinutes: number | null; now: Instant },
): Promise<void> {
  await db
    .updateTable('responses')
    .set({ visit_hash: visit.visitHash, visit_idle_minutes: visit.idleMinutes, visit_seen_at: visit.now })
    .where('id', '=', visit.responseId)
    .execute()
}

/** How long the visit outlives the last page seen; null for as long as the browser keeps it. */
export async function saveVisitIdle(
  db: Db,
  visit: { responseId: string; idleMinutes: number | null; now: Instant },
): Promise<void> {
  await db
    .updateTable('responses')
    .set({ visit_idle_minutes: visit.idleMinutes, visit_seen_at: visit.now })
    .where('id', '=', visit.responseId)
    .execute()
}

export async function saveVisitSeen(db: Db, visit: { responseId: string; now: Instant }): Promise<void> {
  await db
    .updateTable('responses')
    .set({ visit_seen_at: visit.now })
    .where('id', '=', visit.responseId)
    .execute()
}
