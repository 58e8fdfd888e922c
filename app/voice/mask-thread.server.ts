import { programAt } from '#app/platform/programs.server.ts'
import type { AskMask, MaskTells } from './mask.worker.server.ts'
import { openThread } from './own-thread.server.ts'
import type { Register } from './sound/mask.ts'

/** A WAV that every browser plays. Throws `ThreadEnded` when it takes far too long. */
export type Mask = (samples: Float32Array, how: { rate: number; register: Register }) => Promise<Uint8Array>

const TIME_MS_MAX = 10 * 60_000

export function openMasker(): { mask: Mask; close(): Promise<void> } {
  const program = programAt('./mask.worker.server.ts', import.meta.url)
  const thread = openThread<AskMask, MaskTells>(program, { memoryMb: 512 })
  return {
    mask: async (samples, how) => (await thread.ask({ samples, ...how }, { timeMsMax: TIME_MS_MAX })).wave,
    close: () => thread.close(),
  }
}
