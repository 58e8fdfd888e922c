import { afterAll, expect, test } from 'vitest'
import { openPictureReader, pictureBytesMax } from '#app/voice/index.server.ts'
import { lookAt } from '#app/voice/pictures/look.ts'
import { type Pixels, shrinkOnPaper, turned } from '#app/voice/pictures/pixels.ts'
import { pngBomb, pngPicture, withExif } from '#test/support/pictures.ts'

const reader = openPictureReader()
afterAll(() => reader.close())

/** Left red, right blue; the top lighter. */
const corners = (x: number, y: number) =>
  [x < 30 ? 220 : 20, y < 20 ? 90 : 0, x < 30 ? 20 : 220] as [number, number, number]

async function made(bytes: Uint8Array, as: 'image/png' | 'image/jpeg' = 'image/jpeg') {
  const read = await reader.read(bytes, as)
  if (!read.ok) throw new Error(read.problem.code)
  return read.picture
}
const problemOf = async (bytes: Uint8Array) => {
  const read = await reader.read(bytes, 'image/jpeg')
  return read.ok ? 'read' : read.problem.code
}
const aPhoto = async (turn = 1) => withExif((await made(pngPicture(60, 40, corners))).bytes, { turn })

test('a photo keeps nothing of where it was taken, when, or by which phone', async () => {
  const photo = await aPhoto()
  expect(photo.includes('InventedPhone')).toBe(true)
  expect(lookAt(photo)).toEqual({ type: 'image/jpeg', width: 60, height: 40, turn: 1 })
  const { bytes, type } = await made(photo)
  expect(type).toBe('image/jpeg')
  for (const trace of ['Exif', 'InventedPhone', 'MM\0*']) expect(bytes.includes(trace)).toBe(false)
  // No application segment but the one that says JFIF.
  expect(segmentsOf(bytes).filter((marker) => marker > 0xe0 && marker <= 0xef)).toEqual([])
})

test('words in a PNG are gone too', async () => {
  const drawing = pngPicture(8, 8, undefined, [
    ['tEXt', Buffer.from('Author\0Invented Name')],
    ['eXIf', Buffer.from('MM\0*place')],
  ])
  const { bytes } = await made(drawing, 'image/png')
  for (const trace of ['Invented', 'tEXt', 'eXIf']) expect(bytes.includes(trace)).toBe(false)
})

test.each([
  [1, 60, 40, 'red'],
  [3, 60, 40, 'blue'],
  [6, 40, 60, 'red'],
  [8, 40, 60, 'blue'],
])('a photo taken with orientation %i stands the right way up', async (turn, width, height, first) => {
  const { bytes, ...size } = await made(await aPhoto(turn))
  expect(size).toMatchObject({ width, height })
  expect(lookAt(bytes)?.turn).toBe(1)
  // The corner at the top left, seen through the same reader.
  const [red, , blue] = await firstPixel(bytes)
  expect((red ?? 0) > (blue ?? 0) ? 'red' : 'blue').toBe(first)
})

test('all eight ways of holding a camera give the same picture', () => {
  const upright: Pixels = { data: pixels([1, 2, 3, 4, 5, 6]), width: 3, height: 2 }
  const seen = (turn: number, numbers: number[], width: number) =>
    numbersOf(turned({ data: pixels(numbers), width, height: 6 / width }, turn))
  expect(numbersOf(turned(upright, 1))).toEqual([1, 2, 3, 4, 5, 6])
  expect(seen(2, [3, 2, 1, 6, 5, 4], 3)).toEqual([1, 2, 3, 4, 5, 6])
  expect(seen(3, [6, 5, 4, 3, 2, 1], 3)).toEqual([1, 2, 3, 4, 5, 6])
  expect(seen(4, [4, 5, 6, 1, 2, 3], 3)).toEqual([1, 2, 3, 4, 5, 6])
  expect(seen(5, [1, 4, 2, 5, 3, 6], 2)).toEqual([1, 2, 3, 4, 5, 6])
  expect(seen(6, [3, 6, 2, 5, 1, 4], 2)).toEqual([1, 2, 3, 4, 5, 6])
  expect(seen(7, [6, 3, 5, 2, 4, 1], 2)).toEqual([1, 2, 3, 4, 5, 6])
  expect(seen(8, [4, 1, 5, 2, 6, 3], 2)).toEqual([1, 2, 3, 4, 5, 6])
})

