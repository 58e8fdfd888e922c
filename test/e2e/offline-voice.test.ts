/** Speaking without a network: kept sealed like every other answer, sent once, later, and never lost or mixed up. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { axeViolations, openBrowser, openDevice, visit } from '#test/support/browser.ts'
import { exported } from '#test/support/command.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { waveSound } from '#test/support/sounds.ts'
import {
  arrived,
  keptOn,
  offline,
  online,
  responsesSince,
  turn,
  untilNothingWaits,
  untilReady,
} from './offline-steps.ts'
import { inState, moreSounds, noteTakes, playedMs, press, soundsOn, speak, spokenFile } from './spoken.ts'
import { choose } from './steps.ts'
import { look } from './walk.ts'

// Walks of many pages, in real time, on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 300_000 })

let server: RunningServer
let browser: Browser
const microphone = { wav: spokenFile('I like my teacher. She helps me to read every day.') }

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser({ microphone })])
}, 150_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

const linkOf = (questionnaire: string) => server.respondents[questionnaire] ?? ''

/** From the first page, without a network, to this question. */
async function walkTo(page: Page, step: string): Promise<void> {
  await turn(page)
  await choose(page, 'alone')
  await turn(page)
  for (let steps = 0; (await look(page)).step !== step; steps++) {
    if (steps > 60) throw new Error(`the way does not lead over ${step}`)
    await turn(page, 'skip')
  }
  await page.locator('.recorder button[data-do="record"]').waitFor()
}

async function offlineAt(page: Page, context: BrowserContext, questionnaire: string, step: string) {
  await page.goto(linkOf(questionnaire))
  await untilReady(page)
  await offline(context)
  await walkTo(page, step)
}

async function skipToCheck(page: Page): Promise<void> {
  while ((await look(page)).step !== 'check') await turn(page, 'skip')
}

/** Heads of every container that a browser records into. */
const webm = Buffer.from('1a45dfa3', 'hex').toString('latin1')
const magic = [webm, 'OggS', 'ftyp']

function soundsInFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path, 'latin1')
      const at = bytes.indexOf(webm)
      // Four bytes alone may stand anywhere by chance.
      return bytes.includes('OpusHead') || (at >= 0 && bytes.slice(at, at + 80).includes('webm'))
    })
}

test('cut after the first page, spoken, page killed, network back: one response with one recording, whole', async () => {
  const before = await exported(server.settings)
  const soundsBefore = await soundsOn(server)
  const folder = mkdtempSync(join(inject('scratch'), 'device-'))
  const first = await openDevice(folder, { microphone })
  const takes = await noteTakes(first)
  const page = await first.newPage()
  await offlineAt(page, first, 'young-person', 'y_good')
  await speak(page, 8_000)
  expect(await page.locator('.recorder [role="status"]').innerText()).toMatch(
    /^Saved\. You recorded 0:\d\d\.$/,
  )
  const played = await page.locator('.recorder audio').evaluate(
    (audio: HTMLAudioElement) =>
      new Promise<number>((resolve) => {
        audio.addEventListener('timeupdate', () => audio.currentTime > 0.2 && resolve(audio.currentTime))
        void audio.play()
      }),
  )
  expect(played).toBeGreaterThan(0.2)
  // Said aloud it is answered: nothing need be written.
  await turn(page)
  expect((await look(page)).step).not.toBe('y_good')
  await turn(page, 'back')
  await inState(page, 'saved')
  await skipToCheck(page)
  expect(await page.locator('dl').innerText()).toMatch(/You recorded 0:\d\d/)
  await turn(page)
  await page.getByText('1 answer is waiting to be sent.').waitFor()
  const { all, items } = await keptOn(page)
  expect(items).toBeGreaterThan(1)
  for (const head of magic) expect(all.includes(head), head).toBe(false)
  await crash(first, page)
  await first.close()
  expect(soundsInFolder(folder)).toEqual([])
  expect(await responsesSince(server, before)).toEqual([])

  const again = await openDevice(folder)
  const later = await again.newPage()
  await later.goto(linkOf('young-person'))
  const [sound, ...more] = await moreSounds(server, soundsBefore, 1)
  const news = await arrived(server, before, 1)
  await untilNothingWaits(later)
  const ms = await later.evaluate(playedMs, takes[0]?.bytes.toString('base64') ?? '')
  await again.close()
  expect(more).toEqual([])
  expect(news).toMatchObject([{ state: 'submitted', givenBy: 'alone', id: sound?.response }])
  expect(news[0]?.answers.filter(({ question }) => question === 'y_good')).toMatchObject([{ via: 'voice' }])
  expect(takes).toHaveLength(1)
  expect(sound?.state).toBe('finished')
  expect(ms).toBeGreaterThan(7_500)
  expect(Math.abs((sound?.lengthMs ?? 0) - ms)).toBeLessThan(250)
  expect(sound?.bytes.equals(takes[0]?.bytes ?? Buffer.alloc(0))).toBe(true)
})

