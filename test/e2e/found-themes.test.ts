/** Themes that the machine found, at the desk, in a real browser: where they stand, what they say, and accepting one. */
import type { Browser, Cookie } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openBrowser, visit } from '#test/support/browser.ts'
import { runCommand } from '#test/support/command.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { faultsOf, faulty } from '../a11y/faults.ts'
import { go } from './steps.ts'

vi.setConfig({ testTimeout: 180_000 })

let server: RunningServer
let browser: Browser
let signedIn: Cookie[]

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  await runCommand(['themes', 'run', '--inspection', 'demo', '--json'], server.settings)
  await using inspector = await visit(browser)
  await inspector.page.goto(server.signIn)
  await go(inspector.page, 'next')
  signedIn = await inspector.context.cookies()
}, 420_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

const found = 'section[aria-labelledby="raised"] a[href*="/themes/"]'

test.each([
  ['en', 1280],
  ['en', 390],
  ['ar', 1280],
  ['ar', 390],
] as const)(
  'in %s at %i px, found themes have a section and a page without a fault',
  async (language, width) => {
    await using inspector = await visit(browser, { viewport: { width, height: 900 } })
    const { page, context } = inspector
    await context.addCookies(signedIn)
    await page.goto(`${server.origin}/desk/demo/themes?lang=${language}`)
    const faults = [await faultsOf(page, 'themes', { respondents: false })]
    expect(await page.locator('#raised').count()).toBe(1)
    const link = page.locator(found).first()
    const path = await link.getAttribute('href')
    await page.goto(server.origin + path)
    faults.push(await faultsOf(page, 'theme', { respondents: false }))
    expect(faulty(faults)).toEqual([])
    expect(inspector.complaints()).toEqual([])
  },
)

test('a found theme is a machine’s until a person accepts it, and named it stays so', async () => {
  await using inspector = await visit(browser, { viewport: { width: 1280, height: 900 } })
  const { page, context } = inspector
  await context.addCookies(signedIn)
  await page.goto(`${server.origin}/desk/demo/themes`)
  const path = (await page.locator(found).first().getAttribute('href')) ?? ''
  await page.goto(server.origin + path)
  expect(await page.locator('.tags .tag--machine', { hasText: 'Found by a machine' }).count()).toBe(1)
  await page.getByRole('button', { name: 'Accept this theme' }).click()
  await page.waitForURL(/done=accept/)
  await page.getByText('Accepted.').first().waitFor()
  expect(await page.getByText('accepted by a person').count()).toBe(1)
  expect(await page.getByRole('button', { name: 'Accept this theme' }).count()).toBe(0)
  await page.getByLabel('Name', { exact: false }).first().fill('What is said at the gate')
  await page.getByRole('button', { name: 'Rename' }).click()
  await page.waitForURL(/done=rename/)
  await runCommand(['themes', 'run', '--inspection', 'demo', '--json'], server.settings)
  await page.goto(server.origin + path)
  expect(await page.locator('h1').textContent()).toBe('What is said at the gate')
})
