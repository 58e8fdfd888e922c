/** My settings: each does what it says with script and without, is kept for the visit, and leads back to the question. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, visit } from '#test/support/browser.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { begin, choose, go, skipTo, typedWords } from './steps.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
}, 150_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

const phone = { viewport: { width: 390, height: 844 } }
const ways: Record<string, BrowserContextOptions> = {
  'with script': phone,
  'without script': { ...phone, javaScriptEnabled: false },
}

/** What a setting changes that a person would notice, seen on a question of the children's. */
const effects: Record<string, { chosen: string; see: () => unknown; wanted: unknown }> = {
  size: { chosen: '200', see: () => getComputedStyle(document.documentElement).fontSize, wanted: '32px' },
  spacing: {
    chosen: 'wider',
    see: () => Number.parseFloat(getComputedStyle(document.body).letterSpacing) > 2,
    wanted: true,
  },
  typeface: {
    chosen: 'dyslexia',
    see: () => getComputedStyle(document.body).fontFamily.startsWith('OpenDyslexic'),
    wanted: true,
  },
  colours: {
    chosen: 'contrast',
    see: () => getComputedStyle(document.body).backgroundColor,
    wanted: 'rgb(0, 0, 0)',
  },
  pictures: {
    chosen: 'off',
    see: () => [...document.querySelectorAll('main .picture')].some((one) => one.getClientRects().length > 0),
    wanted: false,
  },
  hand: {
    chosen: 'left',
    // Leave fast stands where the left thumb is.
    see: () => (document.querySelector('.leave')?.getBoundingClientRect().left ?? 999) < 60,
    wanted: true,
  },
  motion: {
    chosen: 'still',
    // The recorder reads it here: its level then holds still.
    see: () => document.documentElement.dataset.motion,
    wanted: 'still',
  },
  page: { chosen: 'simple', see: () => document.querySelectorAll('.one-choice').length, wanted: 1 },
  scanning: {
    chosen: 'two',
    see: () => document.querySelector<HTMLElement>('[data-island="scanning"]')?.dataset.switches,
    wanted: 'two',
  },
  pace: {
    chosen: '5',
    see: () => document.querySelector<HTMLElement>('[data-island="scanning"]')?.dataset.pace,
    wanted: '5',
  },
}

for (const [way, options] of Object.entries(ways)) {
  test(`every setting is seen on the question one comes back to, ${way}`, async () => {
    await using someone = await visit(browser, options)
    const { page } = someone
    await begin(page, server.respondents['child-easy-read'] ?? '')
    const question = page.url()
    const before: Record<string, unknown> = {}
    const wanted: Record<string, unknown> = {}
    for (const [name, { see, wanted: value }] of Object.entries(effects)) {
      before[name] = await page.evaluate(see)
      wanted[name] = value
    }
    await openSettings(page)
    await page.locator('.settings__more > summary').click()
    for (const [name, { chosen }] of Object.entries(effects))
      await page.locator(`label[for="${await idOf(page, name, chosen)}"]`).click()
    await save(page)
    expect(page.url()).toBe(question)
    expect(await seenNow(page)).toEqual(wanted)
    const { pace: _, ...changed } = wanted
    for (const [name, value] of Object.entries(changed))
      expect([name, before[name]]).not.toEqual([name, value])
    await go(page, 'skip')
    expect(await seenNow(page)).toEqual(wanted)
    // Another kind of page, and everything set back.
    await page.goto(`${server.origin}/privacy`)
    expect(await page.evaluate(effects.colours?.see ?? (() => null))).toBe('rgb(0, 0, 0)')
    await openSettings(page)
    expect(await page.locator('.settings__more').getAttribute('open')).not.toBe(null)
    await page.locator('button[name="reset"]').click()
    await page.goto(question)
    expect(await page.evaluate(effects.size?.see ?? (() => null))).toBe('16px')
    expect(someone.complaints()).toEqual([])
  })

  test(`whoever types, goes to the settings and comes back finds the words, ${way}`, async () => {
    await using someone = await visit(browser, options)
    const { page } = someone
    await begin(page, server.respondents['young-person'] ?? '')
    await skipTo(page, 'y_good')
    const question = page.url()
    await typedWords(page, 'We went to the farm')
    if (way === 'without script') {
      // Without script nothing leaves the page by itself: the person goes on and back, and it is kept.
      await go(page, 'next')
      await go(page, 'back')
    }
    await openSettings(page)
    // The same question in other words.
    await choose(page, 'easy')
    await save(page)
    expect(page.url()).toBe(question)
    expect(await page.locator('.page--easy-read').count()).toBe(1)
    expect(await page.locator('main textarea').inputValue()).toBe('We went to the farm')
    expect(someone.complaints()).toEqual([])
  })

  test(`the settings are one press away on every kind of page, and lead back to it, ${way}`, async () => {
    await using someone = await visit(browser, options)
    const { page } = someone
    const link = server.respondents['young-person'] ?? ''
    const leadsBack = async () => {
      const here = page.url()
      await openSettings(page)
      expect(await page.locator('form.settings').count()).toBe(1)
      await save(page)
      expect(page.url()).toBe(here)
    }
    for (const path of ['/', '/privacy', '/accessibility', '/licences', '/delete-my-answers']) {
      await page.goto(server.origin + path)
      await leadsBack()
    }
    await page.goto(`${link}/back`)
    await leadsBack()
    await page.goto(link)
    await leadsBack()
    await go(page, 'next')
    await leadsBack()
    await choose(page, 'alone')
    await go(page, 'next')
    await leadsBack()
    await go(page, 'stop')
    await leadsBack()
    await go(page, 'next')
    await skipTo(page, 'check')
    await leadsBack()
    await go(page, 'next')
    const receipt = await page.locator('[data-receipt]').innerText()
    await leadsBack()
    expect(await page.locator('[data-receipt]').innerText()).toBe(receipt)
    expect(someone.complaints()).toEqual([])
  })
}

