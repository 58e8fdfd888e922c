import { programAt } from '#app/platform/programs.server.ts'
import { SAMPLE_RATE } from '../decode/decoding.ts'
import { openProgram } from '../own-program.server.ts'
import { cutAtPauses } from '../sound/cut-at-pauses.ts'
import { confidenceOf, type Engine, EngineFailed, isLoop, type Levels, type Piece } from './engine.ts'
import type { AskMoonshine, GivenToMoonshine, MoonshineTells } from './moonshine.worker.server.ts'

/** No honest piece of 20 s takes this long, also on a busy computer. */
const PIECE_TIME_MS_MAX = 120_000

/** A Moonshine model in a process of its own: no network, and one piece after another. */
export function moonshineEngine({
  name,
  hears,
  levels,
  ...given
}: GivenToMoonshine & { name: string; hears: Engine['hears']; levels?: Levels | undefined }): Engine {
  const program = openProgram<AskMoonshine, MoonshineTells>(
    programAt('./moonshine.worker.server.ts', import.meta.url),
    { memoryMb: 512, data: given },
  )
  const ask = (samples: Float32Array) =>
    program.ask({ samples }, { timeMsMax: PIECE_TIME_MS_MAX }).catch((error: unknown) => {
      throw new EngineFailed(name, { cause: error })
    })
  return {
    nameFor: () => name,
    hears,
    async hear(samples, { onProgress }) {
      const stretches = cutAtPauses(samples, SAMPLE_RATE)
      const pieces: Piece[] = []
      for (const { from, to } of stretches) {
        const said = await ask(samples.slice(from, to))
        const text = isLoop(said.text) ? '' : said.text
        pieces.push({
          startMs: Math.round((from / SAMPLE_RATE) * 1000),
          endMs: Math.round((to / SAMPLE_RATE) * 1000),
          text,
          confidence: text === '' ? 'low' : confidenceOf(said.meanLogProbability, levels),
          score: Math.round(Math.exp(said.meanLogProbability) * 1000) / 1000,
        })
        await onProgress?.(to / samples.length)
      }
      return pieces
    },
    async warmUp() {
      await ask(new Float32Array(SAMPLE_RATE))
    },
    close: () => program.close(),
  }
}
