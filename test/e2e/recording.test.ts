/** Saying an answer aloud, in a real browser with a microphone that hears a voice. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connect } from '#db/connect.server.ts'
import { axeViolations, openBrowser, visit } from '#test/support/browser.ts'
import { exported } from '#test/support/command.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { waveSound } from '#test/support/sounds.ts'
import { begin, go, skipTo, tabTo, typedWords } from './steps.ts'
import { lightAndPick, patientSwitch, untilLit } from './switched.ts'
import { turned } from './turned.ts'
import { look } from './walk.ts'

vi.setConfig({ testTimeout: 180_000 })

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  const wav = join(mkdtempSync(join(tmpdir(), 'earshot-voice-')), 'said.wav')
  execFileSync('espeak-ng', ['-v', 'en-gb', '-w', wav, 'I like my teacher. She helps me to read every day.'])
  ;[server, browser] = await Promise.all([startServer(), openBrowser({ microphone: { wav } })])
}, 150_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

const link = () => server.respondents['parent-carer'] ?? ''
const press = (page: Page, name: string) => page.locator(`.recorder button[data-do="${name}"]`).click()
const inState = (page: Page, state: string) =>
  page.locator(`.recorder[data-state="${state}"]`).waitFor({ timeout: 30_000 })

async function atQuestion(page: Page) {
  await begin(page, link())
  await skipTo(page, 'p_assess')
  await page.locator('.recorder button[data-do="record"]').waitFor()
}

/** What the database says, and what of it is an answer. */
async function recordings() {
  const db = connect(server.settings.DATABASE_URL ?? `sqlite:${server.dataDir}/earshot.db`)
  try {
    return await db.selectFrom('recordings').selectAll().orderBy('id', 'desc').execute()
  } finally {
    await db.destroy()
  }
}

/** Waits until the server holds so many bytes of the page's recording. */
async function untilSent(page: Page, slices: number): Promise<void> {
  let seen = 0
  const count = (response: { request(): { method(): string }; status(): number }) => {
    if (response.request().method() === 'PATCH' && response.status() === 204) seen++
  }
  page.on('response', count)
  while (seen < slices) await wait(50)
  page.off('response', count)
}

test('what is said arrives while it is said, is saved, can be heard, and is an answer', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await atQuestion(page)
  await typedWords(page, 'I typed this too')
  await press(page, 'record')
  await inState(page, 'recording')
  await untilSent(page, 3)
  await press(page, 'pause')
  await inState(page, 'paused')
  await press(page, 'go-on')
  await untilSent(page, 1)
  await press(page, 'stop')
  await inState(page, 'saved')
  expect(await page.locator('.recorder [role="status"]').innerText()).toMatch(
    /^Saved\. You recorded 0:0\d\.$/,
  )
  const length = await page.locator('.recorder audio').evaluate(
    (audio) =>
      new Promise<number>((resolve) => {
        const sound = audio as HTMLAudioElement
        sound.addEventListener('timeupdate', () => sound.currentTime > 0.2 && resolve(sound.currentTime))
        void sound.play()
      }),
  )
  expect(length).toBeGreaterThan(0.2)
  await go(page, 'next')
  await skipTo(page, 'check')
  expect(await page.locator('dl').innerText()).toMatch(/I typed this too\s+You recorded 0:0\d/)
  const [row] = await recordings()
  expect(row).toMatchObject({ state: 'finished', type: 'audio/webm', question: 'p_assess' })
  const said = (await exported(server.settings)).flatMap(({ answers }) => answers)
  expect(said).toContainEqual(expect.objectContaining({ question: 'p_assess', via: 'voice' }))
  expect(someone.complaints()).toEqual([])
})

test('a page loaded again in the middle loses nothing of what was acknowledged', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await atQuestion(page)
  const started = Date.now()
  await press(page, 'record')
  await inState(page, 'recording')
  await untilSent(page, 4)
  const bytes = await acknowledged(page)
  await page.reload()
  // Nothing was recorded after the page had gone.
  const ms = Date.now() - started
  await inState(page, 'saved')
  const [row] = await recordings()
  expect(row?.bytes).toBeGreaterThanOrEqual(bytes)
  // The last slice may have been on its way; nothing before it is missing.
  expect(row?.length_ms).toBeGreaterThan(3_750)
  expect(row?.length_ms).toBeLessThan(ms)
  expect(await page.locator('.recorder [role="status"]').innerText()).toContain(
    'We kept what you said before',
  )
})

