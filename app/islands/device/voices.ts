/** What one person says aloud without a network, by question. What can be played again is in this object's memory alone. */
import { hex } from '#app/platform/crypto/envelope.ts'
import type { Pack, WaitingSound } from '#app/survey/index.ts'
import type { Asking, Destination, Outcome, Taking } from '../recording/destination.ts'
import { exchange, type Item, newMark, partId } from './queue.ts'
import { newEnvelopeId, sealForInspection } from './seal-for-inspection.ts'
import { type Bytes, type Place, Sound } from './sound.ts'

const LENGTH_MS_MIN = 300
const BYTES_MAX = 32 * 1024 * 1024
const SETTLES_WITHIN_MS = 20_000
const TELLS_WITHIN_MS = 10_000
const refused: Outcome = { kind: 'refused', words: '' }

/** `lengthMs` null: nobody could tell. */
export type Said = { readonly id: string; readonly lengthMs: number | null }
type Kept = Said & { readonly source: string; readonly items: readonly string[] }
type Given = {
  readonly pack: Pack
  /** The answer's own envelope, and what proves that its parts are of the same page. */
  readonly of: string
  readonly proof: string
  /** Keeps the answer, were it still empty: a part without it could never be told whose it is. */
  readonly begin: () => Promise<unknown>
  /** Said anew, or taken back. */
  readonly onChange: (question: string, said: Said | undefined) => void
}

export class Voices {
  readonly #given: Given
  readonly #kept = new Map<string, Kept>()
  #number = 0
  #speaking: { readonly stop: () => void; readonly done: Promise<unknown> } | undefined

  constructor(given: Given) {
    this.#given = given
  }

  get isSpeaking(): boolean {
    return this.#speaking !== undefined
  }

  saidOf(question: string): Said | undefined {
    return this.#kept.get(question)
  }

  /** Somebody who still speaks is stopped, and what they said is kept, before anything else happens. */
  async settle(): Promise<void> {
    const speaking = this.#speaking
    if (!speaking) return
    speaking.stop()
    const late = new Promise((resolve) => setTimeout(resolve, SETTLES_WITHIN_MS))
    await Promise.race([speaking.done, late])
  }

  /** Of questions that are asked no more nothing is sent. */
  async dropAllBut(asked: ReadonlySet<string>): Promise<void> {
    for (const question of [...this.#kept.keys()]) if (!asked.has(question)) await this.#drop(question)
  }

  /** Nothing can be played any more; what is sealed stays. */
  forget(): void {
    for (const { source } of this.#kept.values()) URL.revokeObjectURL(source)
    this.#kept.clear()
  }

  destinationOf(question: string): Destination {
    return {
      open: (asking) => this.#open(question, asking),
      sourceOf: () => this.#kept.get(question)?.source ?? '',
      leftOver: async () => undefined,
      delete: () =>
        this.#drop(question).then(
          () => true,
          () => false,
        ),
    }
  }

  #open(question: string, asking: Asking): Taking {
    const id = hex(newEnvelopeId())
    const begun = this.#given.begin()
    const sound = new Sound(id, {
      exchange,
      seal: (place, bytes) => begun.then(() => this.#sealed(question, place, bytes)),
    })
    const hidden = () => document.visibilityState === 'hidden' && sound.keep()
    document.addEventListener('visibilitychange', hidden)
    let finish = (_lengthMs?: number) => {}
    const ended = new Promise<number | undefined>((resolve) => {
      finish = resolve
    })
    const outcome = ended
      .then((lengthMs) => this.#close(question, { id, sound, lengthMs }))
      .catch(() => sound.drop().then(() => refused))
      .catch(() => refused)
    const speaking = { stop: asking.stop, done: outcome }
    this.#speaking = speaking
    void outcome.then(() => {
      document.removeEventListener('visibilitychange', hidden)
      if (this.#speaking === speaking) this.#speaking = undefined
    })
    // A file may be of any size: what is too much is told at its end, and not held until then.
    const add = (bytes: Bytes) => {
      if (sound.size <= BYTES_MAX) sound.add(bytes)
    }
    return { add, finish, outcome }
  }

  async #close(
    question: string,
    { id, sound, lengthMs }: { id: string; sound: Sound; lengthMs: number | undefined },
  ): Promise<Outcome> {
    const source = URL.createObjectURL(new Blob([...sound.all], { type: typeOf(sound.all[0]) }))
    const length = lengthMs ?? (await lengthOf(source))
    const before = this.#kept.get(question)
    if (sound.size > BYTES_MAX || length === 'not-sound' || (length !== null && length < LENGTH_MS_MIN)) {
      URL.revokeObjectURL(source)
      await sound.drop()
      return refused
    }
    const items = await sound.close(before?.items ?? [])
    if (before) URL.revokeObjectURL(before.source)
    const said = { id, lengthMs: length }
    this.#kept.set(question, { ...said, source, items })
    this.#given.onChange(question, said)
    return { kind: 'saved', ...said }
  }

  async #drop(question: string): Promise<void> {
    const kept = this.#kept.get(question)
    if (!kept) return
    await exchange([], kept.items)
    URL.revokeObjectURL(kept.source)
    this.#kept.delete(question)
    this.#given.onChange(question, undefined)
  }

  async #sealed(question: string, place: Place, bytes: Bytes): Promise<Item> {
    const { pack, of, proof } = this.#given
    const number = this.#number++
    const id = newEnvelopeId()
    const message: WaitingSound = {
      format: 1,
      kind: 'sound',
      of,
      proof,
      question,
      ...place,
      bytes: inBase64(bytes),
    }
    const sealed = await sealForInspection(pack, id, message)
    return { id: partId(of, number), at: pack.link, bytes: sealed, mark: newMark(), refused: 0 }
  }
}

function inBase64(bytes: Bytes): string {
  let plain = ''
  for (let at = 0; at < bytes.length; at += 8192)
    plain += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(plain)
}

/** Safari plays nothing that does not say what it is. */
function typeOf(head: Bytes | undefined): string {
  const starts = (at: number, ...bytes: number[]) => bytes.every((byte, n) => head?.[at + n] === byte)
  if (starts(0, 0x1a, 0x45, 0xdf, 0xa3)) return 'audio/webm'
  if (starts(0, 0x4f, 0x67, 0x67, 0x53)) return 'audio/ogg'
  return starts(4, 0x66, 0x74, 0x79, 0x70) ? 'audio/mp4' : ''
}

/** Of a sound file that somebody chose: asked of what would play it. */
function lengthOf(source: string): Promise<number | null | 'not-sound'> {
  return new Promise((resolve) => {
    const audio = new Audio(source)
    setTimeout(() => resolve(null), TELLS_WITHIN_MS)
    audio.onerror = () => resolve('not-sound')
    audio.onloadedmetadata = () => resolve(Number.isFinite(audio.duration) ? audio.duration * 1000 : null)
  })
}
