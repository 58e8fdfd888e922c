/**
 * A folder. What is put is written under another name, synced, and only then named, by a link: two writers of one key
 * can't both be told that they were first. The folder is synced too: after a power cut the name is there.
 */
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { asKey, type Store, type Stored } from './store.server.ts'

const PART = '.part'
// What a writer left that was killed: nobody is writing it any more.
const LEFT_BEHIND_MS = 3_600_000

export function folderStore(root: string): Store {
  const place = (key: string) => join(root, ...asKey(key).split('/'))
  return {
    async put(key, bytes) {
      const path = place(key)
      const part = join(dirname(path), `.${randomUUID()}${PART}`)
      await makeFolder(root, dirname(path))
      const file = await open(part, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      const first = await link(part, path).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') return false
          throw error
        },
      )
      await rm(part, { force: true })
      await syncFolder(dirname(path))
      return first
    },
    async putFile(key, from) {
      const path = place(key)
      await makeFolder(root, dirname(path))
      const file = await open(from, 'r+')
      await file.sync().finally(() => file.close())
      await rename(from, path).catch(async (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EXDEV') throw error
        await copyFile(from, path)
        await rm(from, { force: true })
      })
      await syncFolder(dirname(path))
    },
    list: (prefix) => walk(root, place(prefix)),
    size: (key) =>
      stat(place(key)).then(
        (found) => (found.isFile() ? found.size : undefined),
        () => undefined,
      ),
    read: (key, between) => createReadStream(place(key), between),
    // Tried again: somebody may be writing into the folder that goes.
    remove: (prefix) => rm(place(prefix), { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }),
  }
}

async function* walk(root: string, folder: string): AsyncGenerator<Stored> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      yield* walk(root, path)
      continue
    }
    const found = await stat(path).catch(() => undefined)
    if (!found) continue
    if (entry.name.endsWith(PART)) {
      if (Date.now() - found.mtimeMs > LEFT_BEHIND_MS) await rm(path, { force: true })
      continue
    }
    yield { key: path.slice(root.length + 1).replaceAll(sep, '/'), bytes: found.size, at: found.mtime }
  }
}

/** Each folder that is made is synced into the one that holds it. */
async function makeFolder(root: string, folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (made === undefined) return
  for (let at = folder; at.length >= made.length && at.length >= root.length; at = dirname(at))
    await syncFolder(dirname(at))
}

async function syncFolder(folder: string): Promise<void> {
  // Windows has no such thing: there the name is as safe as it gets.
  const handle = await open(folder, 'r').catch(() => undefined)
  if (!handle) return
  await handle
    .sync()
    .catch(() => undefined)
    .finally(() => handle.close())
}
