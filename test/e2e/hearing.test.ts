/** From a voice to the inspector's ear, in a real browser: spoken, written down, listened to, corrected, quoted, played. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Cookie, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connect, type Db } from '#db/connect.server.ts'
import { axeViolations, openBrowser, visit } from '#test/support/browser.ts'
import { exported } from '#test/support/command.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { begin, go, skipTo } from './steps.ts'

vi.setConfig({ testTimeout: 240_000 })

const long =
  'Our son waited for his assessment for two years. Nobody told us what was going on. ' +
  'Every time we rang the office, somebody else answered, and we had to tell the whole story again. ' +
  'In the end we paid for a report ourselves.'
const short = 'The bus to school is late every morning, and he misses his lessons.'
const PAUSE_MS = 2_000

let server: RunningServer
let browser: Browser
let signedIn: Cookie[]
let id: string
/** When the second thing that is said begins. */
let secondMs: number

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  const spoken = twoThings()
  secondMs = spoken.secondMs
  id = await answerByFile(spoken.bytes)
  await using inspector = await visit(browser)
  await inspector.page.goto(server.signIn)
  await go(inspector.page, 'next')
  signedIn = await inspector.context.cookies()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

/** Two things said with a pause between them, as one WAV. */
function twoThings(): { bytes: Buffer; secondMs: number } {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-said-'))
  const say = (words: string) => {
    const file = join(folder, `${words.length}.wav`)
    execFileSync('espeak-ng', ['-v', 'en-gb', '-s', '150', '-w', file, words])
    return readFileSync(file)
  }
  const [first, second] = [say(long), say(short)]
  const rate = first.readUInt32LE(24)
  const quiet = Buffer.alloc(((rate * PAUSE_MS) / 1000) * 2)
  const sound = Buffer.concat([first.subarray(44), quiet, second.subarray(44)])
  const head = Buffer.from(first.subarray(0, 44))
  head.writeUInt32LE(36 + sound.length, 4)
  head.writeUInt32LE(sound.length, 40)
  return {
    bytes: Buffer.concat([head, sound]),
    secondMs: ((first.length - 44 + quiet.length) / 2 / rate) * 1000,
  }
}

/** A respondent without script sends the file, and both jobs do their work. Gives the recording's id. */
async function answerByFile(bytes: Buffer): Promise<string> {
  await using someone = await visit(browser, { javaScriptEnabled: false })
  const { page } = someone
  await begin(page, server.respondents['parent-carer'] ?? '')
  await skipTo(page, 'p_assess')
  await page.locator('#recording').setInputFiles({ name: 'said.wav', mimeType: 'audio/wav', buffer: bytes })
  await page.locator('main button[data-go="next"]').click()
  for (;;) {
    const [row] = await ask((db) => db.selectFrom('recordings').selectAll().execute())
    if (row?.masked === 'done' && row.transcript_state === 'machine') return row.id
    if (row?.transcript_problem) return row.id
    await wait(500)
  }
}

async function ask<T>(question: (db: Db) => Promise<T>): Promise<T> {
  const db = connect(`sqlite:${server.dataDir}/earshot.db`)
  try {
    return await question(db)
  } finally {
    await db.destroy()
  }
}

const themesAt = (start: number) =>
  ask((db) =>
    db
      .selectFrom('units')
      .innerJoin('unit_themes', 'unit_themes.unit_id', 'units.id')
      .select('theme_id')
      .where('units.answer_id', 'like', `%.${id}`)
      .where('start_at', '=', start)
      .execute(),
  )

async function atDesk(options: Parameters<typeof visit>[1] = {}) {
  const inspector = await visit(browser, options)
  await inspector.context.addCookies(signedIn)
  return inspector
}
const recordingPath = () => `${server.origin}/desk/demo/recordings/${id}`
const alive = (page: Page) =>
  page
    .locator('button', { hasText: /^Play / })
    .first()
    .waitFor()

/** Where a sound is, once it plays. */
const playsFrom = (page: Page, sound: string) =>
  page
    .locator(sound)
    .first()
    .evaluate(
      (element) =>
        new Promise<number>((resolve) => {
          const audio = element as HTMLAudioElement
          const look = () =>
            !audio.paused && !audio.seeking && audio.readyState > 2 && audio.currentTime > 0
              ? resolve(audio.currentTime)
              : requestAnimationFrame(look)
          look()
        }),
    )

