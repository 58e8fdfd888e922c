/** The simple page: one choice at a time, this one or the next; the whole of a questionnaire, with script and without. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { questionnaires, takesMany } from '#app/survey/index.ts'
import { openBrowser, visit } from '#test/support/browser.ts'
import { exported } from '#test/support/command.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { begin, choose, go, skipTo } from './steps.ts'
import { turned } from './turned.ts'

const STEPS_MAX = 60

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
}, 150_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

const many = new Set(
  questionnaires.flatMap(({ questions }) => questions.filter(takesMany).map(({ id }) => id)),
)
const phone = { viewport: { width: 390, height: 844 } }
const ways: Record<string, BrowserContextOptions> = {
  'with script': phone,
  'without script': { ...phone, javaScriptEnabled: false },
}
const simple = (questionnaire: string) => `${server.respondents[questionnaire]}?page=simple`

for (const [way, options] of Object.entries(ways))
  test(`a whole questionnaire is answered one choice at a time, ${way}`, async () => {
    const questionnaire = 'child-easy-read'
    const words = `Answered one choice at a time, ${questionnaire} ${way}`
    await using someone = await visit(browser, options)
    const { page } = someone
    await begin(page, simple(questionnaire))
    const chosen: Record<string, string | string[]> = {}
    for (let steps = 0; steps < STEPS_MAX; steps++) {
      const seen = await page.evaluate(look)
      if (seen.step === 'check') break
      expect(seen).toMatchObject({ lists: 0, choices: seen.words ? 0 : 1 })
      if (seen.words) {
        await page.locator('#answer').fill(words)
        chosen[seen.step] = words
        await go(page, 'next')
      } else chosen[seen.step] = many.has(seen.step) ? await pickTwo(page) : await pickThird(page)
    }
    await go(page, 'next')
    expect((await page.locator('[data-receipt]').innerText()).trim().split(/\s+/)).toHaveLength(5)
    expect(someone.complaints()).toEqual([])
    const mine = (await exported(server.settings)).filter(({ answers }) =>
      answers.some(({ text }) => text === words),
    )
    expect(mine).toHaveLength(1)
    expect(mine[0]).toMatchObject({ questionnaire, state: 'submitted' })
    const stored = mine[0]?.answers.map(({ question, text, value }) => [question, text ?? asTyped(value)])
    expect(Object.fromEntries(stored ?? [])).toEqual(chosen)
  })

for (const [way, options] of Object.entries(ways)) {
  test(`what was picked is shown first on coming back, and another takes its place, ${way}`, async () => {
    await using someone = await visit(browser, options)
    const { page } = someone
    await begin(page, simple('child-easy-read'))
    const first = await pickThird(page)
    await go(page, 'back')
    expect(await page.evaluate(look)).toMatchObject({ step: 'c_school_feel', choices: 1, value: first })
    expect(await page.locator('main').innerText()).toContain('You picked this.')
    await other(page)
    const second = (await page.evaluate(look)).value
    expect(second).not.toBe(first)
    expect(await page.locator('main').innerText()).not.toContain('You picked this.')
    await yes(page)
    await skipTo(page, 'check')
    // From the page of answers one comes back to it.
    await turned(page, () => page.locator('main a[href*="change"]').nth(1).click())
    expect((await page.evaluate(look)).value).toBe(second)
    await other(page)
    await turned(page, () => page.locator('main button[data-go="next"]').first().click())
    expect((await page.evaluate(look)).step).toBe('check')
    expect(someone.complaints()).toEqual([])
  })

  test(`one of many that were picked is put back, and the last as well, ${way}`, async () => {
    await using someone = await visit(browser, options)
    const { page } = someone
    await begin(page, simple('child-easy-read'))
    await skipTo(page, 'c_who_helps')
    const [first, second] = await pickTwo(page)
    await go(page, 'back')
    expect([await valueNow(page), await isPicked(page)]).toEqual([first, true])
    await other(page)
    expect([await valueNow(page), await isPicked(page)]).toEqual([second, true])
    await yes(page)
    await untilNextQuestion(page)
    await go(page, 'back')
    expect([await valueNow(page), await isPicked(page)]).toEqual([first, false])
    await other(page)
    expect([await valueNow(page), await isPicked(page)]).toEqual([second, true])
    await other(page)
    await page.goto(`${page.url().replace(/\?.*/, '')}?option=1`)
    expect([await valueNow(page), await isPicked(page)]).toEqual([second, false])
    expect(someone.complaints()).toEqual([])
  })

  test(`the setting is kept for the visit and can be changed in the midst of a question, ${way}`, async () => {
    await using someone = await visit(browser, options)
    const { page } = someone
    await begin(page, server.respondents['young-person'] ?? '')
    expect(await page.evaluate(look)).toMatchObject({ choices: 0 })
    await page.locator('a[href="/settings"], [data-keep]').first().click()
    await page.waitForURL('**/settings*')
    await page.locator('.settings__more > summary').click()
    await choose(page, 'simple')
    await page.locator('form.settings button[type="submit"]').first().click()
    await page.waitForURL('**/s/**')
    expect(await page.evaluate(look)).toMatchObject({ choices: 1, lists: 0 })
    await go(page, 'skip')
    expect(await page.evaluate(look)).toMatchObject({ choices: 1, lists: 0 })
    expect(someone.complaints()).toEqual([])
  })
}

const look = () => {
  const main = document.querySelector('main')
  return {
    step: main?.querySelector('form[data-step]')?.getAttribute('data-step') ?? '',
    words: main?.querySelector('textarea') !== null,
    choices: main?.querySelectorAll('.one-choice').length ?? 0,
    lists: main?.querySelectorAll('input:is([type="radio"], [type="checkbox"])').length ?? 0,
    value: main?.querySelector('button[name="answer"]')?.getAttribute('value') ?? '',
  }
}

const isPicked = async (page: Page) => (await page.locator('main').innerText()).includes('You picked this.')
const valueNow = async (page: Page) => (await page.evaluate(look)).value

async function yes(page: Page): Promise<void> {
  await turned(page, () => page.locator('main button[name="answer"]').click())
}

/** No, the next one: a link, or a button where it puts back what was picked. */
async function other(page: Page): Promise<void> {
  await turned(page, () => page.locator('main :is(a, button)', { hasText: 'No, show me the next' }).click())
}

async function pickThird(page: Page): Promise<string> {
  await other(page)
  await other(page)
  const value = await valueNow(page)
  await yes(page)
  return value
}

/** The first and the second, then no to all the others. */
async function pickTwo(page: Page): Promise<string[]> {
  const first = await valueNow(page)
  await yes(page)
  const second = await valueNow(page)
  await yes(page)
  await untilNextQuestion(page)
  return [first, second]
}

/** No to every choice that is left, and on. */
async function untilNextQuestion(page: Page): Promise<void> {
  const { step } = await page.evaluate(look)
  for (let choices = 0; choices < 40; choices++) {
    if ((await page.evaluate(look)).step !== step) return
    const on = page.locator('main :is(a, button)', { hasText: /^No(\. Go on|, show me the next)$/ })
    if ((await on.count()) === 0) await go(page, 'skip')
    else await turned(page, () => on.click())
  }
  throw new Error(`${step} has no end`)
}

// Scales are stored as numbers; a page has them as text.
const asTyped = (value: unknown) => (typeof value === 'number' ? String(value) : value)
