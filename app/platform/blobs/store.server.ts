import type { Readable } from 'node:stream'

/**
 * Where files beside the database are kept: in a folder, or in object storage. Keys are ours alone, parts of letters,
 * digits and `.-_%` with slashes between; no key comes from a person.
 */
export type Store = {
  /**
   * On disk when it returns. Nothing is ever written over: false when something stands there already, whoever was first.
   */
  put(key: string, bytes: Uint8Array): Promise<boolean>
  /** A file of this machine goes in, and is here no longer. What stands there already stays. */
  putFile(key: string, path: string): Promise<void>
  /** In the order of their keys. */
  list(prefix: string): AsyncIterable<Stored>
  /** Undefined where there is none. */
  size(key: string): Promise<number | undefined>
  /** `end` is the last byte, as in a range request. The stream fails where there is nothing. */
  read(key: string, between?: Between): Readable
  /** Everything under a prefix that ends with a slash, or the one of this key. Nothing there is fine. */
  remove(prefix: string): Promise<void>
}
export type Stored = { key: string; bytes: number; at: Date }
export type Between = { start: number; end: number }

export async function readWhole(store: Store, key: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of store.read(key)) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

/** Throws for what is no key: no name leads out of the store. */
export function asKey(key: string): string {
  const parts = key.replace(/\/$/, '').split('/')
  if (parts.some((part) => !/^[\w%-][\w.%-]*$/.test(part))) throw new Error('not a key of the store')
  return key
}
