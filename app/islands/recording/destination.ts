/** Where what is recorded goes: to the server slice by slice, or sealed into the device's own store. */

export type Outcome =
  /** `lengthMs` null: it is kept, and how long it is nobody could tell. */
  | { readonly kind: 'saved'; readonly id: string; readonly lengthMs: number | null }
  | { readonly kind: 'refused'; readonly words: string }

/** One recording that is under way. */
export type Taking = {
  add(bytes: Uint8Array<ArrayBuffer>): void
  /** No further slice comes. How long it was, where whoever recorded it knows. */
  finish(lengthMs?: number): void
  /** Settles when it is safe. Never rejects. */
  readonly outcome: Promise<Outcome>
}

/** The recorder that asks: told when a network is waited for, and stopped when its page ends. */
export type Asking = { onWaiting(waits: boolean): void; stop(): void }

export type Destination = {
  open(asking: Asking): Taking
  /** False when it could not be deleted. */
  delete(id: string): Promise<boolean>
  /** What plays it. */
  sourceOf(id: string): string
  /** What was recorded before the page was loaded again, or never finished: it is saved first. */
  leftOver(asking: Asking): Promise<{ outcome: Promise<Outcome | undefined> } | undefined>
}
