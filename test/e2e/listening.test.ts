/**
 * Reading aloud, as it is heard. Chromium without a screen has no voice of its own: the way by sound files is real (the
 * real espeak-ng and lame, played by the real browser); the way by the browser's voice is tried with a stand-in for
 * `speechSynthesis` that tells word by word, since no real one is there.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { anMp3, aWave } from '#test/platform/media-files.ts'
import { axeViolations, openBrowser, type Visit, visit } from '#test/support/browser.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { faultsOf, faulty } from '../a11y/faults.ts'
import { begin, go, skipTo } from './steps.ts'

vi.setConfig({ testTimeout: 180_000 })

let speaking: RunningServer
let silent: RunningServer
let browser: Browser

beforeAll(async () => {
  speaking = await startServer()
  ;[silent, browser] = await Promise.all([
    startServer({ settings: { EARSHOT_ESPEAK: 'off' } }),
    openBrowser(),
  ])
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await speaking?.[Symbol.asyncDispose]()
  await silent?.[Symbol.asyncDispose]()
})

const firstQuestion = (page: Page, server = speaking) =>
  begin(page, server.respondents['child-easy-read'] ?? '')
const switchOn = (page: Page) => page.locator('[data-listen-switch="on"]').click()
const buttons = (page: Page) => page.locator('button.listen-part:visible')
const pressed = (page: Page) => page.locator('button[data-listen][aria-pressed="true"]').allTextContents()

/** The addresses of sounds that a page asked for, each once. */
function soundsOf({ page }: Visit): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/sounds/') && !asked.includes(pathname)) asked.push(pathname)
  })
  return asked
}

describe('by sounds', () => {
  test('it is silent by default, and takes no stop of Tab between the question and Continue', async () => {
    await using someone = await visit(browser)
    const { page } = someone
    const asked = soundsOf(someone)
    await firstQuestion(page)
    await page.locator('button[data-listen-switch="on"]').waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-go'))).toBe('next')
    expect([await buttons(page).count(), await page.locator('audio').count(), asked]).toEqual([0, 0, []])
    expect(someone.complaints()).toEqual([])
  })

  test('each press reads one thing to its end; another stops it, so do the same, Escape and turning the page', async () => {
    await using someone = await visit(browser)
    const { page } = someone
    const asked = soundsOf(someone)
    await firstQuestion(page)
    await switchOn(page)
    const first = buttons(page).nth(1)
    expect(await first.textContent()).toBe('Listen: Very happy')
    await first.click()
    expect(await pressed(page)).toEqual(['Listen: Very happy'])
    expect(await page.locator('.is-being-read').allTextContents()).toEqual(['Very happy'])
    // Played: only the end of a real sound lets the button go.
    await page
      .locator('button[data-listen][aria-pressed="true"]')
      .waitFor({ state: 'detached', timeout: 20_000 })
    expect(asked).toHaveLength(1)

    await buttons(page).nth(0).click()
    await buttons(page).nth(2).click()
    expect(await pressed(page)).toEqual(['Listen: Happy'])
    await buttons(page).nth(2).click()
    expect(await pressed(page)).toEqual([])
    await buttons(page).nth(0).click()
    await page.keyboard.press('Escape')
    expect(await pressed(page)).toEqual([])
    expect(await page.locator('h1').count(), 'Escape once does not leave').toBe(1)
    await buttons(page).nth(0).click()
    await go(page, 'skip')
    expect(await pressed(page)).toEqual([])
    expect(await buttons(page).count(), 'the next page listens on').toBeGreaterThan(3)
    expect(someone.complaints()).toEqual([])
  })

  test('“read it all” reads the page in order, goes on with the next, and stops when told', async () => {
    await using someone = await visit(browser)
    const { page } = someone
    const asked = soundsOf(someone)
    await firstQuestion(page)
    await switchOn(page)
    const inOrder = await page
      .locator('button[data-listen]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-src')))
    const all = page.locator('[data-listen-switch="all"]')
    await all.click()
    expect(await all.textContent()).toContain('Stop reading')
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(2), { timeout: 30_000, interval: 100 })
    expect(inOrder.slice(0, asked.length)).toEqual(asked)
    await go(page, 'skip')
    // The page before may have gone on by one part while it was being turned.
    const first = await page.locator('button[data-listen]').first().getAttribute('data-src')
    expect(inOrder).not.toContain(first)
    await vi.waitFor(() => expect(asked).toContain(first), { timeout: 30_000, interval: 100 })
    expect(asked.slice(asked.indexOf(first ?? '') + 1).filter((src) => inOrder.includes(src))).toEqual([])
    await expect.poll(() => all.getAttribute('aria-pressed')).toBe('true')
    await all.click()
    await expect.poll(() => all.getAttribute('aria-pressed')).toBe('false')
    expect(await pressed(page)).toEqual([])
    await go(page, 'skip')
    expect(await page.locator('[data-listen-switch="all"]').getAttribute('aria-pressed')).toBe('false')
    expect(someone.complaints()).toEqual([])
  })

  test('without script a link switches it on, and each sound has a player of the browser’s own', async () => {
    await using someone = await visit(browser, {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 720 },
    })
    const { page } = someone
    await page.goto(speaking.respondents['child-easy-read'] ?? '')
    await page.locator('main button[data-go="next"]').click()
    await page.locator('main input[value="alone"]').check()
    await page.locator('main button[data-go="next"]').click()
    const at = page.url()
    await page.locator('a[data-listen-switch="on"]').click()
    expect(page.url()).toBe(at)
    const part = page.locator('details.listen-part').nth(1)
    await part.locator('summary').click()
    expect(await part.locator('audio').isVisible()).toBe(true)
    const sound = await page.request.get(
      new URL((await part.locator('audio').getAttribute('src')) ?? '', at).href,
    )
    expect([sound.status(), sound.headers()['content-type']]).toEqual([200, 'audio/mpeg'])
    expect(sound.headers()['cache-control'], 'no trace on the device').toBe('no-store')
    await page.locator('a[data-listen-switch="off"]').click()
    expect(await page.locator('details.listen-part').count()).toBe(0)
  })

  test('only words that are published are ever made into a sound', async () => {
    await using someone = await visit(browser)
    for (const id of [
      'en.aaaaaaaaaaaaaaaaaaaaaa',
      'xx.aaaaaaaaaaaaaaaaaaaaaa',
      'a'.repeat(64),
      'en...%2F..%2Fetc',
      '..%2Fearshot.db',
    ]) {
      const answer = await someone.page.request.get(`${speaking.origin}/sounds/${id}`)
      expect(answer.status(), id).toBe(404)
    }
  })

  for (const [locale, easy] of [
    ['en-GB', false],
    ['ar', false],
    ['en-GB', true],
  ] as const)
    test(`listening, the pages have no fault in ${locale}${easy ? ', easy read' : ''}`, async () => {
      await using someone = await visit(browser, { locale })
      const { page } = someone
      await page.goto(`${speaking.respondents['parent-carer']}?listen=on`)
      if (easy) await page.goto(`${speaking.respondents['parent-carer']}?reading=easy`)
      await page.locator('button.listen-part').first().waitFor()
      const found = [await faultsOf(page, 'start')]
      await begin(page, speaking.respondents['parent-carer'] ?? '')
      await page.locator('button.listen-part').first().waitFor()
      await page.locator('[data-listen-options] summary').click()
      found.push(await faultsOf(page, 'a choice'))
      await skipTo(page, 'p_assess')
      await page.locator('button.listen-part').first().waitFor()
      found.push(await faultsOf(page, 'words'))
      expect(faulty(found)).toEqual([])
      expect(someone.complaints()).toEqual([])
    })
})