/** How many bytes the server says are safe. */
async function acknowledged(page: Page): Promise<number> {
  const at = await page.locator('.recorder').getAttribute('data-at')
  const [row] = await recordings()
  return page.evaluate(
    async (path) => Number((await fetch(path, { method: 'HEAD' })).headers.get('upload-offset')),
    `${at}/${row?.id}`,
  )
}

test('without a network it waits, and all of it arrives when the network is back', async () => {
  await using someone = await visit(browser)
  const { page, context } = someone
  await context.addInitScript(keepWhatIsRecorded)
  await atQuestion(page)
  await press(page, 'record')
  await inState(page, 'recording')
  await untilSent(page, 1)
  await context.setOffline(true)
  await wait(3_000)
  await press(page, 'stop')
  await inState(page, 'waiting')
  expect(await page.locator('.recorder [role="status"]').innerText()).toContain('not online')
  await context.setOffline(false)
  await inState(page, 'saved')
  const [row] = await recordings()
  const said = await page.evaluate(whatWasRecorded)
  expect(said.ms).toBeGreaterThan(3_000)
  expect(row?.bytes).toBe(said.bytes)
  expect(Math.abs((row?.length_ms ?? 0) - said.ms)).toBeLessThan(250)
})

declare global {
  interface Window {
    recorded: Blob[]
  }
}

/** In the page: what the browser's own recorder gave, to hold against what arrived. */
function keepWhatIsRecorded() {
  window.recorded = []
  const Native = window.MediaRecorder
  window.MediaRecorder = class extends Native {
    constructor(stream: MediaStream, options?: MediaRecorderOptions) {
      super(stream, options)
      this.addEventListener('dataavailable', ({ data }) => window.recorded.push(data))
    }
  }
}

async function whatWasRecorded(): Promise<{ bytes: number; ms: number }> {
  const whole = await new Blob(window.recorded).arrayBuffer()
  const bytes = whole.byteLength
  const { duration } = await new AudioContext().decodeAudioData(whole)
  return { bytes, ms: duration * 1000 }
}

test('sending the page while recording keeps it first', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await atQuestion(page)
  await press(page, 'record')
  await inState(page, 'recording')
  await untilSent(page, 2)
  await go(page, 'next')
  expect((await look(page)).step).not.toBe('p_assess')
  const [row] = await recordings()
  expect(row).toMatchObject({ state: 'finished' })
  expect(row?.length_ms).toBeGreaterThan(1_500)
  expect(someone.complaints()).toEqual([])
})

test('recorded again the new one takes the place of the old; deleted, after asking once, it is gone', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await atQuestion(page)
  const before = (await recordings()).length
  for (const name of ['record', 'again']) {
    await press(page, name)
    await inState(page, 'recording')
    await untilSent(page, 1)
    await press(page, 'stop')
    await inState(page, 'saved')
  }
  expect(await recordings()).toHaveLength(before + 1)
  await press(page, 'delete')
  await press(page, 'no')
  expect(await recordings()).toHaveLength(before + 1)
  await press(page, 'delete')
  await press(page, 'yes')
  await inState(page, 'ready')
  expect(await recordings()).toHaveLength(before)
  await page.reload()
  await inState(page, 'ready')
})

const plays = (page: Page) =>
  page.waitForFunction(() => {
    const audio = document.querySelector<HTMLAudioElement>('.recorder audio')
    return audio !== null && !audio.paused && audio.currentTime > 0.2
  })
