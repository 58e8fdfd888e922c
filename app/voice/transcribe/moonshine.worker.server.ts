/** The process in which a Moonshine model runs: loaded once, one piece of speech at a time. */
import { asProgram } from '../as-program.ts'
import { embeddedModel, type MoonshineModel, openMoonshine } from './moonshine-model.server.ts'

export type AskMoonshine = { samples: Float32Array }
export type MoonshineTells = { last: true; text: string; meanLogProbability: number }
/** Undefined: the model that comes with the product. */
export type GivenToMoonshine = { model?: MoonshineModel }

const { model: given } = asProgram<GivenToMoonshine>()
const model = openMoonshine(given ?? embeddedModel())

process.on('message', ({ samples }: AskMoonshine) => {
  void model.then(async (hear) => process.send?.({ last: true, ...(await hear(samples)) }))
})