describe('by the browser’s own voice', () => {
  test('without a voice and without a sound there is no button at all', async () => {
    await using someone = await visit(browser)
    const { page } = someone
    await firstQuestion(page, silent)
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.listen-bar').isVisible()).toBe(false)
    await page.goto(`${page.url()}?listen=on`)
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.listen-bar:visible, [data-listen]:visible').count()).toBe(0)
  })

  test('a voice that sends the words elsewhere is not used', async () => {
    await using someone = await visit(browser)
    const { page } = someone
    await page.addInitScript(standIn, [{ name: 'Far away', lang: 'en-GB', localService: false }])
    await firstQuestion(page, silent)
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.listen-bar').isVisible()).toBe(false)
  })

  for (const server of ['silent', 'speaking'] as const)
    test(`a voice on the device is used on a ${server} server, and each word lights up as it is said`, async () => {
      await using someone = await visit(browser)
      const { page } = someone
      const asked = soundsOf(someone)
      const voices = [
        { name: 'Rosa', lang: 'pl-PL', localService: true },
        { name: 'Ann', lang: 'en_GB', localService: true },
        { name: 'Bob', lang: 'en-US', localService: true },
      ]
      await page.addInitScript(standIn, voices)
      await firstQuestion(page, server === 'silent' ? silent : speaking)
      await switchOn(page)
      await buttons(page).nth(0).click()
      await say(page, 'How')
      expect(await lit(page)).toBe('How')
      await say(page, 'feel')
      expect(await lit(page)).toBe('feel')
      expect(await axeViolations(page)).toEqual([])
      expect(await page.locator('[aria-live]:not([role="status"])').count()).toBe(0)
      await end(page)
      expect((await spoken(page)).map((one) => one.text)).toEqual([
        'How do you feel at school, nursery or where you learn?',
        'Choose one.',
      ])

      await page.locator('[data-listen-options] summary').click()
      const names = await page.locator('[data-listen-voice] option').allTextContents()
      expect(names, 'only voices of the language').toEqual(['Ann', 'Bob'])
      await page.locator('[data-listen-voice]').selectOption({ label: 'Bob' })
      await page.locator('[data-listen-speed]').selectOption('slow')
      const last = (await spoken(page)).at(-1)
      expect([last?.voice, last?.rate], 'it begins again in the new voice').toEqual(['Bob', 0.8])
      await page.keyboard.press('Escape')
      expect([
        await lit(page),
        await page.evaluate(() => Reflect.get(window, 'cancelled') as number),
      ]).toEqual(['', expect.any(Number)])
      expect(await pressed(page)).toEqual([])
      expect(asked, 'the device spoke, so no sound was fetched').toEqual([])
      expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0])
    })
})

