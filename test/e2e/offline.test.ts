/** The network goes away in the middle. What is said is kept sealed, sent once, later, and readable to nobody here. */
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { axeViolations, openBrowser, openDevice, visit } from '#test/support/browser.ts'
import { exported } from '#test/support/command.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import {
  answerAll,
  arrived,
  keptOn,
  offline,
  online,
  responsesSince,
  turn,
  untilNothingWaits,
  untilReady,
  wordsInFolder,
} from './offline-steps.ts'
import { choose } from './steps.ts'
import { look } from './walk.ts'

// A walk of many pages on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 240_000 })

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
}, 150_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

const linkOf = (questionnaire: string) => server.respondents[questionnaire] ?? ''
const heading = 'main h1'

test('cut after the first page, finished, page killed, network back: exactly one response, no word on the device', async () => {
  const before = await exported(server.settings)
  const folder = mkdtempSync(join(inject('scratch'), 'device-'))
  const planted = ['Quillbrook', 'zanzimere', 'Wexelfern']
  const words = planted.join(' said ')
  const first = await openDevice(folder)
  const page = await first.newPage()
  await page.goto(linkOf('young-person'))
  await untilReady(page)
  await offline(first)
  await turn(page)
  expect((await look(page)).step).toBe('given-by')
  const seen = await answerAll(page, words)
  expect(seen.length).toBeGreaterThan(15)
  expect(await page.locator('main .summary').innerText()).toContain(words)
  // It waits for the person, not for the network.
  expect(await page.getByText('waiting to be sent').count()).toBe(0)
  await turn(page)
  expect(await page.locator(heading).innerText()).toContain('kept on this device')
  await page.getByText('1 answer is waiting to be sent.').waitFor()
  const kept = await keptOn(page)
  expect(kept.items).toBe(1)
  for (const word of planted) expect(kept.all).not.toContain(word)
  // Before the page goes: with it goes the network's being cut, and the worker may send at once.
  expect(await responsesSince(server, before)).toEqual([])
  await page.close()
  await first.close()
  expect(wordsInFolder(folder, planted)).toEqual([])

  const again = await openDevice(folder)
  const later = await again.newPage()
  await later.goto(linkOf('young-person'))
  const news = await arrived(server, before, 1)
  expect(news).toMatchObject([{ questionnaire: 'young-person', state: 'submitted', givenBy: 'alone' }])
  expect(news[0]?.answers.filter((answer) => answer.text === words).length).toBeGreaterThan(2)
  await untilNothingWaits(later)
  await again.close()
  expect(wordsInFolder(folder, planted)).toEqual([])
})

test('begun with a network: what is said without one lands in the same response, beside what was saved', async () => {
  const before = await exported(server.settings)
  await using someone = await visit(browser)
  const { page, context } = someone
  await page.goto(linkOf('child-easy-read'))
  await untilReady(page)
  await turn(page)
  await choose(page, 'alone')
  await turn(page)
  const first = (await look(page)).step
  await choose(page, '5')
  await turn(page)
  await untilReady(page)
  await offline(context)
  await answerAll(page, 'Invented: I like the swings.', { c_safe: '5' })
  // What the server holds is not on this device: its row says so.
  expect(await page.locator('main .summary').innerText()).toContain('Saved before.')
  await turn(page)
  await page.getByText('1 answer is waiting to be sent.').waitFor()
  await online(context)
  await page.locator('main[data-page="sent"]').waitFor({ timeout: 60_000 })
  expect((await page.locator('[data-receipt]').innerText()).split(' ')).toHaveLength(5)
  const news = await arrived(server, before, 1)
  expect(news).toMatchObject([{ questionnaire: 'child-easy-read', state: 'submitted' }])
  expect(news[0]?.answers.find((answer) => answer.question === first)?.value).toBe(5)
})

test('a page reloaded without a network begins anew; what was said goes as not sent by the person', async () => {
  const before = await exported(server.settings)
  await using someone = await visit(browser)
  const { page, context } = someone
  await page.goto(linkOf('young-person'))
  await untilReady(page)
  await offline(context)
  await turn(page)
  await choose(page, 'alone')
  await turn(page)
  await choose(page, '4')
  await turn(page)
  await page.reload()
  await page.locator('main form[data-step="start"]').waitFor()
  expect(await page.locator('main input:checked').count()).toBe(0)
  await online(context)
  await page.goto(linkOf('young-person'))
  expect(await arrived(server, before, 1)).toMatchObject([{ state: 'in-progress', givenBy: 'alone' }])
})

