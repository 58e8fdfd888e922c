import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openBlobs } from '#app/platform/blobs/blobs.server.ts'
import { folderStore } from '#app/platform/blobs/folder-store.server.ts'

async function* pieces(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part)
}
const aFolder = () => join(mkdtempSync(join(tmpdir(), 'earshot-blobs-')), 'media')
const openIn = (folder: string) => openBlobs(folderStore(dirname(folder)), folder)

async function kept(folder: string, words: string) {
  const blobs = openIn(folder)
  const received = await blobs.receive(pieces(words), 100)
  if (!received) throw new Error('not received')
  return blobs.keep(received)
}

test('what is kept is named by its bytes, read back whole and in part, and the same bytes are one file', async () => {
  const folder = aFolder()
  const blobs = openIn(folder)
  const one = await kept(folder, 'hello')
  const same = await kept(folder, 'hello')
  expect(one).toEqual({ blob: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824', bytes: 5 })
  expect(same).toEqual(one)
  expect(readdirSync(folder)).toEqual([one.blob])
  expect((await blobs.read(one.blob, { start: 1, end: 3 }).toArray()).join('')).toBe('ell')
  expect(await blobs.verify(one.blob)).toBe(true)
  writeFileSync(join(folder, one.blob), 'hullo')
  expect(await blobs.verify(one.blob)).toBe(false)
})

test('a part may be kept, and too much is nothing', async () => {
  const folder = aFolder()
  const blobs = openIn(folder)
  const received = await blobs.receive(pieces('head', 'body', 'tail'), 12)
  if (!received) throw new Error('not received')
  const { blob } = await blobs.keep(received, { start: 4, end: 8 })
  expect((await blobs.read(blob).toArray()).join('')).toBe('body')
  expect(await blobs.receive(pieces('head', 'body', 'tail', '!'), 12)).toBeUndefined()
  expect(readdirSync(folder)).toEqual([blob])
})

test('no name leads out of the folder', async () => {
  const blobs = openIn(aFolder())
  for (const name of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(64)}/..`])
    expect(() => blobs.read(name)).toThrow('not the name of a blob')
})

test('the sweep takes old files that nothing names and leaves what is new', async () => {
  const folder = aFolder()
  const [named, orphan, fresh] = [await kept(folder, 'a'), await kept(folder, 'b'), await kept(folder, 'c')]
  const long = new Date(Date.now() - 7_200_000)
  for (const { blob } of [named, orphan]) utimesSync(join(folder, blob), long, long)
  expect(await openIn(folder).sweep(new Set([named.blob]))).toBe(1)
  expect(readdirSync(folder).sort()).toEqual([named.blob, fresh.blob].sort())
})
