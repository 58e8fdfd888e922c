/** Pictures as a browser shows them: from one cached file, under the strict policy, without script, as chosen. */
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, visit } from '#test/support/browser.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { untilReady } from './offline-steps.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
}, 150_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } }

async function firstPage(options: BrowserContextOptions & { settings?: string; language?: string } = {}) {
  const { settings, language = 'en', ...context } = options
  const someone = await visit(browser, { ...phone, ...context })
  if (settings)
    await someone.context.addCookies([{ name: 'earshot_settings', value: settings, url: server.origin }])
  const requests: Request[] = []
  someone.page.on('requestfinished', (request) => void requests.push(request))
  await someone.page.goto(`${server.respondents['child-easy-read']}?language=${language}`, {
    waitUntil: 'networkidle',
  })
  return { ...someone, requests, [Symbol.asyncDispose]: () => someone.context.close() }
}

/** Whether anything is painted where the picture is: with and without it, the screen must differ. */
async function isPainted(page: Page, at = 0): Promise<boolean> {
  const picture = page.locator('main .picture').nth(at)
  await picture.scrollIntoViewIfNeeded()
  const clip = await picture.boundingBox()
  if (!clip) return false
  const shown = await page.screenshot({ clip })
  await page.evaluate(() => {
    for (const use of document.querySelectorAll('main .picture use')) use.setAttribute('href', '#nothing')
  })
  return !shown.equals(await page.screenshot({ clip }))
}

type Loaded = { url: string; bytes: number }

async function loaded(requests: readonly Request[]): Promise<Loaded[]> {
  return Promise.all(
    requests.map(async (request) => ({
      url: request.url(),
      bytes: (await request.sizes()).responseBodySize,
    })),
  )
}

const sum = (files: readonly Loaded[]) => files.reduce((bytes, file) => bytes + file.bytes, 0)
/** The page with its typeface and pictures; not the small programs, and what they keep for later when all is quiet. */
const ofThePage = (files: readonly Loaded[]) => files.filter(({ url }) => !/\.js$|\/pack\?/.test(url))
const picturesAmong = (files: readonly Loaded[]) =>
  files.filter(({ url }) => url.includes('/assets/pictures-'))

test('the first page in easy read, with typeface and pictures, is at most 40 KiB, one file of pictures among it', async () => {
  await using child = await firstPage()
  const files = await loaded(child.requests)
  expect(picturesAmong(files)).toHaveLength(1)
  expect(sum(picturesAmong(files))).toBeLessThan(4 * 1024)
  expect(sum(files)).toBeLessThan(40 * 1024)
  expect(child.complaints()).toEqual([])
})

test.each(Object.entries({ 'child-easy-read': 'en', 'young-person': 'en', 'parent-carer': 'en' }))(
  'the first page of %s can be answered after 10 KiB, headers and style among them',
  async (questionnaire, language) => {
    await using someone = await visit(browser, phone)
    const answer = await someone.page.goto(`${server.respondents[questionnaire]}?language=${language}`)
    const sizes = await answer?.request().sizes()
    expect((sizes?.responseBodySize ?? 0) + (sizes?.responseHeadersSize ?? 0)).toBeLessThan(10 * 1024)
    expect(sizes?.responseBodySize).toBeGreaterThan(1024)
    expect(someone.complaints()).toEqual([])
  },
)

test('what makes a device ready for no network is not fetched before somebody touches the first page', async () => {
  await using child = await firstPage()
  await child.page.waitForTimeout(3_000)
  expect(child.requests.map((one) => one.url()).filter((url) => /device|\/pack/.test(url))).toEqual([])
  expect(
    await child.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0)
  await untilReady(child.page)
  expect(child.complaints()).toEqual([])
})

