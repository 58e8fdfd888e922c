import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderStore } from '#app/platform/blobs/folder-store.server.ts'
import { s3Store } from '#app/platform/blobs/s3-store.server.ts'
import type { Store } from '#app/platform/blobs/store.server.ts'
import { newKey } from '#app/platform/crypto/seal.server.ts'
import {
  appendPiece,
  bytesKept,
  closePieces,
  openPieces,
  PiecesBroken,
  type Recording,
  recordingPrefix,
  verifyPieces,
} from '#app/voice/index.server.ts'
import { anS3, type FakeS3 } from '#test/support/s3.ts'

const aFolder = () => mkdtempSync(join(tmpdir(), 'earshot-pieces-'))
const aRecording = (): Recording => ({
  id: crypto.randomUUID(),
  responseId: 'r1',
  inspectionId: 'here',
  key: newKey(),
})
const MAX = 1_000_000

async function fill(store: Store, recording: Recording, ...slices: string[]): Promise<void> {
  let offset = 0
  for (const slice of slices) {
    await appendPiece(store, recording, { offset, bytes: Buffer.from(slice) }, MAX)
    offset += slice.length
  }
}

async function all(
  store: Store,
  recording: Recording,
  between?: { start: number; end: number },
): Promise<string> {
  const sound = await openPieces(store, recording)
  const pieces: Buffer[] = []
  for await (const piece of sound.read(between ?? { start: 0, end: sound.bytes - 1 })) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

let s3: FakeS3
beforeAll(async () => {
  s3 = await anS3()
})
afterAll(() => s3.close())

const stores = [
  ['a folder', () => folderStore(aFolder())],
  ['object storage', () => s3Store({ ...s3.settings, bucket: `b${crypto.randomUUID()}` })],
] as const

for (const [name, open] of stores)
  describe(name, () => {
    test('slices are kept in order, read back whole and in part, and gone when they are removed', async () => {
      const store = open()
      const recording = aRecording()
      await fill(store, recording, 'once ', 'upon ', 'a time')
      expect(await bytesKept(store, recording)).toBe(16)
      expect(await closePieces(store, recording)).toBe(16)
      expect(await closePieces(store, recording)).toBe(16)
      expect(await all(store, recording)).toBe('once upon a time')
      expect(await all(store, recording, { start: 3, end: 11 })).toBe('e upon a ')
      expect(await verifyPieces(store, recording)).toBe(16)
      await store.remove(recordingPrefix(recording))
      expect(await bytesKept(store, recording)).toBe(0)
    })

    test('a repeated slice is kept once; one that belongs elsewhere is told where', async () => {
      const store = open()
      const recording = aRecording()
      const append = (offset: number, words: string) =>
        appendPiece(store, recording, { offset, bytes: Buffer.from(words) }, 12)
      expect(await append(0, 'first')).toEqual({ outcome: 'kept', offset: 5 })
      expect(await append(0, 'first')).toEqual({ outcome: 'same', offset: 5 })
      expect(await append(0, 'other')).toEqual({ outcome: 'elsewhere', offset: 5 })
      expect(await append(3, 'stand')).toEqual({ outcome: 'elsewhere', offset: 5 })
      expect(await append(9, 'later')).toEqual({ outcome: 'elsewhere', offset: 5 })
      expect(await append(5, 'too much')).toEqual({ outcome: 'too-much', offset: 5 })
      expect(await append(5, '')).toEqual({ outcome: 'same', offset: 5 })
      await closePieces(store, recording)
      expect(await append(5, 'more')).toEqual({ outcome: 'closed', offset: 5 })
      expect(await append(0, 'first')).toEqual({ outcome: 'same', offset: 5 })
    })

    test('the same slice sent many times at once is there once', async () => {
      const store = open()
      const recording = aRecording()
      const slice = { offset: 0, bytes: Buffer.from('said once') }
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => appendPiece(store, recording, slice, MAX)),
      )
      expect(outcomes.filter(({ outcome }) => outcome === 'kept')).toHaveLength(1)
      expect(await bytesKept(store, recording)).toBe(9)
    })

    test('what stands there is never written over', async () => {
      const store = open()
      expect(await store.put('recordings/x/a', Buffer.from('first'))).toBe(true)
      expect(await store.put('recordings/x/a', Buffer.from('second'))).toBe(false)
      expect(await store.size('recordings/x/a')).toBe(5)
      expect(await store.size('recordings/x/b')).toBeUndefined()
      expect(() => store.read('recordings/../secret')).toThrow('not a key')
    })

    test('more pieces than one list holds are all there', async () => {
      const store = open()
      const recording = aRecording()
      await fill(store, recording, ...Array.from({ length: 23 }, (_, at) => `${at} `))
      await closePieces(store, recording)
      expect((await all(store, recording)).split(' ').slice(0, 23)).toEqual(
        Array.from({ length: 23 }, (_, at) => String(at)),
      )
    })
  })

describe('tampering', () => {
  async function three() {
    const folder = aFolder()
    const store = folderStore(folder)
    const recording = aRecording()
    await fill(store, recording, 'aaaa', 'bbbb', 'cccc')
    await closePieces(store, recording)
    const at = join(folder, recordingPrefix(recording))
    return { store, recording, at, names: readdirSync(at).sort() }
  }
  const expectBroken = (store: Store, recording: Recording) =>
    expect(verifyPieces(store, recording)).rejects.toThrow(PiecesBroken)

  test('nothing of what was said is in the folder in clear', async () => {
    const { at, names } = await three()
    for (const name of names)
      expect(readFileSync(join(at, name)).toString('latin1')).not.toMatch(/aaaa|bbbb|cccc/)
  })

  test('a changed bit is noticed', async () => {
    const { store, recording, at, names } = await three()
    const path = join(at, names[1] ?? '')
    const bytes = readFileSync(path)
    bytes[20] = (bytes[20] ?? 0) ^ 1
    writeFileSync(path, bytes)
    await expectBroken(store, recording)
  })

  test('two pieces that changed places are noticed', async () => {
    const { store, recording, at, names } = await three()
    const [one, two] = [join(at, names[0] ?? ''), join(at, names[1] ?? '')]
    renameSync(one, `${one}.x`)
    renameSync(two, one)
    renameSync(`${one}.x`, two)
    await expectBroken(store, recording)
  })

  test.each([0, 1, 2])('a missing piece is noticed: %s', async (which) => {
    const { store, recording, at, names } = await three()
    rmSync(join(at, names[which] ?? ''))
    await expectBroken(store, recording)
  })

  test('a last record that is gone, or of another recording, is noticed', async () => {
    const { store, recording, at } = await three()
    const other = await three()
    copyFileSync(join(other.at, 'end'), join(at, 'end'))
    await expectBroken(store, recording)
    rmSync(join(at, 'end'))
    await expectBroken(store, recording)
  })

  test('a piece of another recording under the same key is noticed', async () => {
    const { store, recording, at, names } = await three()
    const other = { ...recording, id: crypto.randomUUID() }
    await fill(store, other, 'dddd')
    const name = names[0] ?? ''
    copyFileSync(join(at, '..', other.id, name), join(at, name))
    await expectBroken(store, recording)
  })
})
