/**
 * A picture that somebody drew or photographed, made anew from its pixels: nothing else of the file is kept, so that no
 * place, time, name or device is in it. At most one is read at a time, on a thread with limits.
 */
import { programAt } from '#app/platform/programs.server.ts'
import { openThread, ThreadEnded } from '../own-thread.server.ts'
import { type Looked, lookAt } from './look.ts'
import type { AskPicture, PictureTells } from './picture.worker.server.ts'

export const pictureBytesMax = 10 * 1024 * 1024
/** More than phones make unless somebody asks for it; so much fits in memory, once. */
const PIXELS_MAX = 40_000_000
const PIXELS_MANY = 8_000_000
const SIDE_MAX = 12_000
/** What is kept. */
const SIDE_KEPT_MAX = 1600
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

export type PictureReader = {
  /** A photograph becomes a JPEG, a drawing stays a PNG: its lines stay sharp. */
  read(bytes: Uint8Array, as: MadePicture['type']): Promise<PictureRead>
  close(): Promise<void>
}

export function openPictureReader(): PictureReader {
  const program = programAt('./picture.worker.server.ts', import.meta.url)
  const thread = openThread<AskPicture, PictureTells>(program, { memoryMb: MEMORY_MB })
  let line: Promise<unknown> = Promise.resolve()

  /** The codec of PNG can not be begun anew: after one that broke it, or filled much memory, the next has a new thread. */
  function oneByOne(ask: AskPicture): Promise<PictureTells | undefined> {
    const told = line.then(async () => {
      const tells = await thread.ask(ask, { timeMsMax: TIME_MS_MAX }).catch((error: unknown) => {
        if (error instanceof ThreadEnded) return undefined
        throw error
      })
      const spoilt = !tells?.ok && ask.type === 'image/png'
      if (spoilt || ask.width * ask.height > PIXELS_MANY) await thread.close()
      return tells
    })
    line = told.catch(() => undefined)
    return told
  }

  return {
    async read(bytes, as) {
      const looked = lookAtSize(bytes)
      if ('problem' in looked) return { ok: false, problem: looked.problem }
      const told = await oneByOne({ bytes: Uint8Array.from(bytes), ...looked, sideMax: SIDE_KEPT_MAX, as })
      if (!told?.ok) return { ok: false, problem: { code: 'drawing.not-picture' } }
      const { width, height } = told
      return { ok: true, picture: { type: as, bytes: Buffer.from(told.bytes), width, height } }
    },
    close: () => thread.close(),
  }
}

/** What can be known without decoding anything. */
function lookAtSize(bytes: Uint8Array): Looked | { problem: PictureProblem } {
  if (bytes.length === 0) return { problem: { code: 'drawing.nothing' } }
  if (bytes.length > pictureBytesMax) return { problem: { code: 'drawing.too-big' } }
  const looked = lookAt(bytes)
  if (!looked || looked.width === 0 || looked.height === 0)
    return { problem: { code: 'drawing.not-picture' } }
  const { width, height } = looked
  if (width > SIDE_MAX || height > SIDE_MAX || width * height > PIXELS_MAX)
    return { problem: { code: 'drawing.too-big' } }
  return looked
}
