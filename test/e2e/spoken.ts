/** People who speak to a device: what their microphone hears, what the page was given of it, what the server has. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { openHouse } from '#app/house.server.ts'
import { openInspection } from '#app/inspection/index.server.ts'
import { readConfig } from '#app/platform/config/config.server.ts'
import { openPieces, openRecordingOf } from '#app/voice/index.server.ts'
import type { RunningServer } from '#test/support/server.ts'

/** A file that a microphone can play. */
export function spokenFile(words: string): string {
  const wav = join(mkdtempSync(join(tmpdir(), 'earshot-voice-')), 'said.wav')
  execFileSync('espeak-ng', ['-v', 'en-gb', '-w', wav, words])
  return wav
}

export type Take = { bytes: Buffer; ms: number }

/** Notes outside the page what its microphone gives: one entry a recording. Call before the page is opened. */
export async function noteTakes(context: BrowserContext): Promise<Take[]> {
  const takes: Take[] = []
  await context.exposeFunction('noteTake', (what: 'start' | 'stop' | string, ms: number) => {
    if (what === 'start') takes.push({ bytes: Buffer.alloc(0), ms: 0 })
    const now = takes.at(-1)
    if (!now) return
    now.ms = ms
    if (what !== 'start' && what !== 'stop')
      now.bytes = Buffer.concat([now.bytes, Buffer.from(what, 'base64')])
  })
  await context.addInitScript(() => {
    const { noteTake } = globalThis as unknown as { noteTake(what: string, ms: number): void }
    globalThis.MediaRecorder = class extends MediaRecorder {
      constructor(stream: MediaStream, options?: MediaRecorderOptions) {
        super(stream, options)
        let from = 0
        let noted = Promise.resolve()
        const ms = () => Math.round(performance.now() - from)
        this.addEventListener('start', () => {
          from = performance.now()
          noteTake('start', 0)
        })
        this.addEventListener('dataavailable', ({ data }) => {
          const at = ms()
          noted = noted.then(async () => {
            const bytes = new Uint8Array(await data.arrayBuffer())
            noteTake(btoa(String.fromCharCode(...bytes)), at)
          })
        })
        this.addEventListener('stop', () => {
          const at = ms()
          noted = noted.then(() => noteTake('stop', at))
        })
      }
    }
  })
  return takes
}

/** In a page: how long a sound is when a browser plays it. */
export async function playedMs(base64: string): Promise<number> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const { duration } = await new AudioContext().decodeAudioData(bytes.buffer)
  return duration * 1000
}

export const press = (page: Page, name: string) => page.locator(`.recorder button[data-do="${name}"]`).click()
export const inState = (page: Page, state: string) =>
  page.locator(`.recorder[data-state="${state}"]`).waitFor({ timeout: 30_000 })

/** Speaks for about so long, and is done. */
export async function speak(page: Page, ms: number, by: 'record' | 'again' = 'record'): Promise<void> {
  await press(page, by)
  await inState(page, 'recording')
  await wait(ms)
  await press(page, 'stop')
  await inState(page, 'saved')
}

export type Arrived = {
  response: string
  question: string
  state: string
  lengthMs: number
  bytes: Buffer
}

/** Every recording that the server has and nobody deleted, oldest first, with its sound. */
export async function soundsOn(server: RunningServer): Promise<Arrived[]> {
  const house = openHouse(readConfig({ ...server.settings }))
  try {
    const rows = await house.db.selectFrom('recordings').selectAll().orderBy('id').execute()
    const sounds: Arrived[] = []
    for (const row of rows) {
      if (row.state === 'open') continue
      const inspection = await openInspection(house, row.inspection_id)
      const opened = inspection && (await openRecordingOf(house, inspection, row.id))
      if (!opened) continue
      const sound = await openPieces(house.store, opened.recording)
      const pieces: Buffer[] = []
      for await (const piece of sound.read({ start: 0, end: sound.bytes - 1 })) pieces.push(piece)
      const { response_id: response, question, state } = row
      sounds.push({ response, question, state, lengthMs: row.length_ms ?? 0, bytes: Buffer.concat(pieces) })
    }
    return sounds
  } finally {
    await house.close()
  }
}

/** Waits until so many more sounds are there than before. */
export async function moreSounds(
  server: RunningServer,
  before: readonly Arrived[],
  count: number,
): Promise<Arrived[]> {
  const known = new Set(before.map(({ bytes }) => bytes.toString('base64')))
  for (let tries = 0; ; tries++) {
    const news = (await soundsOn(server)).filter(({ bytes }) => !known.has(bytes.toString('base64')))
    if (news.length >= count) return news
    if (tries === 60) throw new Error(`${news.length} of ${count} sounds arrived`)
    await wait(500)
  }
}
