/** Somebody stops: carries on, comes back elsewhere, sends what there is, or throws it away; with script and without. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openBrowser, visit } from '#test/support/browser.ts'
import { exported } from '#test/support/command.ts'
import { readQr } from '#test/support/qr-reading.ts'
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

const link = (questionnaire = 'young-person') => server.respondents[questionnaire] ?? ''
const answersOf = async (words: string) =>
  (await exported(server.settings)).filter((response) =>
    response.answers.some((answer) => answer.text === words),
  )

for (const [how, javaScriptEnabled] of [
  ['with script', true],
  ['without script', false],
] as const)
  describe(how, () => {
    const someone = () => visit(browser, { javaScriptEnabled })

    /** Types words under "what works well" and stops there. */
    async function stopWith(page: Page, words: string) {
      await begin(page, link())
      await skipTo(page, 'y_good')
      await typedWords(page, words)
      await go(page, 'stop')
      expect((await look(page)).step).toBe('stop')
    }

    test('carrying on leads back to where one was, with the words kept', async () => {
      await using boy = await someone()
      const { page } = boy
      await stopWith(page, 'Said before stopping')
      await go(page, 'next')
      expect((await look(page)).step).toBe('y_change')
      await go(page, 'back')
      expect(await page.locator('textarea').inputValue()).toBe('Said before stopping')
      expect(boy.complaints()).toEqual([])
    })

    test('five words open the answers on another device, and the first shows nothing more', async () => {
      await using girl = await someone()
      await using friend = await someone()
      const words = `Said on one device ${how}`
      await stopWith(girl.page, words)
      await go(girl.page, 'later')
      const code = (await girl.page.locator('[data-return-code]').innerText()).split(/\s+/).filter(Boolean)
      expect(code).toHaveLength(5)
      expect(girl.page.url()).toMatch(/\/s\/[a-z0-9]+\/later$/)
      // Shown once.
      await girl.page.reload()
      expect(await girl.page.locator('[data-return-code]').count()).toBe(0)
      for (const word of code) expect(await girl.page.content()).not.toContain(`>${word}<`)
      const { page } = friend
      await page.goto(link())
      await turned(page, () => page.locator('main a[href$="/back"]').click())
      await page.locator('#code').fill(code.slice(0, 4).join(' '))
      await go(page, 'next')
      expect(await page.locator('[role="alert"]').count()).toBe(1)
      await page.locator('#code').fill(`${code.join('-').toUpperCase()} `)
      await go(page, 'next')
      expect((await look(page)).step).toBe('y_change')
      await go(page, 'back')
      expect(await page.locator('textarea').inputValue()).toBe(words)
      await girl.page.goto(`${link()}/1`)
      expect(await girl.page.locator('main form').count()).toBe(0)
      expect(await girl.page.title()).toBe('Earshot')
      expect([...girl.complaints(), ...friend.complaints()]).toEqual([])
    })

    test('a picture opens them too, once, by a press', async () => {
      await using girl = await someone()
      await using friend = await someone()
      await using stranger = await someone()
      await stopWith(girl.page, 'Said before a picture was taken')
      await go(girl.page, 'later')
      const address = readQr((await girl.page.locator('.qr-code path:last-child').getAttribute('d')) ?? '')
      expect(address).toMatch(new RegExp(`^${link()}/back/[\\w-]{43}$`))
      const { page } = friend
      await page.goto(address)
      // Opening it alone takes nothing.
      await page.reload()
      expect(await page.title()).toBe('Carry on')
      await go(page, 'next')
      expect((await look(page)).step).toBe('y_change')
      await stranger.page.goto(address)
      await go(stranger.page, 'next')
      expect(await stranger.page.locator('[role="alert"]').count()).toBe(1)
      expect((await look(stranger.page)).step).toBe('back')
      await go(page, 'back')
      expect(await page.locator('textarea').inputValue()).toBe('Said before a picture was taken')
    })

    test('new words stop the old ones, and finishing for now ends the visit here', async () => {
      await using girl = await someone()
      const { page } = girl
      await stopWith(page, 'Said before getting new words')
      await go(page, 'later')
      const old = await page.locator('[data-return-digits]').innerText()
      await page.reload()
      await go(page, 'new')
      const digits = await page.locator('[data-return-digits]').innerText()
      expect(digits).not.toBe(old)
      await go(page, 'close')
      expect(await page.title()).toBe('Earshot')
      expect(await page.locator('main form').count()).toBe(0)
      await page.goto(`${link()}/back`)
      await page.locator('#code').fill(old)
      await go(page, 'next')
      expect(await page.locator('[role="alert"]').count()).toBe(1)
      // In the digits of an Arabic keyboard.
      await page
        .locator('#code')
        .fill(digits.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))))
      await go(page, 'next')
      expect((await look(page)).step).toBe('y_change')
    })

    test('what was said can be sent without the rest', async () => {
      await using boy = await someone()
      const { page } = boy
      const words = `Sent without the rest ${how}`
      await stopWith(page, words)
      await go(page, 'send')
      const receipt = await page.locator('[data-receipt]').innerText()
      expect(receipt.trim().split(/\s+/)).toHaveLength(5)
      expect(await answersOf(words)).toMatchObject([{ state: 'submitted' }])
      await page.goto(`${link()}/stop`)
      expect(await page.locator('[data-receipt]').innerText()).toBe(receipt)
      expect(boy.complaints()).toEqual([])
    })

    test('thrown away is asked once and gone; the page that says so says it once', async () => {
      await using boy = await someone()
      const { page } = boy
      const words = `Thrown away ${how}`
      await stopWith(page, words)
      expect(await answersOf(words)).toHaveLength(1)
      await go(page, 'away')
      // Enter, or whoever presses the first button, keeps it.
      await go(page, 'next')
      expect(await answersOf(words)).toHaveLength(1)
      await go(page, 'stop')
      await go(page, 'away')
      await go(page, 'away')
      expect(await page.locator('h1').innerText()).toBe('It is thrown away')
      expect(await answersOf(words)).toEqual([])
      const said = await page.locator('main').innerText()
      await page.reload()
      expect(await page.locator('main').innerText()).not.toBe(said)
      expect(await page.title()).toBe('Earshot')
      for (const cookie of await boy.context.cookies()) expect(cookie.name).not.toMatch(/visit|once/)
      expect(boy.complaints()).toEqual([])
    })

    test('where words of danger were thrown away, the person is told what is kept', async () => {
      await using boy = await someone()
      const { page } = boy
      await stopWith(page, 'Invented: my uncle hits me and I am scared to go home.')
      await go(page, 'away')
      await go(page, 'away')
      expect(await page.locator('main').innerText()).toContain('needs to read it first')
      expect(await page.locator('main a[href="tel:999"]').count()).toBe(1)
    })

    test('whoever helps is asked last, apart, and only where somebody helps', async () => {
      await using child = await someone()
      const { page } = child
      const words = `Said by a helper ${how}`
      await page.goto(link('child-easy-read'))
      await go(page, 'next')
      await choose(page, 'helped')
      await choose(page, 'school-staff')
      await go(page, 'next')
      await skipTo(page, 'supporter_words')
      expect(await page.title()).toMatch(/^Question (\d+) of \1$/)
      expect(await page.locator('h1').innerText()).toMatch(/helper/)
      await typedWords(page, words)
      await go(page, 'next')
      expect((await look(page)).step).toBe('check')
      await go(page, 'next')
      expect(await answersOf(words)).toMatchObject([
        { givenBy: 'helped', state: 'submitted', answers: [{ question: 'supporter_words', type: 'open' }] },
      ])
      expect(child.complaints()).toEqual([])
    })
  })

