/** The queue of what the machine is least sure of, at the desk, in a real browser. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openBrowser, visit } from '#test/support/browser.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { faultsOf, faulty } from '../a11y/faults.ts'
import { go } from './steps.ts'

vi.setConfig({ testTimeout: 180_000 })

let server: RunningServer
let browser: Browser
let cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  await using inspector = await visit(browser)
  await inspector.page.goto(server.signIn)
  await go(inspector.page, 'next')
  cookies = await inspector.context.cookies()
  // The machine reads the invented answers of the demonstration in its own time.
  await vi.waitUntil(
    async () => {
      await inspector.page.goto(`${server.origin}/desk/demo/least-sure`)
      return (await inspector.page.locator('.quote').count()) > 3
    },
    { timeout: 120_000, interval: 2_000 },
  )
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

const ways = (['en', 'ar'] as const).flatMap((language) => [390, 1280].map((width) => ({ language, width })))

test.each(ways)('no fault in $language at $width px', async ({ language, width }) => {
  await using inspector = await visit(browser, {
    locale: language === 'en' ? 'en-GB' : 'ar',
    viewport: { width, height: 800 },
  })
  const { page } = inspector
  await inspector.context.addCookies(cookies)
  await page.goto(`${server.origin}/desk/demo/least-sure`)
  expect(await page.locator('html').getAttribute('lang')).toBe(language)
  expect(await page.locator('details[open] button[value="confirm"]').count()).toBeGreaterThan(3)
  expect(faulty([await faultsOf(page, 'the queue', { respondents: false })])).toEqual([])
  expect(inspector.complaints()).toEqual([])
})

test.each([true, false])('a decision is made in place, with script: %s', async (javaScriptEnabled) => {
  await using inspector = await visit(browser, { javaScriptEnabled })
  const { page } = inspector
  await inspector.context.addCookies(cookies)
  await page.goto(`${server.origin}/desk/demo/least-sure`)
  const first = await page.locator('[id^="unit-"]').first().getAttribute('id')
  await page.locator(`#${first} button[value="confirm"]`).click()
  await page.waitForURL(/done=confirm/)
  await page.locator(`#${first}`).waitFor({ state: 'detached' })
})
