/**
 * Files that people gave, each named by the SHA-256 of its bytes. A file is received under a name of our own, looked
 * at, and only then kept: synced, then renamed. What was never kept is swept after a while. No path comes from a person.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

export type Blobs = {
  /** Writes what comes, piece by piece. Undefined when it is longer than allowed: nothing of it is left. */
  receive(pieces: AsyncIterable<Uint8Array>, bytesMax: number): Promise<Received | undefined>
  /** `between`: the bytes worth keeping. Gives the blob's name and size. */
  keep(received: Received, between?: { start: number; end: number }): Promise<{ blob: string; bytes: number }>
  drop(received: Received): Promise<void>
  /** Size in bytes, undefined when there is no such blob. */
  size(blob: string): Promise<number | undefined>
  /** `end` is the last byte, as in a range request. */
  read(blob: string, between?: { start: number; end: number }): Readable
  /** Whether the bytes are still those that were kept. */
  verify(blob: string): Promise<boolean>
  /** Removes what none of these names, and what was received long ago and never kept. Gives how many. */
  sweep(named: ReadonlySet<string>): Promise<number>
}
export type Received = { path: string; bytes: number }

const isBlob = (name: string) => /^[0-9a-f]{64}$/.test(name)
// A file just kept is named in the database a moment later.
const LEAVE_ALONE_MS = 3_600_000

export function openBlobs(folder: string): Blobs {
  const place = (blob: string) => {
    if (!isBlob(blob)) throw new Error('not the name of a blob')
    return join(folder, blob)
  }
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
      const blob = await hashOf(whole)
      const file = await open(whole, 'r+')
      await file.sync().finally(() => file.close())
      await rename(whole, place(blob))
      if (trimmed) await rm(path, { force: true })
      return { blob, bytes: between.end - between.start }
    },
    drop: ({ path }) => rm(path, { force: true }),
    size: (blob) =>
      stat(place(blob)).then(
        (found) => found.size,
        () => undefined,
      ),
    read: (blob, between) => createReadStream(place(blob), between),
    verify: async (blob) => (await hashOf(place(blob)).catch(() => '')) === blob,
    async sweep(named) {
      const names = await readdir(folder).catch(() => [] as string[])
      let removed = 0
      for (const name of names) {
        if (named.has(name) || !(isBlob(name) || name.endsWith('.part'))) continue
        const found = await stat(join(folder, name)).catch(() => undefined)
        if (!found || Date.now() - found.mtimeMs < LEAVE_ALONE_MS) continue
        await rm(join(folder, name), { force: true })
        removed++
      }
      return removed
    },
  }
}

async function copyOf(path: string, { start, end }: { start: number; end: number }): Promise<string> {
  const copy = await open(`${path}.part`, 'wx', 0o600)
  try {
    for await (const piece of createReadStream(path, { start, end: end - 1 })) await copy.writeFile(piece)
  } finally {
    await copy.close()
  }
  return `${path}.part`
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash.digest('hex')
}