test('an inspector sees a helper’s words apart, with their mark, and who helped', async () => {
  const words = 'As her teaching assistant I saw that she waited far too long for the speech therapist'
  await using child = await visit(browser)
  await child.page.goto(link('child-easy-read'))
  await go(child.page, 'next')
  await choose(child.page, 'helped')
  await choose(child.page, 'school-staff')
  await go(child.page, 'next')
  await skipTo(child.page, 'supporter_words')
  await typedWords(child.page, words)
  await go(child.page, 'next')
  await go(child.page, 'next')
  await using inspector = await visit(browser)
  const { page } = inspector
  await page.goto(server.signIn)
  await go(page, 'next')
  await page.goto(`${server.origin}/desk/demo`)
  await page.locator('progress').waitFor({ state: 'detached', timeout: 120_000 })
  const [response] = await answersOf(words)
  await page.goto(`${server.origin}/desk/demo/answers/${response?.id}.supporter_words`)
  expect(await page.locator('section.supporter').innerText()).toContain('Words of the person who helped')
  expect(await page.locator('section.supporter').innerText()).toContain('teaching assistant')
  expect(await page.locator('ul.tags').first().innerText()).toContain('Helped by someone from school')
  const theme = response?.answers.find(({ text }) => text === words)?.themes[0]
  await page.goto(`${server.origin}/desk/demo/themes/${theme}`)
  for (
    let number = 2;
    (await page.locator('main', { hasText: 'teaching assistant I saw' }).count()) === 0;
    number++
  )
    await page.goto(`${server.origin}/desk/demo/themes/${theme}?page=${number}`)
  const card = page.locator('.quote', { hasText: 'teaching assistant I saw' }).first()
  expect(await card.innerText()).toContain('Supporter’s words')
  expect(inspector.complaints()).toEqual([])
})
