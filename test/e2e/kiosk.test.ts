/** A tablet on a school visit: child after child, no network, each starts clean, and all arrive once. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { axeViolations, openBrowser, visit } from '#test/support/browser.ts'
import { exported } from '#test/support/command.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { answerAll, arrived, keptOn, offline, online, turn } from './offline-steps.ts'
import { choose } from './steps.ts'
import { look } from './walk.ts'

// Thirty children on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 600_000 })

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
}, 150_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

const kioskOf = (questionnaire: string) => `${server.respondents[questionnaire]}/kiosk`

async function beginKiosk(page: Page, questionnaire: string): Promise<void> {
  await page.goto(kioskOf(questionnaire))
  await page.locator('[data-kiosk-begin]').click()
  await page.locator('main form[data-step="start"]').waitFor()
}

test('thirty children in a row without a network: each starts clean, all arrive once', async () => {
  const before = await exported(server.settings)
  const children = Array.from({ length: 30 }, (_, at) => `Invented child ${at + 1} likes swings.`)
  await using someone = await visit(browser)
  const { page, context } = someone
  await beginKiosk(page, 'child-easy-read')
  expect(await context.cookies()).toEqual([])
  await offline(context)
  for (const [at, words] of children.entries()) {
    await turn(page)
    expect(await page.locator('main input:checked').count()).toBe(0)
    // Every child says how they answer and writes one thing. Each tenth goes on to the end; the others stop and send.
    await choose(page, 'alone')
    await turn(page)
    const toTheEnd = at % 10 === 0
    for (let steps = 0, wrote = false; (await look(page)).step !== 'check'; steps++) {
      if (steps > 60) throw new Error('no page of answers')
      if (wrote && !toTheEnd) break
      if ((await look(page)).step === 'c_good') {
        expect(await page.locator('#answer').inputValue()).toBe('')
        await page.locator('#answer').fill(words)
        await turn(page)
        wrote = true
      } else await turn(page, 'skip')
    }
    if (!toTheEnd) await turn(page, 'stop')
    await turn(page, toTheEnd ? 'next' : 'stop')
    await page
      .getByText(at === 0 ? '1 answer is waiting to be sent.' : `${at + 1} answers are waiting`)
      .waitFor()
    const kept = await keptOn(page)
    expect(kept.items).toBe(at + 1)
    expect(kept.all).not.toContain('likes swings')
    await turn(page)
    await page.locator('main form[data-step="start"]').waitFor()
  }
  expect(await context.cookies()).toEqual([])
  await online(context)
  const news = await arrived(server, before, 30)
  expect(news).toHaveLength(30)
  expect(news.every((response) => response.state === 'submitted')).toBe(true)
  const said = news.flatMap((response) => response.answers.flatMap((answer) => answer.text ?? []))
  expect(said.sort()).toEqual([...children].sort())
})

test('the tablet is switched off and on without a network: it goes on, and nothing is lost', async () => {
  const before = await exported(server.settings)
  await using someone = await visit(browser)
  const { page, context } = someone
  await beginKiosk(page, 'child-easy-read')
  await offline(context)
  await turn(page)
  await answerAll(page, 'Invented: before the switch.')
  await turn(page)
  await page.close()
  const anew = await context.newPage()
  await beginKiosk(anew, 'child-easy-read')
  await turn(anew)
  await answerAll(anew, 'Invented: after the switch.')
  await turn(anew)
  await anew.getByText('2 answers are waiting to be sent.').waitFor()
  await anew.goto(kioskOf('child-easy-read'))
  await online(context)
  await anew.locator('[data-kiosk-send]').click()
  await anew.getByText('All answers are sent.').waitFor()
  expect(await arrived(server, before, 2)).toMatchObject([{ state: 'submitted' }, { state: 'submitted' }])
})

test('nobody touches it: it asks, then clears itself; what was said goes as not sent by the child', async () => {
  const before = await exported(server.settings)
  await using someone = await visit(browser)
  const { page } = someone
  await page.clock.install()
  await beginKiosk(page, 'child-easy-read')
  await turn(page)
  await choose(page, 'alone')
  await turn(page)
  const here = (await look(page)).step
  await choose(page, '2')
  await page.clock.runFor(121_000)
  await page.locator('main form[data-step="still-there"]').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await turn(page)
  expect((await look(page)).step).toBe(here)
  await page.clock.runFor(121_000)
  await page.locator('main form[data-step="still-there"]').waitFor()
  await page.clock.runFor(31_000)
  await page.locator('main form[data-step="start"]').waitFor()
  expect(await arrived(server, before, 1)).toMatchObject([{ state: 'in-progress', givenBy: 'alone' }])
})

for (const by of ['the link', 'Escape three times'])
  test(`leaving by ${by} shows a harmless page, from which the next child starts clean`, async () => {
    await using someone = await visit(browser)
    const { page, context } = someone
    await beginKiosk(page, 'child-easy-read')
    await offline(context)
    await turn(page)
    await choose(page, 'helped')
    await turn(page)
    if (by === 'the link') await page.locator('a[data-leave]').click()
    else for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Start' }).waitFor()
    expect(`${await page.title()} ${await page.locator('body').innerText()}`).not.toMatch(
      /earshot|survey|question|inspect|answer/i,
    )
    await page.goBack().catch(() => undefined)
    expect(await page.locator('main input:checked').count()).toBe(0)
    await page.getByRole('button', { name: 'Start' }).click()
    await turn(page)
    expect(await page.locator('main input:checked').count()).toBe(0)
  })

test('without JavaScript it says plainly that it cannot work here', async () => {
  await using someone = await visit(browser, { javaScriptEnabled: false })
  await someone.page.goto(kioskOf('child-easy-read'))
  expect(await someone.page.locator('main').innerText()).toContain('This page needs JavaScript.')
  expect(await someone.page.locator('[data-kiosk-begin]').isVisible()).toBe(false)
})

test('a browser that cannot keep anything says so, and gives the tablet to nobody', async () => {
  await using someone = await visit(browser, { serviceWorkers: 'block' })
  const { page } = someone
  await page.goto(kioskOf('child-easy-read'))
  await page.getByText('This browser cannot do that.').waitFor({ timeout: 90_000 })
  expect(await page.locator('[data-kiosk-begin]').isVisible()).toBe(false)
})

test('the kiosk’s own pages have no violation', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await page.goto(kioskOf('child-easy-read'))
  await page.locator('[data-kiosk-begin]').waitFor()
  expect(await axeViolations(page)).toEqual([])
  expect(someone.complaints()).toEqual([])
})