test('a recording that waits is in the queue, is listened to part by part, and is then heard', async () => {
  await using inspector = await atDesk()
  const { page } = inspector
  await page.goto(`${server.origin}/desk/demo/themes`)
  await page.getByRole('link', { name: '1 recording not yet listened to' }).click()
  await page.getByText('1 recording waits to be listened to.').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await page.locator('#main table a').click()
  await alive(page)
  expect(await axeViolations(page)).toEqual([])
  expect(await page.locator('.piece').count()).toBe(2)
  expect(await page.locator('.waveform__piece').count()).toBe(2)
  expect(await page.getByText('A machine wrote this. It mishears children most.').count()).toBe(1)
  const second = page.locator('.piece').nth(1)
  await second.getByRole('button', { name: /^Play / }).click()
  const at = await playsFrom(page, '.player audio')
  // A quarter of a second is kept before speech.
  expect(Math.abs(at * 1000 - (secondMs - 240))).toBeLessThan(300)
  await page.locator('.piece--lit').waitFor()
  expect(await second.getAttribute('class')).toContain('piece--lit')
  const sound = page.locator('.player audio')
  await expect
    .poll(() => sound.evaluate((audio) => (audio as HTMLAudioElement).paused), { timeout: 20_000 })
    .toBe(true)
  expect(await page.locator('.piece--lit').count()).toBe(0)
  const label = (await second.locator('label').innerText()).match(/to 0:(\d+\.\d)/)?.[1]
  const stopped = await sound.evaluate((audio) => (audio as HTMLAudioElement).currentTime)
  expect(Math.abs(stopped - Number(label))).toBeLessThan(0.3)
  await page.locator('.piece textarea').first().press('Control+Enter')
  expect(await playsFrom(page, '.player audio')).toBeLessThan(1)
  await page.reload()
  await page.getByText('First listened to').waitFor()
  expect(await page.getByText(/listened to the changed voice/).count()).toBeGreaterThan(0)
  await page.goto(`${server.origin}/desk/demo/recordings`)
  await page.getByText('No recording waits.').waitFor()
  expect(await axeViolations(page)).toEqual([])
  expect(inspector.complaints()).toEqual([])
})

test('corrected by keyboard, themed anew, and played from the theme’s page at the right second', async () => {
  await using inspector = await atDesk()
  const { page } = inspector
  await page.goto(recordingPath())
  await alive(page)
  await page.locator('#piece-0').fill('We waited two years for the assessment. Nobody told us anything.')
  await page.locator('#piece-0').press('Tab')
  await page.locator('#piece-1').fill(short)
  await page.getByRole('button', { name: 'Save as my words' }).press('Enter')
  await page.getByText('Saved. These words are now yours').waitFor()
  expect(await page.getByText('A machine wrote this.').count()).toBe(0)
  await page.getByText('Version 2').waitFor()
  await page.getByText('Version 1').waitFor()
  expect(await axeViolations(page)).toEqual([])
  const theme = await themeOf(short)
  const card = await listedUnder(page, theme, short)
  await card.getByText('Written down by a person').waitFor()
  await card.getByRole('button', { name: /^Play / }).click()
  const at = await playsFrom(page, `.quote:has-text("${short}") >> nth=-1 >> audio`)
  expect(Math.abs(at * 1000 - (secondMs - 240))).toBeLessThan(300)
  // Its words light up, and no others.
  await page.locator('.spoken--lit').waitFor()
  expect(await page.locator('.spoken--lit').allInnerTexts()).toEqual([expect.stringContaining(short)])
  await page.locator('.spoken--lit').waitFor({ state: 'detached' })
  expect(await axeViolations(page)).toEqual([])
  await card.locator('.quote__who a').click()
  await page.locator('.answer--here audio[controls]').waitFor()
  expect(await axeViolations(page)).toEqual([])
  expect(inspector.complaints()).toEqual([])
})

test('a quote plays just its seconds from the theme’s page, and not what was said after it', async () => {
  await using inspector = await atDesk()
  const { page } = inspector
  const words = 'We waited two years for the assessment.'
  const card = await listedUnder(page, await themeOf(words), words)
  const button = card.getByRole('button', { name: /^Play / })
  const end = Number((await button.innerText()).match(/to 0:(\d+\.\d)/)?.[1])
  await button.click()
  const sound = card.locator('audio')
  await page.locator('.spoken--lit').waitFor()
  // Nobody waits for the whole of it: to its last second.
  await sound.evaluate((audio, at) => {
    ;(audio as HTMLAudioElement).currentTime = at
  }, end - 1)
  await page.locator('.spoken--lit').waitFor({ state: 'detached' })
  const stopped = await sound.evaluate((audio) => (audio as HTMLAudioElement).currentTime)
  expect(Math.abs(stopped - end)).toBeLessThan(0.3)
  // The second thing that was said is not heard.
  expect(stopped * 1000).toBeLessThan(secondMs - 240)
})

