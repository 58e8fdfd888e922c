import { programAt } from '#app/platform/programs.server.ts'
import { SAMPLE_RATE } from '../decode/decoding.ts'
import { openThread } from '../own-thread.server.ts'
import { cutAtPauses } from '../sound/cut-at-pauses.ts'
import { confidenceOf, type Engine, EngineFailed, isLoop, type Piece } from './engine.ts'
import type { AskMoonshine, MoonshineTells } from './moonshine.worker.server.ts'

/** No honest piece of 20 s takes this long, also on a busy computer. */
const PIECE_TIME_MS_MAX = 120_000

/** The recogniser that comes with the product: English alone, no network, one thread. */
export function embeddedEngine(): Engine {
  const thread = openThread<AskMoonshine, MoonshineTells>(
    programAt('./moonshine.worker.server.ts', import.meta.url),
    { memoryMb: 512 },
  )
  return {
    name: 'moonshine-tiny-en',
    hears: (language) => /^en\b/i.test(language),
    async hear(samples, { onProgress }) {
      const stretches = cutAtPauses(samples, SAMPLE_RATE)
      const pieces: Piece[] = []
      for (const { from, to } of stretches) {
        const said = await thread
          .ask({ samples: samples.slice(from, to) }, { timeMsMax: PIECE_TIME_MS_MAX })
          .catch((error: unknown) => {
            throw new EngineFailed('the embedded recogniser', { cause: error })
          })
        const text = isLoop(said.text) ? '' : said.text
        pieces.push({
          startMs: Math.round((from / SAMPLE_RATE) * 1000),
          endMs: Math.round((to / SAMPLE_RATE) * 1000),
          text,
          confidence: text === '' ? 'low' : confidenceOf(said.meanLogProbability),
          score: Math.round(Math.exp(said.meanLogProbability) * 1000) / 1000,
        })
        await onProgress?.(to / samples.length)
      }
      return pieces
    },
    async warmUp() {
      await thread.ask({ samples: new Float32Array(SAMPLE_RATE) }, { timeMsMax: PIECE_TIME_MS_MAX })
    },
    close: () => thread.close(),
  }
}