test('with script a choice holds at once, before anything is saved', async () => {
  await using someone = await visit(browser, phone)
  const { page } = someone
  await page.goto(`${server.origin}/settings`)
  const kept = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await choose(page, 'dark')
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(21, 25, 31)')
  await kept
  await page.locator('[data-settings-status]', { hasText: 'Saved.' }).waitFor()
  await page.reload()
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  expect(someone.complaints()).toEqual([])
})

test('what the device asks for comes first, until the person says otherwise', async () => {
  const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await using asks = await visit(browser, { ...phone, colorScheme: 'dark', reducedMotion: 'reduce' })
  await asks.page.goto(server.respondents['young-person'] ?? '')
  expect(await paper(asks.page)).toBe('rgb(21, 25, 31)')
  await asks.page.goto(`${server.respondents['young-person']}?colours=light`)
  expect(await paper(asks.page)).toBe('rgb(253, 248, 240)')
  await using asksNothing = await visit(browser, phone)
  await asksNothing.page.goto(server.respondents['young-person'] ?? '')
  expect(await paper(asksNothing.page)).toBe('rgb(253, 248, 240)')
})

test('words twice as big do not scroll sideways at 320 px, on any kind of page', {
  timeout: 180_000,
}, async () => {
  await using someone = await visit(browser, {
    viewport: { width: 320, height: 720 },
    javaScriptEnabled: false,
  })
  const { page } = someone
  const wide: string[] = []
  const look = async () => {
    const { over, size, widest } = await page.evaluate(() => ({
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      size: getComputedStyle(document.documentElement).fontSize,
      widest: [...document.querySelectorAll('main *')]
        .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth)
        .map((one) => one.outerHTML.slice(0, 80))
        .at(-1),
    }))
    if (over > 0 || size !== '32px') wide.push(`${page.url()}: ${over} px, ${size}, ${widest}`)
  }
  for (const questionnaire of ['child-easy-read', 'parent-carer']) {
    await page.goto(`${server.respondents[questionnaire]}?size=200`)
    await look()
    await go(page, 'next')
    await look()
    await choose(page, 'alone')
    await go(page, 'next')
    for (let steps = 0; (await page.locator('main form[data-step="check"]').count()) === 0; steps++) {
      expect(steps).toBeLessThan(60)
      await look()
      await go(page, 'skip')
    }
    await look()
  }
  for (const path of ['/settings', '/', '/privacy', '/accessibility']) {
    await page.goto(server.origin + path)
    await look()
  }
  expect(wide).toEqual([])
})

test('a language whose letters the typeface lacks says so, and keeps one whole typeface', async () => {
  await using someone = await visit(browser, phone)
  const { page } = someone
  const seen = async (language: string) => {
    await page.goto(`${server.origin}/settings?language=${language}&typeface=dyslexia`)
    const describedBy = await page.locator('input[value="dyslexia"]').getAttribute('aria-describedby')
    const font = await page.evaluate(() => getComputedStyle(document.body).fontFamily)
    return { says: describedBy !== null, own: font.startsWith('OpenDyslexic') }
  }
  for (const language of ['en', 'so', 'pt'])
    expect([language, await seen(language)]).toEqual([language, { says: false, own: true }])
  for (const language of ['cy', 'pl', 'ro', 'tr', 'uk', 'ar'])
    expect([language, await seen(language)]).toEqual([language, { says: true, own: false }])
})

async function seenNow(page: Page): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {}
  for (const [name, { see }] of Object.entries(effects)) seen[name] = await page.evaluate(see)
  return seen
}

/** By the link in the header; with script it may be a button that keeps what is typed first. */
async function openSettings(page: Page): Promise<void> {
  await page.locator('header [data-keep]').click()
  await page.waitForURL('**/settings*')
}

async function save(page: Page): Promise<void> {
  await page.locator('form.settings button[type="submit"]').first().click()
  await page.waitForURL((url) => url.pathname !== '/settings')
}

async function idOf(page: Page, name: string, value: string): Promise<string> {
  return (await page.locator(`input[name="${name}"][value="${value}"]`).getAttribute('id')) ?? ''
}
