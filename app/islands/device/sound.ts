import type { Item } from './queue.ts'

export type Bytes = Uint8Array<ArrayBuffer>
/** Where a part stands in its sound; the last one says how long all of it is. */
export type Place = { readonly sound: string; readonly offset: number; readonly ends?: number }
type Keeping = {
  seal(place: Place, bytes: Bytes): Promise<Item>
  /** Both, or neither. */
  exchange(put: readonly Item[], drop: readonly string[]): Promise<void>
}

const PART_AFTER_MS = 3_000
/** With what is around it, in base64 and sealed, it is well below what an envelope holds. */
const PART_BYTES_MAX = 384 * 1024

/**
 * One sound while it comes. Every few seconds what came is sealed as a part of its own, so that no more than the last
 * seconds is lost whatever becomes of the page. Closed, its parts give way to few large ones.
 */
export class Sound {
  readonly #id: string
  readonly #keeping: Keeping
  readonly #slices: Bytes[] = []
  #size = 0
  #kept = 0
  #items: readonly string[] = []
  #work: Promise<unknown> = Promise.resolve()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(id: string, keeping: Keeping) {
    this.#id = id
    this.#keeping = keeping
  }

  get size(): number {
    return this.#size
  }

  get all(): readonly Bytes[] {
    return this.#slices
  }

  add(bytes: Bytes): void {
    if (bytes.length === 0) return
    this.#slices.push(bytes)
    this.#size += bytes.length
    this.#timer ??= setTimeout(() => this.keep(), PART_AFTER_MS)
  }

  /** What came so far, now. Where the device has no room it is tried again with the next part. */
  keep(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#work = this.#work.then(() => this.#keepMore()).catch(() => undefined)
  }

  /** Gives the names of what is kept of it now. Those of `instead` go with the change. Throws when it cannot be kept. */
  async close(instead: readonly string[]): Promise<readonly string[]> {
    clearTimeout(this.#timer)
    await this.#work
    const large: Item[] = []
    for (const part of this.#parts(0)) large.push(await this.#seal(part))
    try {
      await this.#keeping.exchange(large, [...this.#items, ...instead])
      this.#items = large.map(({ id }) => id)
    } catch {
      // No room for both at once: as it came, then, without the word that it is whole.
      await this.#keepMore()
      await this.#keeping.exchange([], instead)
    }
    return this.#items
  }

  async drop(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#work
    await this.#keeping.exchange([], this.#items)
  }

  async #keepMore(): Promise<void> {
    for (const part of this.#parts(this.#kept)) {
      const item = await this.#keeping.seal({ sound: this.#id, offset: part.offset }, part.bytes)
      await this.#keeping.exchange([item], [])
      this.#items = [...this.#items, item.id]
      this.#kept = part.offset + part.bytes.length
    }
  }

  #seal({ offset, bytes }: { offset: number; bytes: Bytes }): Promise<Item> {
    const end = offset + bytes.length
    const place = { sound: this.#id, offset, ...(end === this.#size ? { ends: end } : {}) }
    return this.#keeping.seal(place, bytes)
  }

  #parts(from: number): { offset: number; bytes: Bytes }[] {
    const all = new Uint8Array(this.#size)
    let at = 0
    for (const slice of this.#slices) {
      all.set(slice, at)
      at += slice.length
    }
    const parts: { offset: number; bytes: Bytes }[] = []
    for (let offset = from; offset < all.length; offset += PART_BYTES_MAX)
      parts.push({ offset, bytes: all.slice(offset, offset + PART_BYTES_MAX) })
    return parts
  }
}
