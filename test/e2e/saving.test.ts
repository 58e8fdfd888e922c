/** What somebody said is kept while they write, wander about, come back and run out of time. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connect } from '#db/connect.server.ts'
import { openBrowser, visit } from '#test/support/browser.ts'
import { exported, runCommand } from '#test/support/command.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { begin, choose, go, skipTo, typedWords } from './steps.ts'
import { turned } from './turned.ts'
import { look } from './walk.ts'

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

const linkOf = (questionnaire: string) => server.respondents[questionnaire] ?? ''

test('words are saved while they are typed, and are there after a reload', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await begin(page, linkOf('parent-carer'))
  await skipTo(page, 'p_assess')
  const words = 'Half a thought, typed and never sent'
  await typedWords(page, words)
  await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor()
  expect(await page.locator('input[name="revision"]').inputValue()).toBe('1')
  await page.reload()
  expect(await page.locator('#answer').inputValue()).toBe(words)
  expect(await textsOf('demo')).toContainEqual({ text: words, state: 'in-progress' })
  expect(someone.complaints()).toEqual([])
})

test.each([
  ['what is sent', 'next', 'The whole of what I say'],
  ['passing over the question', 'skip', null],
] as const)('a save that was held up on its way does not take the place of %s', async (_, by, stands) => {
  await using someone = await visit(browser)
  const { page } = someone
  await begin(page, linkOf('parent-carer'))
  await skipTo(page, 'p_assess')
  const held: (() => void)[] = []
  const replies: (() => void)[] = []
  await page.route('**/s/**', async (route) => {
    const body = route.request().postData() ?? ''
    const goes = (way: string) => new RegExp(`(?:^|&)go=${way}(?:&|$)|name="go"\\s+${way}\\s`).test(body)
    if (goes('save')) await new Promise<void>((pass) => held.push(pass))
    if (!goes(by)) return route.continue()
    // It has arrived, but the page does not know yet.
    const response = await route.fetch()
    await new Promise<void>((pass) => replies.push(pass))
    return route.fulfill({ response })
  })
  const half = `Half of w, ${by}`
  await typedWords(page, half)
  await vi.waitFor(() => expect(held).toHaveLength(1), 10_000)
  const save = page.waitForResponse((answer) => answer.headers()['x-earshot-save'] === 'overtaken')
  if (stands) await page.locator('#answer').fill(stands)
  await turned(page, async () => {
    await page.locator(`main [data-go="${by}"]`).click()
    await vi.waitFor(() => expect(replies).toHaveLength(1), 20_000)
    for (const pass of held) pass()
    await save
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
    expect(held, 'it is not saved once more').toHaveLength(1)
    for (const pass of replies) pass()
  })
  const texts = await textsOf('demo')
  if (stands) expect(texts).toContainEqual({ text: stands, state: 'in-progress' })
  expect(texts.map(({ text }) => text)).not.toContain(half)
  await go(page, 'back')
  expect(await page.locator('#answer').inputValue()).toBe(stands ?? '')
})

test('when saving fails the page says so, and the words stay in the box', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await begin(page, linkOf('parent-carer'))
  await skipTo(page, 'p_assess')
  await page.route('**/s/**', (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 503, body: 'busy' }) : route.continue(),
  )
  await typedWords(page, 'Typed while the server was busy')
  await page.getByRole('status').filter({ hasText: 'Not saved yet.' }).waitFor()
  expect(await page.locator('#answer').inputValue()).toBe('Typed while the server was busy')
})

test('back, change and skip keep every other answer', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await begin(page, linkOf('child-easy-read'))
  await choose(page, '5')
  await go(page, 'next')
  await choose(page, '2')
  await go(page, 'next')
  await go(page, 'back')
  expect(await checked(page)).toEqual(['2'])
  await go(page, 'back')
  expect(await checked(page)).toEqual(['5'])
  await skipTo(page, 'c_listen')
  await go(page, 'back')
  await go(page, 'back')
  // Passing a question that was answered takes its answer back.
  expect((await look(page)).step).toBe('c_help_enough')
  expect(await checked(page)).toEqual([])
  await choose(page, '3')
  await go(page, 'next')
  await skipTo(page, 'c_good')
  await typedWords(page, 'The swings are good')
  await go(page, 'next')
  await skipTo(page, 'check')
  expect(await row(page, 'c_help_enough')).toContain('Some of it')

  await page.locator('a[href*="change"]').nth(2).click()
  await page.locator('form[data-step="c_help_enough"]').waitFor()
  await choose(page, '1')
  await go(page, 'next')
  expect((await look(page)).step).toBe('check')
  expect(await row(page, 'c_help_enough')).toContain('None of it')
  expect(await page.locator('dl').innerText()).toContain('The swings are good')
  expect(someone.complaints()).toEqual([])
})

test('after a stop one carries on where one was', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await begin(page, linkOf('parent-carer'))
  await skipTo(page, 'p_assess')
  await typedWords(page, 'Stopped in the middle of this')
  await go(page, 'stop')
  expect(await page.locator('h1').innerText()).toMatch(/stopped/i)
  await go(page, 'next')
  await go(page, 'back')
  expect(await page.locator('#answer').inputValue()).toBe('Stopped in the middle of this')
  expect(someone.complaints()).toEqual([])
})

test.each([
  ['1', true],
  ['4', false],
] as const)('a child whose face says %s is shown who can help: %s', async (face, shown) => {
  await using someone = await visit(browser)
  const { page } = someone
  await begin(page, linkOf('child-easy-read'))
  await skipTo(page, 'c_safe')
  await choose(page, face)
  await go(page, 'next')
  expect((await look(page)).step).toBe(shown ? 'c_safe_more' : 'c_fun')
  expect(await page.locator('main a[href="tel:08001111"]').count()).toBe(shown ? 1 : 0)
  expect(someone.complaints()).toEqual([])
})

test('a preview looks like the survey, says what it is and is counted nowhere', async () => {
  await using inspector = await visit(browser)
  const { page } = inspector
  await page.goto(server.signIn)
  await go(page, 'next')
  const before = await countsOf('demo')
  await page.goto(`${server.origin}/desk/demo`)
  const preview = page.locator('button[name="questionnaire"][value="young-person"]')
  await Promise.all([page.waitForURL(/\/s\//), preview.click()])
  expect(await page.locator('main').innerText()).toMatch(/preview/i)
  await go(page, 'next')
  await choose(page, 'alone')
  await go(page, 'next')
  await skipTo(page, 'y_good')
  const words = 'Typed while looking at how it looks'
  await typedWords(page, words)
  await go(page, 'next')
  await skipTo(page, 'check')
  await go(page, 'next')
  expect((await look(page)).sent).toBe(true)
  expect(await countsOf('demo')).toEqual(before)
  expect((await textsOf('demo')).map(({ text }) => text)).not.toContain(words)
  expect(inspector.complaints()).toEqual([])
})

test('when a survey closes, newcomers are told; who is in the middle may finish and send', async () => {
  const made = await inspection('2026-01-01', '2099-01-01')
  await using someone = await visit(browser)
  const { page } = someone
  await begin(page, made.link)
  await skipTo(page, 'y_good')
  await closeAgo(made.id, 1)

  await using newcomer = await visit(browser)
  const answer = await newcomer.page.goto(made.link)
  expect(answer?.status()).toBe(410)
  expect(await newcomer.page.locator('h1').innerText()).toBe('This is closed now')
  expect(await newcomer.page.locator('main form').count()).toBe(0)

  const words = 'Finished after the survey had closed'
  await typedWords(page, words)
  await go(page, 'next')
  expect(await page.locator('main').innerText()).toMatch(/You can still finish and send until/)
  await skipTo(page, 'check')
  await go(page, 'next')
  expect((await look(page)).sent).toBe(true)
  expect(await textsOf(made.id)).toContainEqual({ text: words, state: 'submitted' })
  expect([...someone.complaints(), ...newcomer.complaints()]).toEqual([])
})

test('words that come after the time to finish are given back, not lost and not kept', async () => {
  const made = await inspection('2026-01-01', '2099-01-01')
  await using someone = await visit(browser, { javaScriptEnabled: false })
  const { page } = someone
  await begin(page, made.link)
  await skipTo(page, 'y_good')
  await closeAgo(made.id, 121)
  const words = 'Written for three hours'
  await page.locator('#answer').fill(words)
  await go(page, 'next')
  expect(await page.locator('h1').innerText()).toBe('This is closed now')
  expect(await page.locator('main').innerText()).toContain(words)
  expect((await textsOf(made.id)).map(({ text }) => text)).not.toContain(words)
  expect(someone.complaints()).toEqual([])
})

test('a survey that is not open yet says when it opens', async () => {
  const { link } = await inspection('2098-01-01', '2099-01-01')
  await using someone = await visit(browser)
  const answer = await someone.page.goto(link)
  expect(answer?.status()).toBe(403)
  expect(await someone.page.locator('main').innerText()).toContain('1 January 2098')
  expect(await someone.page.locator('main form').count()).toBe(0)
  expect(someone.complaints()).toEqual([])
})

const checked = (page: Page) =>
  page
    .locator('main input:checked')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))

/** The words beside a question on the page of answers, found by the address of its change link. */
async function row(page: Page, question: string): Promise<string> {
  const at = ['c_school_feel', 'c_help_enough'].indexOf(question)
  return page
    .locator('dl > div')
    .nth(at + 1)
    .innerText()
}