/** As when the battery is empty: no event tells the page. */
async function crash(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void devtools.send('Page.crash').catch(() => undefined)
  await crashed
}

test('killed in the middle of speaking: what was said until then arrives, and says that it was cut short', async () => {
  const before = await exported(server.settings)
  const soundsBefore = await soundsOn(server)
  await using someone = await visit(browser)
  const { page, context } = someone
  const takes = await noteTakes(context)
  await offlineAt(page, context, 'young-person', 'y_good')
  await press(page, 'record')
  await inState(page, 'recording')
  await wait(12_000)
  await crash(context, page)
  await page.close()
  const [take] = takes
  if (!take) throw new Error('nothing was recorded')
  await online(context)
  const anew = await context.newPage()
  await anew.goto(linkOf('young-person'))
  const [sound] = await moreSounds(server, soundsBefore, 1)
  expect(await arrived(server, before, 1)).toMatchObject([{ state: 'in-progress' }])
  expect(sound?.state).toBe('cut-short')
  expect(sound?.lengthMs).toBeGreaterThan(take.ms - 5_000)
  expect(take.bytes.subarray(0, sound?.bytes.length).equals(sound?.bytes ?? Buffer.alloc(0))).toBe(true)
  await untilNothingWaits(anew)
})

test('two children on one tablet speak one after another: each arrives with their own', async () => {
  const before = await exported(server.settings)
  const soundsBefore = await soundsOn(server)
  await using someone = await visit(browser)
  const { page, context } = someone
  const takes = await noteTakes(context)
  await page.goto(`${linkOf('child-easy-read')}/kiosk`)
  await page.locator('[data-kiosk-begin]').click()
  await page.locator('main form[data-step="start"]').waitFor()
  await offline(context)
  for (const [at, ms] of [4_500, 2_500].entries()) {
    await walkTo(page, 'c_good')
    await inState(page, 'ready')
    expect(await page.locator('.recorder audio').isVisible()).toBe(false)
    await page.locator('#answer').fill(`Invented child ${at + 1} wrote.`)
    await speak(page, ms)
    await turn(page)
    await turn(page, 'stop')
    await turn(page, 'stop')
    await page.getByText(at === 0 ? '1 answer is waiting' : '2 answers are waiting').waitFor()
    await turn(page)
  }
  await online(context)
  const sounds = await moreSounds(server, soundsBefore, 2)
  const news = await arrived(server, before, 2)
  expect(news).toHaveLength(2)
  expect(takes).toHaveLength(2)
  for (const [at, take] of takes.entries()) {
    const sound = sounds.find(({ bytes }) => bytes.equals(take.bytes))
    const response = news.find(({ id }) => id === sound?.response)
    expect(sound?.state).toBe('finished')
    expect(response?.answers).toContainEqual(
      expect.objectContaining({ question: 'c_good', text: `Invented child ${at + 1} wrote.` }),
    )
  }
})