test('a worrying answer brings up who can help, at once, without a network, and a concern when it arrives', async () => {
  await using someone = await visit(browser)
  const { page, context } = someone
  await page.goto(linkOf('young-person'))
  await untilReady(page)
  await offline(context)
  await turn(page)
  for (let steps = 0; (await look(page)).step !== 'y_good' && steps < 40; steps++) await turn(page, 'skip')
  expect(await page.locator('.help-panel').count()).toBe(0)
  await page.locator('#answer').fill('Invented: my uncle hits me and I am scared to go home.')
  await turn(page)
  await page.locator('.help-panel').waitFor()
  expect(await page.locator('.help-panel').innerText()).toContain('0800 1111')
  expect(await axeViolations(page)).toEqual([])
})

test('two tabs with the network back send what waits once', async () => {
  const before = await exported(server.settings)
  await using someone = await visit(browser)
  const { page, context } = someone
  await page.goto(linkOf('young-person'))
  await untilReady(page)
  await offline(context)
  await turn(page)
  await answerAll(page, 'Invented: twice?')
  await turn(page)
  await page.getByText('1 answer is waiting to be sent.').waitFor()
  await page.close()
  await online(context)
  const tabs = await Promise.all([context.newPage(), context.newPage(), context.newPage()])
  await Promise.all(tabs.map((tab) => tab.goto(linkOf('young-person'))))
  expect(await arrived(server, before, 1)).toMatchObject([{ state: 'submitted' }])
})

test('leaving without a network shows the harmless page; caches and words are gone, only what is sealed stays', async () => {
  await using someone = await visit(browser)
  const { page, context } = someone
  await page.goto(linkOf('young-person'))
  await untilReady(page)
  await offline(context)
  await turn(page)
  await choose(page, 'alone')
  await turn(page)
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Escape')
  await page.waitForURL(/\/leave$/)
  const shown = `${await page.title()} ${await page.locator('body').innerText()}`
  expect(shown).toMatch(/bird/i)
  expect(shown).not.toMatch(/earshot|survey|question|inspect|answer/i)
  await page.waitForFunction(async () => (await caches.keys()).length === 0)
  expect(await keptOn(page)).toMatchObject({ items: 1, caches: [] })
})

test('every page without a network has no violation, in English and in Arabic', async () => {
  await using someone = await visit(browser)
  const { page, context } = someone
  for (const language of ['en', 'ar']) {
    await online(context)
    await page.goto(`${linkOf('child-easy-read')}?language=${language}`)
    await untilReady(page)
    await offline(context)
    await turn(page)
    const found: Record<string, string[]> = {}
    for (let steps = 0; steps < 40; steps++) {
      const seen = await look(page)
      expect([seen.lang, seen.headings, seen.tooWide]).toEqual([language, 1, 0])
      found[seen.step] = await axeViolations(page)
      if (seen.step === 'check') break
      await turn(page, 'skip')
    }
    await turn(page)
    found.kept = await axeViolations(page)
    expect(Object.entries(found).filter(([, violations]) => violations.length > 0)).toEqual([])
  }
})

test('no answer chosen: the page says so without a network too, and Back turns back', async () => {
  await using someone = await visit(browser)
  const { page, context } = someone
  await page.goto(linkOf('young-person'))
  await untilReady(page)
  await offline(context)
  await turn(page)
  await turn(page, 'skip')
  const first = (await look(page)).step
  await turn(page)
  expect(await page.locator('[role="alert"]').innerText()).toContain('Choose an answer')
  expect((await look(page)).step).toBe(first)
  await choose(page, '4')
  await turn(page)
  expect((await look(page)).step).not.toBe(first)
  await page.goBack()
  await page.locator(`main form[data-step="${first}"]`).waitFor()
  expect(await page.locator('main input[value="4"]').isChecked()).toBe(true)
})
