/**
 * Slices that are not safe on the server yet wait in the browser, sealed with a key that is made of the page's token and
 * kept nowhere: once the visit is over, or left in a hurry, nothing on the device opens them. What is acknowledged is
 * deleted; what nobody came back for goes after a day.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

export type Waiting = {
  readonly key: string
  readonly about: About
  readonly slices: readonly Slice[]
}
export type Slice = { readonly offset: number; readonly bytes: Uint8Array<ArrayBuffer> }
/** Where it belongs; `id` once the server has given one. */
export type About = { readonly at: string; readonly question: string; readonly id?: string }

interface Said extends DBSchema {
  recordings: { key: string; value: { key: string; sealed: Sealed; since: number } }
  slices: { key: [string, number]; value: { key: string; offset: number; sealed: Sealed } }
}
type Sealed = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer }

const DAY_MS = 24 * 60 * 60 * 1000

export class Keeper {
  readonly #key: Promise<CryptoKey>
  #db: Promise<IDBPDatabase<Said>> | undefined

  constructor(token: string) {
    this.#key = crypto.subtle
      .digest('SHA-256', new TextEncoder().encode(`said/${token}`))
      .then((bytes) => crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']))
  }

  async keepAbout(key: string, about: About): Promise<void> {
    const sealed = await this.#seal(new TextEncoder().encode(JSON.stringify(about)))
    await (await this.#open()).put('recordings', { key, sealed, since: Date.now() })
  }

  async keepSlice(key: string, { offset, bytes }: Slice): Promise<void> {
    const sealed = await this.#seal(bytes)
    const write = (await this.#open()).transaction('slices', 'readwrite', { durability: 'strict' })
    await Promise.all([write.store.put({ key, offset, sealed }), write.done])
  }

  /** What ends before this byte is safe elsewhere. */
  async drop(key: string, before: number): Promise<void> {
    const write = (await this.#open()).transaction('slices', 'readwrite')
    await write.store.delete(IDBKeyRange.bound([key, 0], [key, before], false, true))
    await write.done
  }

  async forget(key: string): Promise<void> {
    await this.drop(key, Number.MAX_SAFE_INTEGER)
    await (await this.#open()).delete('recordings', key)
  }

  /** What this visit left unsent. */
  async list(): Promise<Waiting[]> {
    const db = await this.#open()
    const found: Waiting[] = []
    for (const { key, sealed, since } of await db.getAll('recordings')) {
      const about = await this.#unseal(sealed)
      if (!about) {
        if (Date.now() - since > DAY_MS) await this.forget(key)
        continue
      }
      const kept = await db.getAll('slices', IDBKeyRange.bound([key, 0], [key, Number.MAX_SAFE_INTEGER]))
      const slices: Slice[] = []
      for (const slice of kept) {
        const bytes = await this.#unseal(slice.sealed)
        if (bytes) slices.push({ offset: slice.offset, bytes })
      }
      found.push({ key, about: JSON.parse(new TextDecoder().decode(about)) as About, slices })
    }
    return found
  }

  #open(): Promise<IDBPDatabase<Said>> {
    this.#db ??= openDB<Said>('said', 1, {
      upgrade(db) {
        db.createObjectStore('recordings', { keyPath: 'key' })
        db.createObjectStore('slices', { keyPath: ['key', 'offset'] })
      },
    })
    return this.#db
  }

  async #seal(bytes: Uint8Array<ArrayBuffer>): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await this.#key, bytes) }
  }

  async #unseal({ iv, bytes }: Sealed): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await this.#key, bytes))
    } catch {
      return undefined
    }
  }
}
