/**
 * A picture that somebody drew or photographed, made anew from its pixels: nothing else of the file is kept, so that no
 * place, time, name or device is in it. At most one is read at a time, on a thread with limits.
 */
import { openThread, ThreadEnded } from '../own-thread.server.ts'
import { lookAt } from './look.ts'
import type { AskPicture, PictureTells } from './picture.worker.server.ts'

export const pictureBytesMax = 10 * 1024 * 1024
/** More than phones make unless somebody asks for it; so much fits in memory, once. */
const PIXELS_MAX = 40_000_000
const PIXELS_MANY = 8_000_000
const SIDE_MAX = 12_000
/** What is kept. */
export const pictureSideMax = 1600
const TIME_MS_MAX = 20_000
const MEMORY_MB = 256

export type PictureProblem = { code: 'drawing.nothing' | 'drawing.too-big' | 'drawing.not-picture' }
export type MadePicture = {
  type: 'image/png' | 'image/jpeg'
  bytes: Buffer
  width: number
  height: number
}
export type PictureRead = { ok: true; picture: MadePicture } | { ok: false; problem: PictureProblem }

const thread = openThread<AskPicture, PictureTells>(new URL('./picture.worker.server.ts', import.meta.url), {
  memoryMb: MEMORY_MB,
})

/** A photograph becomes a JPEG, a drawing stays a PNG: its lines stay sharp. */
export async function readPicture(bytes: Uint8Array, as: MadePicture['type']): Promise<PictureRead> {
  if (bytes.length === 0) return refused('drawing.nothing')
  if (bytes.length > pictureBytesMax) return refused('drawing.too-big')
  const looked = lookAt(bytes)
  if (!looked || looked.width === 0 || looked.height === 0) return refused('drawing.not-picture')
  const { width, height } = looked
  if (width > SIDE_MAX || height > SIDE_MAX || width * height > PIXELS_MAX) return refused('drawing.too-big')
  const ask = { bytes: Uint8Array.from(bytes), ...looked, sideMax: pictureSideMax, as }
  const told = await oneByOne(ask, width * height)
  if (!told?.ok) return refused('drawing.not-picture')
  return {
    ok: true,
    picture: { type: as, bytes: Buffer.from(told.bytes), width: told.width, height: told.height },
  }
}

let line: Promise<unknown> = Promise.resolve()

/** The codec of PNG can not be begun anew: after one that broke it, or filled much memory, the next has a new thread. */
function oneByOne(ask: AskPicture, pixels: number): Promise<PictureTells | undefined> {
  const told = line.then(async () => {
    const tells = await thread.ask(ask, { timeMsMax: TIME_MS_MAX }).catch((error: unknown) => {
      if (error instanceof ThreadEnded) return undefined
      throw error
    })
    const spoilt = !tells?.ok && ask.type === 'image/png'
    if (spoilt || pixels > PIXELS_MANY) await thread.close()
    return tells
  })
  line = told.catch(() => undefined)
  return told
}

const refused = (code: PictureProblem['code']): PictureRead => ({ ok: false, problem: { code } })
