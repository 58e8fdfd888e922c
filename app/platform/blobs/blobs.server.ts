/**
 * Files that people at the desk gave, each named in the store by the SHA-256 of its bytes. A file is received on this
 * machine under a name of our own, looked at, and only then kept. What was never kept is swept after a while. No name
 * comes from a person.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Between, Store } from './store.server.ts'

export type Blobs = {
  /** Writes what comes, piece by piece. Undefined when it is longer than allowed: nothing of it is left. */
  receive(pieces: AsyncIterable<Uint8Array>, bytesMax: number): Promise<Received | undefined>
  /** `between`: the bytes worth keeping. Gives the blob's name and size. */
  keep(received: Received, between?: Between): Promise<{ blob: string; bytes: number }>
  drop(received: Received): Promise<void>
  /** Size in bytes, undefined when there is no such blob. */
  size(blob: string): Promise<number | undefined>
  /** `end` is the last byte, as in a range request. */
  read(blob: string, between?: Between): Readable
  /** Whether the bytes are still those that were kept. */
  verify(blob: string): Promise<boolean>
  /** Removes what none of these names, and what was received long ago and never kept. Gives how many. */
  sweep(named: ReadonlySet<string>): Promise<number>
}
export type Received = { path: string; bytes: number }

const MEDIA = 'media/'
const isBlob = (name: string) => /^[0-9a-f]{64}$/.test(name)
// A file just kept is named in the database a moment later.
const LEAVE_ALONE_MS = 3_600_000

/** `folder`: where files are received, before they go into the store. */
export function openBlobs(store: Store, folder: string): Blobs {
  const place = (blob: string) => {
    if (!isBlob(blob)) throw new Error('not the name of a blob')
    return MEDIA + blob
  }
  const isOld = (at: Date) => Date.now() - at.getTime() >= LEAVE_ALONE_MS
  return {
    async receive(pieces, bytesMax) {
      await mkdir(folder, { recursive: true })
      const path = join(folder, `${randomUUID()}.part`)
      const file = await open(path, 'wx', 0o600)
      let bytes = 0
      try {
        for await (const piece of pieces) {
          bytes += piece.length
          // The rest of a form that is too long is heard out, so that its page can say so.
          if (bytes <= bytesMax) await file.writeFile(piece)
        }
      } catch (error) {
        await rm(path, { force: true })
        throw error
      } finally {
        await file.close()
      }
      if (bytes <= bytesMax) return { path, bytes }
      await rm(path, { force: true })
      return undefined
    },
    async keep({ path, bytes }, between = { start: 0, end: bytes }) {
      const trimmed = between.start > 0 || between.end < bytes
      const whole = trimmed ? await copyOf(path, between) : path
      const blob = await hashOf(createReadStream(whole))
      await store.putFile(place(blob), whole)
      if (trimmed) await rm(path, { force: true })
      return { blob, bytes: between.end - between.start }
    },
    drop: ({ path }) => rm(path, { force: true }),
    size: (blob) => store.size(place(blob)),
    read: (blob, between) => store.read(place(blob), between),
    verify: async (blob) => (await hashOf(store.read(place(blob))).catch(() => '')) === blob,
    async sweep(named) {
      let removed = 0
      for await (const { key, at } of store.list(MEDIA)) {
        const name = key.slice(MEDIA.length)
        if (named.has(name) || !isBlob(name) || !isOld(at)) continue
        await store.remove(key)
        removed++
      }
      for (const name of await readdir(folder).catch(() => [] as string[])) {
        const path = join(folder, name)
        const found = name.endsWith('.part') ? await stat(path).catch(() => undefined) : undefined
        if (!found || !isOld(found.mtime)) continue
        await rm(path, { force: true })
        removed++
      }
      return removed
    },
  }
}

async function copyOf(path: string, { start, end }: Between): Promise<string> {
  const copy = await open(`${path}.part`, 'wx', 0o600)
  try {
    for await (const piece of createReadStream(path, { start, end: end - 1 })) await copy.writeFile(piece)
  } finally {
    await copy.close()
  }
  return `${path}.part`
}

async function hashOf(pieces: Readable): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of pieces) hash.update(piece as Buffer)
  return hash.digest('hex')
}
