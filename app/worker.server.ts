/** A worker process: takes jobs from the database one by one until it is told to stop. */
import { setTimeout as wait } from 'node:timers/promises'
import { claimJob, failJob, finishJob, requeueRunning, saveJobProgress } from '#db/jobs.server.ts'
import { inspectionsToCode } from '#db/responses.server.ts'
import { type House, openHouse } from './house.server.ts'
import { cutShortSent, sweepPictures, sweepSounds, wishForCoding } from './intake/index.server.ts'
import { jobs } from './jobs.server.ts'
import { readConfig } from './platform/config/config.server.ts'
import { newId } from './platform/crypto/random.server.ts'
import { retryAt } from './platform/jobs/job.server.ts'

const POLL_MS = 400
const STALE_AFTER_MS = 120_000
const SWEEP_EVERY_MS = 15_000
const SWEEP_SOUNDS_EVERY_MS = 3_600_000

const stopping = new AbortController()
const stop = () => stopping.abort()
process.once('SIGTERM', stop).once('disconnect', stop)
// Ctrl-C reaches every process of the terminal: the server says when this one stops.
process.on('SIGINT', () => undefined)

const house = openHouse(readConfig(process.env))
const me = newId()
// SQLite has one worker, this one: what was running when it was killed is nobody else's.
if (house.config.databaseUrl.startsWith('sqlite:')) await requeueRunning(house.db)
let sweptAt = 0
let soundsSweptAt = 0
while (!stopping.signal.aborted) {
  if (Date.now() - sweptAt > SWEEP_EVERY_MS) {
    sweptAt = Date.now()
    await sweep(house, sweptAt - soundsSweptAt > SWEEP_SOUNDS_EVERY_MS).catch((error: unknown) =>
      house.log.error({ err: error }, 'the sweep failed'),
    )
  }
  const worked = await workOnce(house).catch((error: unknown) => {
    house.log.error({ err: error }, 'the worker could not reach its jobs')
    return false
  })
  if (!worked) await wait(POLL_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
}
await house.close()
process.exit(0)

/**
 * A post that saw the wish for coding waiting makes none of its own; on PostgreSQL a worker may take that wish before
 * the post is committed. Whatever was left like that is found here.
 */
async function sweep(house: House, sounds: boolean): Promise<void> {
  const { db, clock } = house
  for (const inspectionId of await inspectionsToCode(db))
    await wishForCoding(db, inspectionId, clock().toISOString())
  // What came on the way between: a device that sent for somebody who still recorded elsewhere.
  await cutShortSent(house)
  if (!sounds) return
  soundsSweptAt = Date.now()
  await sweepSounds(house)
  await sweepPictures(house)
}

async function workOnce({ db, clock, log }: House): Promise<boolean> {
  const now = clock()
  const stale = new Date(now.getTime() - STALE_AFTER_MS).toISOString()
  const claimed = await claimJob(db, me, now.toISOString(), stale)
  if (!claimed) return false
  const job = jobs.find((known) => known.kind === claimed.kind)
  try {
    if (!job) throw new Error(`no handler for jobs of kind ${claimed.kind}`)
    await job.run(house, claimed.payload, (progress) =>
      saveJobProgress(db, claimed.id, progress, clock().toISOString()),
    )
    await finishJob(db, claimed, clock().toISOString())
  } catch (error) {
    log.error({ err: error, job: claimed.kind, attempts: claimed.attempts }, 'a job failed')
    const problem = error instanceof Error ? error.name : 'Error'
    await failJob(db, claimed.id, problem, retryAt(claimed.attempts, clock()))
  }
  return true
}
