/** A person's language: chosen, kept for the visit, whole, and paid for in typefaces only by those who read it. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { directionOf, languageIds } from '#app/platform/i18n/languages.ts'
import { openBrowser, visit } from '#test/support/browser.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'

vi.setConfig({ testTimeout: 180_000 })

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
}, 150_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

const link = () => server.respondents['parent-carer'] ?? ''
const spoken = (page: Page) =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])

test('every language can be chosen from the list, and is kept for the visit without staying in the address', async () => {
  await using someone = await visit(browser, { javaScriptEnabled: false })
  const { page } = someone
  for (const language of languageIds) {
    await page.goto(`${server.origin}/settings?from=%2Fprivacy`)
    await page.locator('summary').first().click()
    await page.locator(`.language-list a[lang=${language}]`).click()
    expect(page.url()).toBe(`${server.origin}/settings?from=%2Fprivacy`)
    await page.goto(link())
    expect(await spoken(page), language).toEqual([language, directionOf(language)])
    expect(page.url()).toBe(link())
  }
})

test('a page of an English reader fetches one typeface, the list of languages included as far as it is shut', async () => {
  await using someone = await visit(browser, { javaScriptEnabled: false })
  const { page } = someone
  const fetched = new Set<string>()
  page.on('response', (answer) => {
    const name = /\/assets\/(.+)-[\w-]{8}\.woff2$/.exec(answer.url())?.[1]
    if (name) fetched.add(name)
  })
  for (const path of [link(), `${server.origin}/settings`, `${server.origin}/privacy`]) {
    await page.goto(path)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
  }
  expect([...fetched]).toEqual(['atkinson-hyperlegible-next'])
})

test('the list of languages fits a small phone, with room for a finger', async () => {
  await using someone = await visit(browser, { viewport: { width: 320, height: 700 } })
  const { page } = someone
  for (const language of ['en', 'ur', 'bn', 'so']) {
    await page.goto(`${server.origin}/settings?language=${language}`)
    await page.locator('summary').first().click()
    const boxes = await page.locator('.language-list a').evaluateAll((links) =>
      links.map((one) => {
        const { top, bottom, left, right } = one.getBoundingClientRect()
        return { top, bottom, left, right }
      }),
    )
    expect(boxes).toHaveLength(languageIds.length)
    for (const box of boxes) {
      expect(box.bottom - box.top).toBeGreaterThanOrEqual(44)
      for (const other of boxes)
        expect(
          other === box ||
            other.top - box.bottom >= 8 ||
            box.top - other.bottom >= 8 ||
            other.left - box.right >= 8 ||
            box.left - other.right >= 8,
        ).toBe(true)
    }
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0)
  }
})

test('the browser’s wish is met from the first page on; the desk is English where it lacks the language', async () => {
  await using someone = await visit(browser, { locale: 'uk-UA' })
  const { page } = someone
  await page.goto(link())
  expect(await spoken(page)).toEqual(['uk', 'ltr'])
  await page.goto(`${server.origin}/sign-in?language=ur`)
  expect(await spoken(page)).toEqual(['en', 'ltr'])
  await page.goto(`${server.origin}/privacy`)
  expect(await spoken(page)).toEqual(['ur', 'rtl'])
})

test('Punjabi in Arabic letters is not met by Punjabi in Gurmukhi', async () => {
  const wish = { headers: { 'accept-language': 'pa-PK, bn;q=0.5' } }
  const answer = await fetch(`${server.origin}/privacy`, wish)
  expect(await answer.text()).toContain('<html lang="bn" dir="ltr"')
})

test('practitioners who choose a language that their questions lack get English as a whole', async () => {
  await using someone = await visit(browser, { javaScriptEnabled: false })
  const { page } = someone
  await page.goto(`${server.respondents.practitioner}?language=ur`)
  expect(await spoken(page)).toEqual(['en', 'ltr'])
  await Promise.all([page.waitForEvent('load'), page.locator('[data-go=next]').click()])
  expect(await spoken(page)).toEqual(['en', 'ltr'])
  await page.goto(link())
  expect(await spoken(page)).toEqual(['ur', 'rtl'])
})

test('names in scripts that a device lacks are drawn with a file of their own, once the list is open', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await page.goto(`${server.origin}/settings?language=en`)
  const drawn = () =>
    page.evaluate(() =>
      [...document.fonts]
        .filter(({ family, status }) => family.includes('Language Names') && status === 'loaded')
        .map(({ unicodeRange }) => unicodeRange.slice(0, 4)),
    )
  expect(await drawn()).toEqual([])
  await page.locator('summary').first().click()
  await expect.poll(drawn).toEqual(['U+A1', 'U+98', 'U+A9'])
})