test('what a lead records on the desk is what people hear, and the desk’s pages have no fault', async () => {
  await using lead = await visit(browser)
  const { page } = lead
  await page.goto(speaking.signIn)
  await go(page, 'next')
  await page.goto(`${speaking.origin}/desk/demo/languages`)
  expect(await axeViolations(page)).toEqual([])
  expect(await page.locator('tbody tr').first().textContent()).toContain('0 of')
  await page.goto(`${speaking.origin}/desk/demo/languages/en/child-easy-read`)
  expect(await axeViolations(page)).toEqual([])
  const question = page.locator('tbody a').nth(2)
  const address = await question.getAttribute('href')
  await question.click()
  await page.waitForURL((url) => url.pathname === address)
  expect(await axeViolations(page)).toEqual([])
  await page.locator('summary').first().click()
  const save = async (name: string, buffer: Buffer) => {
    await page.locator('input[type="file"]').first().setInputFiles({ name, mimeType: 'audio/mpeg', buffer })
    await page.locator('form:visible button.button').filter({ hasText: 'Save' }).first().click()
  }
  await save('page.mp3', Buffer.from('<html>no sound</html>'))
  expect(await page.locator('.field-error').textContent()).toContain('not a file that every browser plays')
  expect(await axeViolations(page)).toEqual([])
  await save('voice.mp3', anMp3())
  await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  // More than any other page of the service takes.
  await page.locator('summary').nth(1).click()
  await page
    .locator('input[type="file"]')
    .nth(1)
    .setInputFiles({
      name: 'long.wav',
      mimeType: 'audio/wav',
      buffer: aWave({ seconds: 100 }),
    })
  await page.locator('form:visible button.button').filter({ hasText: 'Save' }).first().click()
  await page.getByText('A person’s recording, 100 seconds').waitFor()
  expect(await statusWithoutLength(page.url())).toBe(411)
  expect(lead.complaints()).toEqual([])

  await using child = await visit(browser)
  await firstQuestion(child.page)
  await switchOn(child.page)
  const src = (await child.page.locator('button[data-listen="question"]').getAttribute('data-src')) ?? ''
  expect(src).toMatch(/^\/sounds\/[0-9a-f]{64}$/)
  await buttons(child.page).first().click()
  await child.page
    .locator('button[data-listen][aria-pressed="true"]')
    .waitFor({ state: 'detached', timeout: 20_000 })
  expect(child.complaints()).toEqual([])
})

/** A body that does not say how long it will be. */
async function statusWithoutLength(url: string): Promise<number> {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(Buffer.alloc(1000))
      controller.close()
    },
  })
  const wish: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' }
  return (await fetch(url, wish)).status
}

type Said = { text: string; voice: string; rate: number }
type Told = { told: Said[]; now: SpeechSynthesisUtterance | undefined; cancelled: number }

/** Says nothing by itself: the test tells it which word is being said, and when it ends. */
function standIn(voices: { name: string; lang: string; localService: boolean }[]) {
  const here = window as unknown as Told
  Object.assign(here, { told: [], now: undefined, cancelled: 0 })
  class Utterance extends EventTarget {
    voice: { name: string } | undefined
    rate = 1
    constructor(readonly text: string) {
      super()
    }
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices.map((voice) => ({ ...voice, voiceURI: voice.name, default: false })),
    speak(utterance: Utterance) {
      here.now = utterance as unknown as SpeechSynthesisUtterance
      here.told.push({ text: utterance.text, voice: utterance.voice?.name ?? '', rate: utterance.rate })
    },
    cancel() {
      here.cancelled++
      here.now?.dispatchEvent(new Event('error'))
      here.now = undefined
    },
  })
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
}

const spoken = (page: Page) => page.evaluate(() => (window as unknown as Told).told)
const say = (page: Page, word: string) =>
  page.evaluate((word) => {
    const { now } = window as unknown as Told
    const event = Object.assign(new Event('boundary'), {
      name: 'word',
      charIndex: now?.text.indexOf(word),
      charLength: word.length,
    })
    now?.dispatchEvent(event)
  }, word)
const end = (page: Page) =>
  page.evaluate(() => (window as unknown as Told).now?.dispatchEvent(new Event('end')))
const lit = (page: Page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('word-being-read') ?? []
    return range?.toString() ?? ''
  })
