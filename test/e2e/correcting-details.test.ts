/** At the desk: hide words that the machine missed, show what hides too much, without JavaScript too. */
import type { Browser, Cookie, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openBrowser, visit } from '#test/support/browser.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { type Faults, faultsOf, faulty } from '../a11y/faults.ts'
import { go } from './steps.ts'

vi.setConfig({ testTimeout: 180_000 })

let server: RunningServer
let browser: Browser
let signedIn: Cookie[]
let answer: string

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  await using inspector = await visit(browser)
  const { page } = inspector
  await page.goto(server.signIn)
  await go(page, 'next')
  await page.goto(`${server.origin}/desk/demo`)
  await page.locator('progress').waitFor({ state: 'detached', timeout: 120_000 })
  await page.goto(`${server.origin}/desk/demo/themes`)
  await page.locator('main a[href*="/desk/demo/themes/"]').first().click()
  answer = (await page.locator('main a[href*="/answers/"]').first().getAttribute('href')) ?? ''
  signedIn = await inspector.context.cookies()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

const words = (page: Page) => page.locator('.answer--here .quote__words').innerText()
const form = (page: Page) => page.locator('.answer--here .correct-details')

async function hideAndShow(page: Page): Promise<void> {
  await page.goto(new URL(answer, server.origin).href)
  const before = await words(page)
  const word = /\p{L}{6,}/u.exec(before.replace(/\[[^\]]*\]/gu, ''))?.[0] ?? ''
  await form(page).locator('summary').click()
  await form(page).locator('input[name="words"]').fill('certainly not there')
  await form(page).locator('button[value="hide"]').click()
  await form(page).locator('[role="alert"]').waitFor()
  expect(await words(page)).toBe(before)
  await form(page).locator('input[name="words"]').fill(word)
  await form(page).locator('select[name="type"]').selectOption('place')
  await form(page).locator('button[value="hide"]').click()
  await expect.poll(() => words(page)).toContain('[place]')
  expect(await words(page)).not.toContain(word)
  const times = before.split(word).length - 1
  for (let time = 0; time < times; time += 1) {
    await form(page).locator('summary').click()
    const place = form(page).locator('select[name="place"] option', { hasText: '[place]' }).first()
    await form(page)
      .locator('select[name="place"]')
      .selectOption((await place.getAttribute('value')) ?? '')
    const shown = await words(page)
    await form(page).locator('button[value="show"]').click()
    await expect.poll(() => words(page)).not.toBe(shown)
  }
  expect(await words(page)).toBe(before)
}

for (const javaScriptEnabled of [false, true])
  test(`words are hidden and shown again, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
    await using someone = await visit(browser, { javaScriptEnabled })
    await someone.context.addCookies(signedIn)
    await hideAndShow(someone.page)
    // A browser without JavaScript says of every script that it was not run.
    if (javaScriptEnabled) expect(someone.complaints()).toEqual([])
  })

for (const language of ['en', 'ar'])
  test(`the page has no fault at 390 and 1280 px, in ${language}`, async () => {
    const found: Faults[] = []
    for (const width of [390, 1280]) {
      await using someone = await visit(browser, {
        locale: language,
        viewport: { width, height: 900 },
      })
      const { page } = someone
      await someone.context.addCookies(signedIn)
      await page.goto(new URL(answer, server.origin).href)
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
      for (const summary of await page.locator('.correct-details summary').all()) await summary.click()
      found.push(await faultsOf(page, `${width} px`, { respondents: false }))
      if (process.env.EARSHOT_PICTURES)
        await form(page).screenshot({ path: `${process.env.EARSHOT_PICTURES}/${language}-${width}.png` })
      expect(someone.complaints()).toEqual([])
    }
    expect(faulty(found)).toEqual([])
  })
