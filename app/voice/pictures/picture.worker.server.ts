/**
 * The thread that reads a stranger's picture, in WebAssembly: what a hostile file breaks, it breaks in a memory of its
 * own, and the thread is ended after it. Only pixels come out, and only pixels are written again.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import decodeJpeg, { init as initJpeg } from '@jsquash/jpeg/decode.js'
import encodeJpeg, { init as initJpegOut } from '@jsquash/jpeg/encode.js'
import {
  decode as decodePng,
  encode as encodePng,
  initSync as initPng,
} from '@jsquash/png/codec/pkg/squoosh_png.js'
import decodeWebp, { init as initWebp } from '@jsquash/webp/decode.js'
import { drawnPartOfPng, type PictureType } from './look.ts'
import { type Pixels, shrinkOnPaper, turned } from './pixels.ts'

export type AskPicture = {
  bytes: Uint8Array
  type: PictureType
  width: number
  height: number
  turn: number
  sideMax: number
  as: 'image/png' | 'image/jpeg'
}
export type PictureTells =
  | { last: true; ok: true; bytes: Uint8Array; width: number; height: number }
  | { last: true; ok: false }

/** The codecs make one of these; Node has none. */
class Image {
  data: Uint8ClampedArray
  width: number
  height: number
  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data
    this.width = width
    this.height = height
  }
}
Object.assign(globalThis, { ImageData: Image })

const require = createRequire(import.meta.url)
const modules = new Map<string, WebAssembly.Module>()
function moduleOf(file: string): WebAssembly.Module {
  const known = modules.get(file) ?? new WebAssembly.Module(readFileSync(require.resolve(file)))
  modules.set(file, known)
  return known
}

/** What a codec is given to begin with. Its own complaints are nobody's: what is broken is told by what comes out. */
function codec(file: string) {
  return {
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: never) => void) {
      const instance = new WebAssembly.Instance(moduleOf(file), imports)
      done(instance as never)
      return instance.exports
    },
  }
}

parentPort?.on('message', (ask: AskPicture) => {
  void readAndWrite(ask).then((tell) => parentPort?.postMessage(tell))
})

async function readAndWrite(ask: AskPicture): Promise<PictureTells> {
  try {
    const pixels = await decoded(ask)
    if (pixels.width !== ask.width || pixels.height !== ask.height) return { last: true, ok: false }
    const { data, width, height } = turned(shrinkOnPaper(pixels, ask.sideMax), ask.turn)
    const bytes = await encoded({ data, width, height }, ask.as)
    return { last: true, ok: true, bytes, width, height }
  } catch {
    return { last: true, ok: false }
  }
}

async function decoded({ type, bytes }: AskPicture): Promise<Pixels> {
  if (type === 'image/png') {
    initPng(moduleOf('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'))
    return decodePng(drawnPartOfPng(bytes))
  }
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  if (type === 'image/jpeg') {
    await initJpeg(codec('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'))
    return decodeJpeg(buffer, { preserveOrientation: false })
  }
  await initWebp(codec('@jsquash/webp/codec/dec/webp_dec.wasm'))
  return decodeWebp(buffer)
}

async function encoded(pixels: Pixels, as: AskPicture['as']): Promise<Uint8Array> {
  if (as === 'image/png') {
    initPng(moduleOf('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'))
    return encodePng(new Uint8Array(pixels.data.buffer), pixels.width, pixels.height, 8)
  }
  await initJpegOut(codec('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'))
  return new Uint8Array(await encodeJpeg(pixels as ImageData, { quality: 82 }))
}
