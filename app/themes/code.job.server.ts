import { z } from 'zod'
import { openInspection } from '#app/inspection/index.server.ts'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import { newId } from '#app/platform/crypto/random.server.ts'
import type { Job } from '#app/platform/jobs/job.server.ts'
import type { Db } from '#db/connect.server.ts'
import { enqueueJob } from '#db/jobs.server.ts'
import { markAnswers } from './alike/mark-answers.server.ts'
import { codeAnswers } from './code-answers.server.ts'
import { engineOf } from './teach.server.ts'

type Needs = { db: Db; keyring: Keyring; clock: () => Date }
const payload = z.object({ inspectionId: z.string() })
type CodingJob = Job<Needs, z.infer<typeof payload>>

/** Codes the answers of an inspection that wait. Twice run, one result. */
export const codeThemesJob: CodingJob = codingJob('themes.code', false)

/** The same, and looks again at every answer that was coded before people decided what they have decided since. */
export const codeAgainJob: CodingJob = codingJob('themes.code-again', true)

function codingJob(kind: string, again: boolean): CodingJob {
  return {
    kind,
    payload,
    async run(needs, { inspectionId }, report) {
      const inspection = await openInspection(needs, inspectionId)
      if (!inspection) return
      await codeAnswers(needs, await engineOf(needs, inspection), inspection, {
        again,
        onProgress: (coded, waiting) => report(JSON.stringify({ coded, waiting })),
      })
      await markAnswers(needs, inspection)
    },
  }
}

// People decide one after the other: what they teach is learnt once for all of them.
const CODE_AGAIN_AFTER_MS = 20_000

/** Joins the transaction of a decision. One row an inspection, however many decisions. */
export async function codeAgainLater(trx: Db, inspectionId: string, now: Date): Promise<void> {
  await enqueueJob(trx, {
    id: newId(),
    kind: codeAgainJob.kind,
    key: `${codeAgainJob.kind}/${inspectionId}`,
    payload: { inspectionId },
    now: new Date(now.getTime() + CODE_AGAIN_AFTER_MS).toISOString(),
  })
}
