/** Somebody comes into the room: one movement, and nothing on the screen or behind Back tells what stood there. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openBrowser, type Visit, visit } from '#test/support/browser.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { begin, choose, go, typedWords, walkTo } from './steps.ts'
import { turned } from './turned.ts'

// A walk of many pages on a machine that is busy with other tests.
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

const secret = 'The words nobody else may see'
const link = () => server.respondents['parent-carer'] ?? ''

for (const { by, script, leave } of [
  {
    by: 'a click',
    script: true,
    leave: async (page: Page) => {
      await Promise.all([page.waitForURL(/\/birds$/), page.locator('a[data-leave]').click()])
    },
  },
  {
    by: 'Escape three times',
    script: true,
    leave: async (page: Page) => {
      const left = page.waitForURL(/\/birds$/)
      for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Escape')
      await left
    },
  },
  {
    by: 'a click without JavaScript',
    script: false,
    leave: async (page: Page) => {
      await Promise.all([page.waitForURL(/\/birds$/), page.locator('a[data-leave]').click()])
    },
  },
])
  test(`after leaving by ${by}, Back shows neither the question nor the words`, async () => {
    await using someone = await visit(browser, { javaScriptEnabled: script })
    const { page } = someone
    await begin(page, link())
    await walkTo(page, 'p_assess')
    const question = await page.locator('h1').innerText()
    await typedWords(page, secret)
    await leave(page)
    expect(await visitCookies(someone)).toEqual([])
    await page.goBack()
    const shown = await page.locator('body').innerText()
    expect(shown).not.toContain(question)
    expect(shown).not.toContain(secret)
    expect(await page.locator('textarea').count()).toBe(0)
    expect(await page.title()).toBe('Earshot')
    expect(someone.complaints()).toEqual([])
  })

test('no page of the visit comes back after leaving, however far Back goes', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await begin(page, link())
  await walkTo(page, 'p_setting')
  await Promise.all([page.waitForURL(/\/birds$/), page.locator('a[data-leave]').click()])
  for (let back = 0; back < 3; back++) {
    if (!(await page.goBack())) break
    expect(await page.locator('main fieldset').count()).toBe(0)
  }
  expect(someone.complaints()).toEqual([])
})

for (const [how, javaScriptEnabled] of [
  ['with script', true],
  ['without script', false],
] as const)
  test(`each address of the visit, opened again after leaving, shows the neutral page, ${how}`, async () => {
    await using someone = await visit(browser, { javaScriptEnabled })
    const { page } = someone
    const seen = new Set<string>()
    const heard: string[] = []
    const note = async () => {
      seen.add(page.url())
      heard.push(await page.locator('h1').innerText())
      expect(await page.title()).toMatch(
        /^(Before you start|How you are answering|Question \d+ of \d+|You have stopped|Come back later|Carry on|Are you sure\?)$/,
      )
    }
    await page.goto(link())
    await note()
    await go(page, 'next')
    await note()
    await choose(page, 'alone')
    await go(page, 'next')
    for (let questions = 0; questions < 3; questions++) {
      await note()
      await go(page, 'skip')
    }
    await go(page, 'stop')
    await note()
    await go(page, 'later')
    await note()
    const code = await page.locator('[data-return-code]').innerText()
    for (const path of ['away', 'back', `back/${'x'.repeat(43)}`]) {
      await page.goto(`${link()}/${path}`)
      await note()
    }
    await Promise.all([page.waitForURL(/\/birds$/), page.locator('a[data-leave]').click()])
    expect(seen.size).toBe(10)
    for (const address of [...seen, `${link()}/check`, `${link()}/sent`, `${link()}/gone`]) {
      await page.goto(address)
      expect({ address, title: await page.title() }).toEqual({ address, title: 'Earshot' })
      expect(await page.locator('main form').count()).toBe(0)
      const shown = await page.locator('body').innerText()
      for (const words of heard) expect(shown).not.toContain(words)
      for (const word of code.split(/\s+/).filter(Boolean)) expect(shown).not.toContain(word)
    }
    // Whoever wants to begin, on the same device, can.
    await turned(page, () => page.locator('main a.button').click())
    expect(await page.locator('main form[data-step="start"]').count()).toBe(1)
    expect(someone.complaints()).toEqual([])
  })

test('what waits sealed on the device for a network outlives leaving; caches do not', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await begin(page, link())
  await page.evaluate(async () => {
    const open = indexedDB.open('waiting', 1)
    await new Promise<void>((resolve, reject) => {
      open.onupgradeneeded = () => open.result.createObjectStore('sealed').put('sealed bytes', 'one')
      open.onsuccess = () => resolve()
      open.onerror = () => reject(open.error)
    })
    open.result.close()
  })
  await Promise.all([page.waitForURL(/\/birds$/), page.locator('a[data-leave]').click()])
  const left = await page.request.get(`${link()}/leave`, { maxRedirects: 0 })
  expect(left.headers()['clear-site-data']).toBe('"cache"')
  const waiting = await page.evaluate(async () => {
    const open = indexedDB.open('waiting', 1)
    await new Promise((resolve) => {
      open.onsuccess = resolve
    })
    const asked = open.result.transaction('sealed').objectStore('sealed').get('one')
    await new Promise((resolve) => {
      asked.onsuccess = resolve
    })
    return asked.result as unknown
  })
  expect(waiting).toBe('sealed bytes')
})

test('twice Escape does not leave, and neither do three slow ones', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await begin(page, link())
  const before = page.url()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.waitForTimeout(1_600)
  await page.keyboard.press('Escape')
  await page.waitForTimeout(300)
  expect(page.url()).toBe(before)
  expect(await page.locator('main form').count()).toBe(1)
})

test('the page one lands on says nothing of a survey', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await begin(page, link())
  await Promise.all([page.waitForURL(/\/birds$/), page.locator('a[data-leave]').click()])
  const everything = `${await page.title()} ${await page.locator('body').innerText()}`
  expect(everything).not.toMatch(/earshot|survey|question|inspect|answer|feedback|ofsted|send\b/i)
  expect(await page.locator('a[href^="/s/"], a[href="/"]').count()).toBe(0)
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('')
  expect(someone.complaints()).toEqual([])
})

test('the address and the title of a page that an answer opened say nothing of it', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await begin(page, server.respondents['child-easy-read'] ?? '')
  await walkTo(page, 'c_safe')
  const before = { path: new URL(page.url()).pathname, title: await page.title() }
  await page.locator('input[name="answer"][value="1"]').check()
  await page.locator('button[data-go="next"]').click()
  await page.locator('form[data-step="c_safe_more"]').waitFor()
  const pattern = /^\/s\/[a-z0-9]+\/\d+$/
  expect(new URL(page.url()).pathname).toMatch(pattern)
  expect(before.path).toMatch(pattern)
  expect(new URL(page.url()).search).toBe('')
  expect(await page.title()).toMatch(/^Question \d+ of \d+$/)
  expect(before.title).toMatch(/^Question \d+ of \d+$/)
  expect(someone.complaints()).toEqual([])
})

async function visitCookies({ context }: Visit): Promise<string[]> {
  return (await context.cookies()).map(({ name }) => name).filter((name) => name.includes('visit'))
}