test('so is the first question by itself, its pictures in two files', async () => {
  await using before = await firstPage()
  await before.page.click('[data-go="next"]')
  await before.page.locator('[data-step="given-by"] label').first().click()
  await before.page.click('[data-go="next"]')
  await before.page.waitForSelector('[data-step="c_school_feel"]')
  // The same person with an empty cache: cookies only.
  await using cold = await visit(browser, { ...phone, storageState: await before.context.storageState() })
  const requests: Request[] = []
  cold.page.on('requestfinished', (request) => void requests.push(request))
  await cold.page.goto(before.page.url(), { waitUntil: 'networkidle' })
  const files = await loaded(requests)
  expect(picturesAmong(files)).toHaveLength(2)
  expect(sum(ofThePage(files))).toBeLessThan(40 * 1024)
  expect(sum(files)).toBeLessThan(60 * 1024)
  expect(cold.complaints()).toEqual([])
})

test('the file of pictures is packed, and kept for a year', async () => {
  await using child = await firstPage()
  const request = child.requests.find((one) => one.url().includes('/assets/pictures-'))
  const headers = await (await request?.response())?.allHeaders()
  expect(headers?.['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(headers?.['content-encoding']).toBe('br')
  expect(headers?.['content-type']).toMatch(/^image\/svg\+xml/)
})

for (const [name, options] of [
  ['with script', {}],
  ['without script', { javaScriptEnabled: false }],
  ['in forced colours', { forcedColors: 'active', colorScheme: 'dark' }],
  ['in dark colours', { settings: 'colours.dark' }],
] as const)
  test(`pictures are painted beside their words, ${name}`, async () => {
    await using child = await firstPage(options)
    expect(await child.page.locator('main .part .picture').count()).toBe(8)
    expect(await isPainted(child.page)).toBe(true)
    expect(child.complaints()).toEqual([])
  })

test('chosen large they are larger, chosen off there are none, and the words stay', async () => {
  const seen = async (settings?: string) => {
    await using child = await firstPage(settings ? { settings } : {})
    const { page } = child
    const box = await page.locator('main .picture').first().boundingBox()
    return { width: box?.width ?? 0, words: await page.locator('main .part').allInnerTexts() }
  }
  const usual = await seen()
  const large = await seen('pictures.large')
  const off = await seen('pictures.off')
  expect(large.width).toBeGreaterThan(usual.width * 1.4)
  expect(off.width).toBe(0)
  expect(off.words).toEqual(usual.words)
})

test('where people read from the right, pictures with a direction turn and the others do not', async () => {
  const turns = (page: Page) =>
    page.locator('main .picture').evaluateAll((all) => all.map((one) => getComputedStyle(one).transform))
  await using english = await firstPage()
  await using arabic = await firstPage({ language: 'ar' })
  expect(new Set(await turns(english.page))).toEqual(new Set(['none']))
  const turned = await turns(arabic.page)
  expect(turned).toContain('matrix(-1, 0, 0, 1, 0, 0)')
  expect(turned).toContain('none')
})

test('without the file of pictures the page still says everything, with no broken box', async () => {
  await using child = await visit(browser, phone)
  await child.context.route('**/assets/pictures-*', (route) => route.abort())
  await child.page.goto(server.respondents['child-easy-read'] ?? '')
  expect(await child.page.locator('main img').count()).toBe(0)
  expect(await isPainted(child.page)).toBe(false)
  expect(await child.page.locator('main .part').count()).toBe(8)
})

test('whose the pictures and letters are can be read in the app', async () => {
  await using someone = await visit(browser, phone)
  await someone.page.goto(`${server.origin}/accessibility`)
  await someone.page.click('main a[href="/licences"]')
  await someone.page.waitForURL('**/licences')
  const licences = await someone.page.locator('main details').allTextContents()
  expect(licences.some((text) => /Fluent Emoji.*MIT License.*Microsoft Corporation/s.test(text))).toBe(true)
  expect(licences.filter((text) => /SIL OPEN FONT LICENSE Version 1\.1/i.test(text)).length).toBeGreaterThan(
    1,
  )
  expect(someone.complaints()).toEqual([])
})