/** The card of these words in the list of everything said on a theme, however many pages of surer ones stand before it. */
async function listedUnder(page: Page, theme: string, words: string): Promise<Locator> {
  for (let at = 1; ; at++) {
    await page.goto(`${server.origin}/desk/demo/themes/${theme}?page=${at}`)
    const card = page.locator('#all ~ * .quote, #all .quote', { hasText: words })
    if ((await card.count()) > 0) return card.last()
    if ((await page.locator('.quote').count()) === 0 || at > 50) throw new Error('not listed under its theme')
  }
}

/** Waits until the corrected words have been coded. */
async function themeOf(words: string): Promise<string> {
  for (;;) {
    const said = (await exported(server.settings)).flatMap(({ answers }) => answers)
    const start = said.find(({ text }) => text?.includes(words))?.text?.indexOf(words)
    const [unit] = start === undefined ? [] : await themesAt(start)
    if (unit) return unit.theme_id
    await wait(500)
  }
}

test('without script it is all there, and whoever wrote on an older version loses nothing', async () => {
  await using late = await atDesk()
  await late.page.goto(recordingPath())
  await alive(late.page)
  await late.page.locator('#piece-0').fill('My own hearing of it.')
  await using plain = await atDesk({ javaScriptEnabled: false })
  const { page } = plain
  await page.goto(recordingPath())
  const link = page
    .locator('.piece')
    .nth(1)
    .getByRole('link', { name: /^Play / })
  expect(await link.getAttribute('href')).toMatch(/\/sound#t=\d+\.\d\d,\d+\.\d\d$/)
  await page.locator('#piece-0').fill('We waited three years.')
  await page.getByRole('button', { name: 'Save as my words' }).click()
  await page.getByText('Saved. These words are now yours').waitFor()
  expect(await page.locator('#piece-0').inputValue()).toBe('We waited three years.')
  await late.page.getByRole('button', { name: 'Save as my words' }).click()
  await late.page.getByText('Somebody else saved other words while you wrote.').waitFor()
  expect(await late.page.locator('#piece-0').inputValue()).toBe('My own hearing of it.')
  expect(await late.page.locator('.piece').first().innerText()).toContain('We waited three years.')
  expect(await axeViolations(late.page)).toEqual([])
  await late.page.getByRole('button', { name: 'Save as my words' }).click()
  await late.page.getByText('Saved. These words are now yours').waitFor()
  await page.getByText('Hear the original voice').click()
  await page.getByRole('button', { name: 'Give the reason and open the original' }).click()
  await page.getByText('Say why you need the original voice.').first().waitFor()
  await page.locator('#reason').fill('Invented: to check a name')
  await page.getByRole('button', { name: 'Give the reason and open the original' }).click()
  const original = await page.locator('audio[src*="/original?leave="]').getAttribute('src')
  const heard = await plain.context.request.get(`${server.origin}${original}`)
  expect(heard.status()).toBe(200)
  expect(heard.headers()['cache-control']).toBe('no-store')
  expect((await heard.body()).subarray(0, 4).toString()).toBe('RIFF')
  await page.goto(recordingPath())
  await page.getByText('Invented: to check a name').waitFor()
  // The refusal itself is what Chromium tells of.
  expect(late.complaints()).toEqual([expect.stringContaining('409 (Conflict)')])
})

test.each(['en', 'ar'])('every page of it is without fault, wide and narrow: %s', async (language) => {
  for (const width of [390, 1280]) {
    await using inspector = await atDesk({ viewport: { width, height: 900 } })
    const { page } = inspector
    for (const path of ['recordings', 'recordings?heard=yes', `recordings/${id}`]) {
      await page.goto(
        `${server.origin}/desk/demo/${path}${path.includes('?') ? '&' : '?'}language=${language}`,
      )
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect(await axeViolations(page), path).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(0)
    }
    expect(inspector.complaints()).toEqual([])
  }
})