/** The button that has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-do') ?? document.activeElement?.tagName)

test('by keyboard alone: recorded, heard, taken back, and the focus is never lost', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await atQuestion(page)
  const before = (await recordings()).length
  await tabTo(page, '[data-do="record"]')
  await page.keyboard.press('Enter')
  await inState(page, 'recording')
  expect(await focused(page)).toBe('stop')
  await untilSent(page, 2)
  await page.keyboard.press('Space')
  await inState(page, 'saved')
  expect(await focused(page)).toBe('again')
  await tabTo(page, '#answer', 'Shift+Tab')
  await tabTo(page, '.recorder audio')
  await page.keyboard.press('Space')
  await plays(page)
  await tabTo(page, '[data-do="delete"]')
  await page.keyboard.press('Enter')
  expect(await focused(page)).toBe('no')
  await tabTo(page, '[data-do="yes"]', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await inState(page, 'ready')
  expect(await focused(page)).toBe('record')
  expect(await recordings()).toHaveLength(before)
  expect(someone.complaints()).toEqual([])
})

test('by one switch alone: recorded, heard and sent', async () => {
  await using someone = await visit(browser, { viewport: { width: 390, height: 844 } })
  const { page } = someone
  await begin(page, `${link()}?scanning=one&pace=1`)
  await skipTo(page, 'p_assess')
  const before = (await recordings()).length
  await page.locator('.lit').waitFor()
  await lightAndPick(page, patientSwitch, '[data-do="record"]')
  await inState(page, 'recording')
  await untilSent(page, 1)
  await lightAndPick(page, patientSwitch, '[data-do="stop"]')
  await inState(page, 'saved')
  await lightAndPick(page, patientSwitch, '.recorder audio')
  await plays(page)
  // It stays lit as long as it plays.
  expect(await page.locator('.recorder audio.lit').count()).toBe(1)
  await patientSwitch.pick(page)
  await untilLit(page, patientSwitch, '[data-go="next"]')
  await turned(page, () => patientSwitch.pick(page))
  expect((await look(page)).step).not.toBe('p_assess')
  expect(await recordings()).toHaveLength(before + 1)
  expect(someone.complaints()).toEqual([])
})

test('a person who says no to the microphone can still send a file, or write', async () => {
  const refusing = await openBrowser({ microphone: 'denied' })
  try {
    await using someone = await visit(refusing)
    const { page } = someone
    await atQuestion(page)
    await press(page, 'record')
    await page.locator('.recorder [role="status"]', { hasText: 'We may not listen' }).waitFor()
    await page.locator('#recording').setInputFiles({
      name: 'said.wav',
      mimeType: 'audio/wav',
      buffer: waveSound(2_500),
    })
    await inState(page, 'saved')
    const [row] = await recordings()
    expect(row).toMatchObject({ type: 'audio/wav', length_ms: 2_500, state: 'finished' })
    expect(someone.complaints()).toEqual([])
  } finally {
    await refusing.close()
  }
})

test('without script a file does the same, and what is no sound is refused with the words still there', async () => {
  await using someone = await visit(browser, { javaScriptEnabled: false })
  const { page } = someone
  await begin(page, link())
  await skipTo(page, 'p_assess')
  const choose = (buffer: Buffer) =>
    page.locator('#recording').setInputFiles({ name: 'x.wav', mimeType: 'audio/wav', buffer })
  await page.locator('#answer').fill('Typed beside it')
  await choose(Buffer.from('this is no sound at all, whatever its name says'))
  await page.locator('main button[data-go="next"]').click()
  await page.getByText('We cannot play this sound.').first().waitFor()
  expect(await page.locator('#answer').inputValue()).toBe('Typed beside it')
  await choose(waveSound(3_000))
  const leave = async (by: string) => {
    await page.locator(`main button[data-go="${by}"]`).click()
    await page
      .locator(`form[data-step]${by === 'next' ? ':not([data-step="p_assess"])' : '[data-step="p_assess"]'}`)
      .waitFor()
  }
  await leave('next')
  const [row] = await recordings()
  expect(row).toMatchObject({ type: 'audio/wav', length_ms: 3_000, state: 'finished' })
  await leave('back')
  expect(await page.locator('#answer').inputValue()).toBe('Typed beside it')
  await page.locator('input[name="unrecord"]').check()
  await leave('next')
  expect((await recordings()).some(({ id }) => id === row?.id)).toBe(false)
})

test.each(['en', 'ar'])(
  'every state is without fault for those who use a screen reader: %s',
  async (language) => {
    await using someone = await visit(browser, { viewport: { width: 390, height: 844 } })
    const { page } = someone
    await begin(page, `${link()}?language=${language}`)
    await skipTo(page, 'p_assess')
    await page.locator('.recorder button[data-do="record"]').waitFor()
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
    await inState(page, 'recording')
    await untilSent(page, 1)
    await fine('recording')
    await press(page, 'pause')
    await fine('paused')
    await press(page, 'stop')
    await fine('saved')
    await press(page, 'delete')
    await fine('saved')
    expect(someone.complaints()).toEqual([])
  },
)
