/** The thread on which the embedded recogniser runs: Moonshine tiny (English), loaded once, one piece of speech at a time. */
import { parentPort } from 'node:worker_threads'
import { openMoonshine } from './moonshine-model.server.ts'

export type AskMoonshine = { samples: Float32Array }
export type MoonshineTells = { last: true; text: string; meanLogProbability: number }

const model = openMoonshine()

parentPort?.on('message', ({ samples }: AskMoonshine) => {
  void model.then(async (hear) => parentPort?.postMessage({ last: true, ...(await hear(samples)) }))
})