test('what is see-through lies on white paper, and a large picture becomes smaller', () => {
  const clear: Pixels = { data: new Uint8ClampedArray([9, 9, 9, 0, 9, 9, 9, 255]), width: 2, height: 1 }
  expect([...shrinkOnPaper(clear, 10).data]).toEqual([255, 255, 255, 255, 9, 9, 9, 255])
  expect([...shrinkOnPaper(clear, 1).data]).toEqual([132, 132, 132, 255])
})

test('a large photo is made at most 1600 pixels long', async () => {
  const { width, height } = await made(pngPicture(2000, 500))
  expect([width, height]).toEqual([1600, 400])
})

test('what would fill all memory is refused before anything is decoded', async () => {
  expect(await problemOf(pngBomb(30_000))).toBe('drawing.too-big')
  expect(await problemOf(pngBomb(11_999))).toBe('drawing.too-big')
  expect(await problemOf(Buffer.alloc(pictureBytesMax + 1))).toBe('drawing.too-big')
  // It says less than it is: the rows are not there.
  expect(await problemOf(pngBomb(4_000))).toBe('drawing.not-picture')
})

test('what is cut off, or no picture at all, is refused', async () => {
  const photo = await aPhoto()
  const drawing = pngPicture(60, 40, corners)
  for (const whole of [photo, drawing])
    for (const part of [0.2, 0.5, 0.9, 0.99])
      expect(await problemOf(whole.subarray(0, Math.floor(whole.length * part)))).toBe('drawing.not-picture')
  expect(await problemOf(Buffer.alloc(0))).toBe('drawing.nothing')
  for (const other of ['GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7', 'words'])
    expect(await problemOf(Buffer.from(other))).toBe('drawing.not-picture')
})

test('200 pictures changed at random break nothing, and the next one is read', async () => {
  const whole = [await aPhoto(6), pngPicture(60, 40, corners)]
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  const seen = new Map<string, number>()
  for (let round = 0; round < 200; round++) {
    const bytes = Buffer.from(whole[round % 2] ?? '')
    for (let change = 0; change <= random(12); change++) bytes[random(bytes.length)] = random(256)
    const said = await problemOf(
      bytes.subarray(0, bytes.length - (random(4) === 0 ? random(bytes.length) : 0)),
    )
    seen.set(said, (seen.get(said) ?? 0) + 1)
  }
  expect([...seen.keys()].sort()).toEqual(['drawing.not-picture', 'drawing.too-big', 'read'])
  expect(await problemOf(await aPhoto())).toBe('read')
}, 120_000)

const pixels = (numbers: number[]) => new Uint8ClampedArray(Uint32Array.from(numbers).buffer)
const numbersOf = ({ data }: Pixels) => [...new Uint32Array(data.buffer)]

function segmentsOf(jpeg: Buffer): number[] {
  const found: number[] = []
  for (let at = 2; jpeg[at] === 0xff && jpeg[at + 1] !== 0xda; at += 2 + jpeg.readUInt16BE(at + 2))
    found.push(jpeg[at + 1] ?? 0)
  return found
}

/** A PNG of one pixel a side tells its mean; a part of the corner is cut by making the picture a PNG first. */
async function firstPixel(jpeg: Buffer): Promise<number[]> {
  const { init, default: decode } = await import('@jsquash/jpeg/decode.js')
  const { createRequire } = await import('node:module')
  const { readFileSync } = await import('node:fs')
  Object.assign(globalThis, {
    ImageData: class {
      constructor(
        readonly data: Uint8ClampedArray,
        readonly width: number,
        readonly height: number,
      ) {}
    },
  })
  const wasm = createRequire(import.meta.url).resolve('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm')
  await init({ wasmBinary: readFileSync(wasm) } as never)
  const { data } = await decode(Uint8Array.from(jpeg).buffer)
  return [...data.slice(0, 3)]
}
