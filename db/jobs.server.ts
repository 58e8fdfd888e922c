import { type Db, engineOf } from './connect.server.ts'
import type { Instant } from './schema.ts'

export type JobRow = {
  id: string
  kind: string
  key: string
  payload: string
  attempts: number
  /** What was wanted when this run began: asked for again since then, the job is run again. */
  wanted: number
}
export type JobSummary = {
  kind: string
  key: string
  state: 'queued' | 'running' | 'done' | 'failed'
  attempts: number
  problem: string | null
  progress: string | null
}

/**
 * Joins the transaction of the fact that makes the work needed. One row a key: asking again while the job is
 * waiting changes nothing, while it runs it is run once more, after it ended it starts anew.
 */
export async function enqueueJob(
  db: Db,
  job: { id: string; kind: string; key: string; payload: unknown; now: Instant },
): Promise<void> {
  // Most posts find it waiting already: they must not queue up behind one row's lock.
  const waiting = await db
    .selectFrom('jobs')
    .select('id')
    .where('key', '=', job.key)
    .where('state', '=', 'queued')
    .executeTakeFirst()
  if (waiting) return
  await db
    .insertInto('jobs')
    .values({
      id: job.id,
      kind: job.kind,
      key: job.key,
      payload: JSON.stringify(job.payload),
      state: 'queued',
      wanted: 1,
      claimed_wanted: 0,
      attempts: 0,
      run_at: job.now,
      made_at: job.now,
    })
    .onConflict((c) =>
      c.column('key').doUpdateSet((eb) => ({
        wanted: eb('jobs.wanted', '+', 1),
        payload: eb.ref('excluded.payload'),
        state: eb
          .case()
          .when('jobs.state', '=', 'running')
          .then('running' as const)
          .else('queued' as const)
          .end(),
        attempts: eb
          .case()
          .when('jobs.state', 'in', ['running', 'queued'])
          .then(eb.ref('jobs.attempts'))
          .else(0)
          .end(),
        run_at: eb
          .case()
          .when('jobs.state', 'in', ['running', 'queued'])
          .then(eb.ref('jobs.run_at'))
          .else(eb.ref('excluded.run_at'))
          .end(),
      })),
    )
    .execute()
}

/** Takes the job that has waited longest, so that no two workers have it. A claim older than `staleBefore` is taken over. */
export async function claimJob(
  db: Db,
  by: string,
  now: Instant,
  staleBefore: Instant,
): Promise<JobRow | undefined> {
  const row = await db
    .updateTable('jobs')
    .set((eb) => ({
      state: 'running' as const,
      claimed_by: by,
      claimed_at: now,
      claimed_wanted: eb.ref('wanted'),
      attempts: eb('attempts', '+', 1),
    }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('jobs')
        .select('id')
        .where((w) =>
          w.or([
            w.and([w('state', '=', 'queued'), w('run_at', '<=', now)]),
            w.and([w('state', '=', 'running'), w('claimed_at', '<', staleBefore)]),
          ]),
        )
        .orderBy('run_at')
        .orderBy('id')
        .limit(1)
        .$if(engineOf(db) === 'postgres', (q) => q.forUpdate().skipLocked()),
    )
    .returning(['id', 'kind', 'key', 'payload', 'attempts', 'claimed_wanted as wanted'])
    .executeTakeFirst()
  return row
}

/** Says that the worker is alive and how far it has come. */
export async function saveJobProgress(db: Db, id: string, progress: string, now: Instant): Promise<void> {
  await db.updateTable('jobs').set({ progress, claimed_at: now }).where('id', '=', id).execute()
}

export async function finishJob(db: Db, job: JobRow, now: Instant): Promise<void> {
  await db
    .updateTable('jobs')
    .set((eb) => ({
      state: eb
        .case()
        .when('wanted', '>', job.wanted)
        .then('queued' as const)
        .else('done' as const)
        .end(),
      attempts: 0,
      problem: null,
      finished_at: now,
      run_at: now,
    }))
    .where('id', '=', job.id)
    .execute()
}

/** Tried again at `retryAt`; with null it has failed for good and stays visible with its problem. */
export async function failJob(db: Db, id: string, problem: string, retryAt: Instant | null): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ state: retryAt ? 'queued' : 'failed', problem, ...(retryAt ? { run_at: retryAt } : {}) })
    .where('id', '=', id)
    .execute()
}

/** At start of the only worker of a database: what it was doing when it was killed waits again. */
export async function requeueRunning(db: Db): Promise<void> {
  await db.updateTable('jobs').set({ state: 'queued' }).where('state', '=', 'running').execute()
}

export async function listJobs(db: Db): Promise<JobSummary[]> {
  return db
    .selectFrom('jobs')
    .select(['kind', 'key', 'state', 'attempts', 'problem', 'progress'])
    .orderBy('made_at')
    .orderBy('id')
    .limit(1000)
    .execute()
}