test('again takes the place of the first one, deleted it is gone, and nothing of either is sent', async () => {
  const before = await exported(server.settings)
  const soundsBefore = await soundsOn(server)
  await using someone = await visit(browser)
  const { page, context } = someone
  const takes = await noteTakes(context)
  await offlineAt(page, context, 'young-person', 'y_good')
  await speak(page, 4_000)
  await press(page, 'delete')
  await press(page, 'yes')
  await inState(page, 'ready')
  // What is left is the answer itself.
  expect((await keptOn(page)).items).toBe(1)
  await speak(page, 1_500)
  await speak(page, 2_000, 'again')
  expect((await keptOn(page)).items).toBe(2)
  // Going on while recording: what was said is kept first, and is what stands there.
  await press(page, 'again')
  await inState(page, 'recording')
  await wait(1_500)
  await turn(page)
  await skipToCheck(page)
  await page.locator('a[data-change="y_good"]').click()
  await inState(page, 'saved')
  await page.locator('#answer').fill('Written beside it')
  await turn(page)
  expect((await look(page)).step).toBe('check')
  expect(await page.locator('dl').innerText()).toMatch(/Written beside it\s+You recorded 0:0\d/)
  await turn(page)
  await online(context)
  await page.locator('main[data-page="sent"]').waitFor({ timeout: 60_000 })
  expect((await keptOn(page)).items).toBe(0)
  const sounds = await moreSounds(server, soundsBefore, 1)
  expect(takes).toHaveLength(4)
  expect(sounds).toHaveLength(1)
  expect(sounds[0]?.bytes.equals(takes[3]?.bytes ?? Buffer.alloc(0))).toBe(true)
  expect(await arrived(server, before, 1)).toMatchObject([{ state: 'submitted' }])
  // The page itself lost the network.
  expect(someone.complaints().filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})

test('whoever helps says something of their own aloud, in their own place', async () => {
  const soundsBefore = await soundsOn(server)
  await using someone = await visit(browser)
  const { page, context } = someone
  await page.goto(linkOf('child-easy-read'))
  await untilReady(page)
  await offline(context)
  await turn(page)
  await choose(page, 'helped')
  await turn(page)
  while ((await look(page)).step !== 'supporter_words') await turn(page, 'skip')
  await speak(page, 1_500)
  await turn(page)
  await turn(page)
  await online(context)
  expect(await moreSounds(server, soundsBefore, 1)).toMatchObject([{ question: 'supporter_words' }])
})

test('on a tablet for many: who speaks touches nothing, and is not asked whether they are still there', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await page.clock.install()
  await page.goto(`${linkOf('child-easy-read')}/kiosk`)
  await page.locator('[data-kiosk-begin]').click()
  await page.locator('main form[data-step="start"]').waitFor()
  await walkTo(page, 'c_good')
  await press(page, 'record')
  await inState(page, 'recording')
  await page.clock.runFor(121_000)
  expect((await look(page)).step).toBe('c_good')
  await press(page, 'stop')
  await inState(page, 'saved')
  await page.clock.runFor(121_000)
  await page.locator('main form[data-step="still-there"]').waitFor()
})

test('who says no to the microphone sends a file; what is no sound is said to be none', async () => {
  const refusing = await openBrowser({ microphone: 'denied' })
  try {
    const soundsBefore = await soundsOn(server)
    await using someone = await visit(refusing)
    const { page, context } = someone
    await offlineAt(page, context, 'young-person', 'y_good')
    await press(page, 'record')
    await page.locator('.recorder [role="status"]', { hasText: 'We may not listen' }).waitFor()
    const file = (buffer: Buffer) => ({ name: 'said.wav', mimeType: 'audio/wav', buffer })
    await page.locator('#recording').setInputFiles(file(Buffer.from('no sound '.repeat(90))))
    await page.locator('.recorder [role="status"]', { hasText: 'We could not save it' }).waitFor()
    await page.locator('#recording').setInputFiles(file(waveSound(30_000)))
    await inState(page, 'saved')
    await turn(page, 'stop')
    await turn(page, 'stop')
    await online(context)
    const [sound] = await moreSounds(server, soundsBefore, 1)
    expect(sound).toMatchObject({ state: 'finished', lengthMs: 30_000 })
    expect(sound?.bytes.equals(waveSound(30_000))).toBe(true)
  } finally {
    await refusing.close()
  }
})

test.each([
  ['MediaRecorder', () => Reflect.deleteProperty(globalThis, 'MediaRecorder')],
  ['locks', () => Reflect.deleteProperty(Navigator.prototype, 'locks')],
])('a browser without %s says that one cannot record here', async (_, without) => {
  await using someone = await visit(browser)
  const { page, context } = someone
  await context.addInitScript(without)
  await page.goto(linkOf('young-person'))
  await untilReady(page)
  await offline(context)
  await turn(page)
  while ((await look(page)).step !== 'y_good') await turn(page, 'skip')
  await page.getByText('You cannot record here. You can write your answer.').waitFor()
  expect(await page.locator('.recorder :is(button, input):visible').count()).toBe(0)
})

test.each(['en', 'ar'])('every state without a network has no violation: %s', async (language) => {
  await using someone = await visit(browser, { viewport: { width: 390, height: 844 } })
  const { page, context } = someone
  await page.goto(`${linkOf('child-easy-read')}?language=${language}`)
  await untilReady(page)
  await offline(context)
  await walkTo(page, 'c_good')
  const fine = async (state: string) => {
    await inState(page, state)
    expect(await axeViolations(page), state).toEqual([])
    // At one moment: a button may take another's place.
    const heights = await page
      .locator('.recorder button:visible')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
    expect(heights.length, state).toBeGreaterThan(0)
    expect(Math.min(...heights), state).toBeGreaterThanOrEqual(60)
  }
  await fine('ready')
  await press(page, 'record')
  await fine('recording')
  await wait(1_000)
  await press(page, 'pause')
  await fine('paused')
  await press(page, 'stop')
  await fine('saved')
  await press(page, 'delete')
  await fine('saved')
})
