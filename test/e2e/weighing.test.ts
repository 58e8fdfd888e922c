/** The desk's pages that weigh what is said, as a lead opens them: without script, by keyboard. */
import type { Browser, Cookie } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { axeViolations, openBrowser, visit } from '#test/support/browser.ts'
import { runCommand } from '#test/support/command.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { go } from './steps.ts'

vi.setConfig({ testTimeout: 300_000 })

let server: RunningServer
let browser: Browser
let signedIn: Cookie[]

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  await using lead = await visit(browser)
  await lead.page.goto(server.signIn)
  await go(lead.page, 'next')
  signedIn = await lead.context.cookies()
  await runCommand(['themes', 'run', '--inspection', 'demo'], server.settings)
}, 400_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

test('a table of the area is pasted without script: refused with its lines, nothing typed is lost, then saved', async () => {
  await using lead = await visit(browser, { javaScriptEnabled: false })
  await lead.context.addCookies(signedIn)
  const { page } = lead
  await page.goto(`${server.origin}/desk/demo/coverage`)
  const wrong = 'characteristic,group,people\nage,5 to 10,twelve\nshoes,big,1'
  await page.locator('#table').fill(wrong)
  await page.locator('#source').fill('Invented census')
  await page.locator('#counted-on').fill('2026-01')
  await page.getByRole('button', { name: 'Save the table' }).click()
  const problems = page.getByRole('alert').getByRole('listitem')
  expect(await problems.allTextContents()).toEqual([
    expect.stringMatching(/Line 2.*twelve/),
    expect.stringMatching(/Line 3.*shoes/),
  ])
  expect(await page.locator('#table').inputValue()).toBe(wrong)
  expect(await page.locator('#source').inputValue()).toBe('Invented census')
  await page.locator('#table').fill('characteristic,group,people\nage,5 to 10,900\nage,0-4,100')
  await page.getByRole('button', { name: 'Save the table' }).click()
  expect(new URL(page.url()).searchParams.get('done')).toBe('saved')
  expect(await page.getByRole('row', { name: /0 to 4/ }).textContent()).toContain('100 (10%)')
  expect(await page.locator('#by-age-band ~ p.small-note').last().textContent()).toContain('Invented census')
})

test('everything on the pages can be reached by keyboard, with no fault in either language or width', async () => {
  for (const language of ['en', 'ar'])
    for (const width of [1280, 390]) {
      await using reader = await visit(browser, { viewport: { width, height: 900 } })
      await reader.context.addCookies(signedIn)
      const { page } = reader
      for (const path of ['themes', 'themes/transport', 'repeats', 'coverage']) {
        await page.goto(`${server.origin}/desk/demo/${path}?language=${language}`)
        await page.waitForLoadState('networkidle')
        expect(await axeViolations(page), `${path} ${language} ${width}`).toEqual([])
        const reached = new Set<string>()
        const wanted = await page
          .locator('main a:visible')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
        for (let presses = 0; presses < 400 && reached.size < new Set(wanted).size; presses++) {
          await page.keyboard.press('Tab')
          const href = await page.evaluate(() => {
            const at = document.activeElement
            return at instanceof HTMLAnchorElement && at.closest('main') ? at.href : ''
          })
          if (href) reached.add(href)
        }
        expect([...new Set(wanted)].filter((href) => !reached.has(href))).toEqual([])
      }
      expect(reader.complaints()).toEqual([])
    }
})