async function textsOf(inspectionId: string) {
  const responses = await exported(server.settings, inspectionId)
  return responses.flatMap(({ state, answers }) => answers.map(({ text }) => ({ text, state })))
}

async function countsOf(inspectionId: string) {
  const { stdout } = await runCommand(['inspection', 'list', '--json'], server.settings)
  const listed = JSON.parse(stdout) as { id: string; submitted: number; inProgress: number }[]
  const found = listed.find(({ id }) => id === inspectionId)
  return { submitted: found?.submitted, inProgress: found?.inProgress }
}

/** An inspection of our own, and its link for young people. */
async function inspection(opens: string, closes: string): Promise<{ id: string; link: string }> {
  const window = ['--opens', opens, '--closes', closes]
  const made = await runCommand(
    ['inspection', 'create', '--area', 'Invented for a test', '--type', 'full', ...window, '--json'],
    server.settings,
  )
  const { id, links } = JSON.parse(made.stdout) as {
    id: string
    links: { questionnaire: string; url: string }[]
  }
  return { id, link: links.find(({ questionnaire }) => questionnaire === 'young-person')?.url ?? '' }
}

/** Time cannot be hurried in a real server, so its closing time is moved into the past instead. */
async function closeAgo(inspectionId: string, minutes: number): Promise<void> {
  const db = connect(`sqlite:${server.dataDir}/earshot.db`)
  await db
    .updateTable('inspections')
    .set({ closes_at: new Date(Date.now() - minutes * 60_000).toISOString() })
    .where('id', '=', inspectionId)
    .execute()
  await db.destroy()
}
