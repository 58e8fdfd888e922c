import { z } from 'zod'
import { openInspection } from '#app/inspection/index.server.ts'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import type { Job } from '#app/platform/jobs/job.server.ts'
import type { Db } from '#db/connect.server.ts'
import { markAnswers } from './alike/mark-answers.server.ts'
import { codeAnswers } from './code-answers.server.ts'
import { createEngine, type Engine } from './engine.ts'

type Needs = { db: Db; keyring: Keyring; clock: () => Date }
const payload = z.object({ inspectionId: z.string() })

// Learning the codebook takes about a second: once a worker.
let engine: Engine | undefined

/** Codes the answers of an inspection that wait. Twice run, one result. */
export const codeThemesJob: Job<Needs, z.infer<typeof payload>> = {
  kind: 'themes.code',
  payload,
  async run(needs, { inspectionId }, report) {
    const inspection = await openInspection(needs, inspectionId)
    if (!inspection) return
    engine ??= createEngine()
    await codeAnswers(needs, engine, inspection, {
      onProgress: (coded, waiting) => report(JSON.stringify({ coded, waiting })),
    })
    await markAnswers(needs, inspection)
  },
}
