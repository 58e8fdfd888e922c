/**
 * Brings one recording to the server, slice by slice as they come. States: open (slices come) → ending (all are here) →
 * (done | refused). A slice that does not get through is sent again, later and later; where the server says that it ends
 * elsewhere, it goes on from there. The device keeps each slice until the server has said that it is on disk.
 */
import type { Outcome, Taking } from './destination.ts'
import type { About, Keeper, Slice } from './keeper.ts'

const TOGETHER_BYTES = 256 * 1024
const PATIENCE_MS = 20_000
const AGAIN_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000]

export class Upload implements Taking {
  readonly #token: string
  readonly #keeper: Keeper
  readonly #key: string
  readonly #onWaiting: (waits: boolean) => void
  #about: About
  #slices: Slice[]
  #end: number
  #sent = 0
  #ending = false
  #woken: (() => void) | undefined
  #keeping: Promise<unknown> = Promise.resolve()
  /** Settles when the server has looked at the sound. Never rejects: whatever does not get through is tried again. */
  readonly outcome: Promise<Outcome>

  constructor(given: {
    token: string
    keeper: Keeper
    key: string
    about: About
    slices?: readonly Slice[]
    onWaiting: (waits: boolean) => void
  }) {
    this.#token = given.token
    this.#keeper = given.keeper
    this.#key = given.key
    this.#about = given.about
    this.#slices = [...(given.slices ?? [])]
    const last = this.#slices.at(-1)
    this.#end = last ? last.offset + last.bytes.length : 0
    this.#onWaiting = given.onWaiting
    if (!last) this.#keep(() => this.#keeper.keepAbout(this.#key, this.#about))
    this.outcome = this.#run()
  }

  add(bytes: Uint8Array<ArrayBuffer>): void {
    if (bytes.length === 0) return
    const slice = { offset: this.#end, bytes }
    this.#slices.push(slice)
    this.#end += bytes.length
    this.#keep(() => this.#keeper.keepSlice(this.#key, slice))
    this.#wake()
  }

  /** No further slice comes. */
  finish(): void {
    this.#ending = true
    this.#wake()
  }

  // A browser that keeps nothing records all the same: then only the network keeps it.
  #keep(work: () => Promise<unknown>): void {
    this.#keeping = this.#keeping.then(work).catch(() => undefined)
  }

  async #run(): Promise<Outcome> {
    for (let failed = 0; ; ) {
      if (this.#sent >= this.#end && !this.#ending) await this.#wait()
      const step = await this.#step().catch(() => 'again' as const)
      if (step === 'again') {
        this.#onWaiting(true)
        await this.#wait(AGAIN_MS[Math.min(failed, AGAIN_MS.length - 1)])
        failed++
        continue
      }
      if (failed > 0) this.#onWaiting(false)
      failed = 0
      if (step === 'on') continue
      this.#keep(() => this.#keeper.forget(this.#key))
      await this.#keeping
      return step
    }
  }

  async #step(): Promise<Outcome | 'on' | 'again'> {
    if (!this.#about.id) return this.#begin()
    if (this.#sent < this.#end) return this.#send()
    return this.#ending ? this.#close() : 'on'
  }

  async #begin(): Promise<Outcome | 'on' | 'again'> {
    const body = new URLSearchParams({ question: this.#about.question, key: this.#key })
    const answer = await this.#ask('POST', '', body)
    if (!answer.ok) return refusal(answer)
    const { id } = (await answer.json()) as { id: string }
    this.#about = { ...this.#about, id }
    this.#keep(() => this.#keeper.keepAbout(this.#key, this.#about))
    this.#goTo(offsetOf(answer) ?? 0)
    return 'on'
  }

  async #send(): Promise<Outcome | 'on' | 'again'> {
    const offset = this.#sent
    const answer = await this.#ask('PATCH', `/${this.#about.id}`, this.#from(offset), {
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    })
    const now = offsetOf(answer)
    if (answer.status === 204 || answer.status === 409) {
      if (now === undefined) return 'again'
      this.#goTo(now)
      return 'on'
    }
    // Closed from elsewhere: what is there is all there will be.
    if (answer.status === 410 && now !== undefined) {
      this.#ending = true
      this.#end = now
      this.#goTo(now)
      return 'on'
    }
    return refusal(answer)
  }

  async #close(): Promise<Outcome | 'on' | 'again'> {
    const body = new URLSearchParams({ bytes: String(this.#end) })
    const answer = await this.#ask('POST', `/${this.#about.id}/finish`, body)
    if (answer.ok) return { kind: 'saved', ...((await answer.json()) as { id: string; lengthMs: number }) }
    const now = offsetOf(answer)
    if (answer.status === 409 && now !== undefined && now < this.#end && this.#slices[0]) {
      this.#goTo(now)
      return 'on'
    }
    // More is there than this page knows of: a slice whose answer was lost before a reload.
    if (answer.status === 409 && now !== undefined) {
      this.#end = now
      this.#sent = now
      return 'on'
    }
    return refusal(answer)
  }

  #goTo(offset: number): void {
    this.#sent = offset
    this.#end = Math.max(this.#end, offset)
    this.#slices = this.#slices.filter((slice) => slice.offset + slice.bytes.length > offset)
    this.#keep(() => this.#keeper.drop(this.#key, this.#slices[0]?.offset ?? offset))
  }

  /** What stands from this byte on, as much as goes in one piece. */
  #from(offset: number): Blob {
    const parts: Uint8Array<ArrayBuffer>[] = []
    let bytes = 0
    for (const slice of this.#slices) {
      const part = slice.bytes.subarray(Math.max(0, offset - slice.offset))
      const fits = part.subarray(0, TOGETHER_BYTES - bytes)
      parts.push(fits)
      bytes += fits.length
      if (bytes >= TOGETHER_BYTES) break
    }
    return new Blob(parts)
  }

  #ask(
    method: string,
    path: string,
    body: BodyInit,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(this.#about.at + path, {
      method,
      body,
      headers: { ...headers, 'x-earshot-token': this.#token },
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  }

  #wake(): void {
    this.#woken?.()
  }

  #wait(ms?: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        removeEventListener('online', done)
        this.#woken = undefined
        resolve()
      }
      const timer = ms === undefined ? undefined : setTimeout(done, ms)
      addEventListener('online', done)
      if (ms === undefined) this.#woken = done
    })
  }
}

const offsetOf = (answer: Response): number | undefined => {
  const header = answer.headers.get('upload-offset')
  return header === null ? undefined : Number(header)
}

/** The server's own words, where it has some; what it may take later is tried again. */
async function refusal(answer: Response): Promise<Outcome | 'again'> {
  if (answer.status >= 500 || answer.status === 429) return 'again'
  const said = (await answer.json().catch(() => ({}))) as { words?: string }
  return { kind: 'refused', words: said.words ?? '' }
}
