/** The thread on which voices are masked. */
import { randomInt } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { MASKED_RATE, mask, type Register } from './sound/mask.ts'
import { waveOf } from './sound/wave-out.ts'

export type AskMask = { samples: Float32Array; rate: number; register: Register }
export type MaskTells = { last: true; wave: Uint8Array }

/** Not to be guessed, and not kept. */
const random = () => randomInt(2 ** 30) / 2 ** 30

parentPort?.on('message', ({ samples, rate, register }: AskMask) => {
  const wave = waveOf(mask(samples, { rate, register, random }), MASKED_RATE)
  parentPort?.postMessage({ last: true, wave: new Uint8Array(wave) } satisfies MaskTells)
})
