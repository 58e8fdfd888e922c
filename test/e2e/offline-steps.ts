/** People whose network goes away: ways to wait for a device to be ready, to go on without one, to look at what is kept. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { type ExportedResponse, exported } from '#test/support/command.ts'
import type { RunningServer } from '#test/support/server.ts'
import { look, type Seen } from './walk.ts'

const STEPS_MAX = 60

/** Touches the page, as whoever means to stay does, until the device keeps all it needs without a network. */
export async function untilReady(page: Page): Promise<void> {
  const ready = page.locator('[data-island="offline"][data-ready]')
  for (let at = 0; (await ready.count()) === 0; at++) {
    if (at === 120) throw new Error('the device was never ready')
    await page.mouse.move(20 + (at % 2), 20)
    await ready.waitFor({ state: 'attached', timeout: 500 }).catch(() => undefined)
  }
}

/** Presses a button of the page and waits until another page stands there, however it came. */
export async function turn(page: Page, by: 'next' | 'skip' | 'back' | 'stop' = 'next'): Promise<void> {
  await page.evaluate(() => document.querySelector('main')?.setAttribute('data-left', ''))
  await page.locator(`main button[data-go="${by}"]`).click()
  await page.locator('main:not([data-left])').waitFor({ timeout: 30_000 })
}

/** Answers every page to the page of answers: first choices, these words. `instead` by step. */
export async function answerAll(
  page: Page,
  words: string,
  instead: Readonly<Record<string, string>> = {},
): Promise<Seen[]> {
  const seen: Seen[] = []
  for (let steps = 0; steps < STEPS_MAX; steps++) {
    const here = await look(page)
    if (here.step === 'check' || here.step === '') return seen
    seen.push(here)
    await answerOne(page, here, instead[here.step] ?? words)
    await turn(page)
  }
  throw new Error('no page of answers')
}

async function answerOne(page: Page, { inputs }: Seen, words: string): Promise<void> {
  const [first] = inputs
  if (!first) return
  if (first.name === 'words') return page.locator('#answer').fill(words)
  const wanted = inputs.find((input) => input.value === words) ?? first
  await page.locator(`main [id="${wanted.id}"]`).check()
}

/** Everything that pages can reach on this device, as text: storage, caches, databases, cookies' names, address. */
export function keptOn(page: Page): Promise<{ all: string; items: number; caches: string[] }> {
  return page.evaluate(async () => {
    const parts: string[] = [location.href, document.cookie]
    parts.push(JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }))
    const names = await caches.keys()
    for (const name of names) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        parts.push(request.url, (await (await cache.match(request))?.text()) ?? '')
    }
    let items = 0
    for (const { name = '' } of await indexedDB.databases()) {
      parts.push(name)
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of db.objectStoreNames) {
        const all = await new Promise<unknown[]>((resolve) => {
          const asking = db.transaction(store).objectStore(store).getAll()
          asking.onsuccess = () => resolve(asking.result)
        })
        items += all.length
        for (const item of all as Record<string, unknown>[])
          for (const value of Object.values(item))
            parts.push(value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : String(value))
      }
      db.close()
    }
    return { all: parts.join('\n'), items, caches: names }
  })
}

/** Which of these words stand in any file of the folder, in any usual spelling of bytes. */
export function wordsInFolder(folder: string, words: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
  return words.filter((word) =>
    [
      Buffer.from(word),
      Buffer.from(word, 'utf16le'),
      Buffer.from(Buffer.from(word).toString('base64').slice(0, -3)),
    ].some((form) => files.some((file) => file.includes(form))),
  )
}

/** Responses to a questionnaire that were not there before. */
export async function responsesSince(
  server: RunningServer,
  before: readonly ExportedResponse[],
): Promise<ExportedResponse[]> {
  const known = new Set(before.map((response) => response.id))
  return (await exported(server.settings)).filter((response) => !known.has(response.id))
}

/** Waits until so many new responses have arrived and stays a moment longer, for one too many. */
export async function arrived(
  server: RunningServer,
  before: readonly ExportedResponse[],
  count: number,
): Promise<ExportedResponse[]> {
  for (let tries = 0; tries < 40; tries++) {
    const news = await responsesSince(server, before)
    if (news.length >= count) {
      await new Promise((resolve) => setTimeout(resolve, 2_000))
      return responsesSince(server, before)
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return responsesSince(server, before)
}

export async function untilNothingWaits(page: Page): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    if ((await keptOn(page)).items === 0) return
    await page.waitForTimeout(500)
  }
  throw new Error('something still waits')
}

export const offline = (context: BrowserContext) => context.setOffline(true)
export const online = (context: BrowserContext) => context.setOffline(false)
