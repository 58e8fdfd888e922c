/**
 * What a screen reader is given: the tree of every question of every questionnaire, without script, kept to be read.
 * And what moving about costs: presses of Tab to the way on, the space between what is pressed, the header's rows.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languageIds } from '#app/platform/i18n/languages.ts'
import { questionnaires } from '#app/survey/index.ts'
import { openBrowser, visit } from '#test/support/browser.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { choose, go } from '../e2e/steps.ts'
import { kindNames, kinds } from './pages-of-a-survey.ts'

/** From the heading, where reading begins, to the button that goes on. */
const TABS_MAX = 3
/** CSS pixels. */
const GAP_MIN = 8

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

for (const { id } of questionnaires)
  test(`every question of ${id} is told in order, with its name, its kind and its choices`, async () => {
    await using someone = await visit(browser, { ...phone, javaScriptEnabled: false })
    const { page } = someone
    await page.goto(server.respondents[id] ?? '')
    const trees = [await treeOf(page)]
    await go(page, 'next')
    trees.push(await treeOf(page))
    await choose(page, 'alone')
    await go(page, 'next')
    for (let steps = 0; (await stepOf(page)) !== 'check'; steps++) {
      expect(steps).toBeLessThan(60)
      trees.push(await treeOf(page))
      // Whoever does not feel safe is asked more.
      if ((await stepOf(page)) === 'c_safe') {
        await choose(page, '1')
        await go(page, 'next')
      } else await go(page, 'skip')
    }
    trees.push(await treeOf(page))
    await expect(`${trees.join('\n\n')}\n`).toMatchFileSnapshot(`trees/${id}.yml`)
  })

test('from the heading of a question at most 3 presses of Tab lead to the way on', async () => {
  await using someone = await visit(browser, phone)
  const { page } = someone
  const costs: string[] = []
  const boxes: string[] = []
  for (const { id } of questionnaires) {
    await page.goto(server.respondents[id] ?? '')
    await go(page, 'next')
    await choose(page, 'alone')
    await go(page, 'next')
    for (let steps = 0; (await stepOf(page)) !== 'check'; steps++) {
      expect(steps).toBeLessThan(60)
      const tabs = await tabsToTheWayOn(page)
      // From a list of boxes Enter goes on: nobody walks to its end.
      const many = (await page.locator('main input[type="checkbox"]').count()) > 0
      if (many) boxes.push(`${id} ${await stepOf(page)}`)
      if (!many && tabs > TABS_MAX) costs.push(`${id} ${await stepOf(page)}: ${tabs}`)
      if (many && !(await enterGoesOn(page))) costs.push(`${id} ${await stepOf(page)}: Enter stays`)
      else if (!many) await go(page, 'skip')
    }
  }
  expect(costs).toEqual([])
  expect(boxes.length).toBeGreaterThan(3)
})

test('what is pressed stands 8 px apart on every kind of page, and a page where it does not is found', async () => {
  const close: string[] = []
  for (const name of kindNames) {
    await using someone = await visit(browser, phone)
    const { page } = someone
    const { questionnaire, reach } = kinds[name]
    await page.goto(server.respondents[questionnaire] ?? '')
    await reach(page)
    close.push(...(await tooClose(page)).map((pair) => `${name}: ${pair}`))
  }
  await using someone = await visit(browser, phone)
  for (const path of ['/settings?page=whole', '/settings?page=simple', '/delete-my-answers']) {
    await someone.page.goto(server.origin + path)
    close.push(...(await tooClose(someone.page)).map((pair) => `${path}: ${pair}`))
  }
  expect(close).toEqual([])
  await someone.page.setContent(
    '<main><button style="margin: 0">a</button><button style="margin: 0 0 0 5px">b</button></main>',
  )
  expect(await tooClose(someone.page)).toHaveLength(1)
})

describe('the header on a phone', () => {
  test.for(languageIds)('has two rows at most, in %s', async (language) => {
    await using someone = await visit(browser, { ...phone, javaScriptEnabled: false })
    const { page } = someone
    for (const reading of ['ordinary', 'easy']) {
      await page.goto(`${server.respondents['young-person']}?language=${language}&reading=${reading}`)
      const { rows, small } = await page.evaluate(() => {
        const ways = [...document.querySelectorAll('header :is(.page__product, .leave, .page__settings)')]
        const boxes = ways.map((way) => way.getBoundingClientRect())
        const middles = boxes.slice(1).map(({ top, height }) => Math.round(top + height / 2))
        const header = document.querySelector('header')?.getBoundingClientRect().height ?? 0
        return {
          // A row of ways is 48 px; the header's own space is 24 px and a line.
          rows: Math.max(new Set(middles).size, Math.ceil((header - 34) / 56)),
          small: boxes.slice(1).filter(({ height, width }) => height < 48 || width < 48).length,
        }
      })
      expect({ language, reading, fits: rows <= 2, small }).toEqual({
        language,
        reading,
        fits: true,
        small: 0,
      })
    }
  })
})

const stepOf = (page: Page) =>
  page.evaluate(() => document.querySelector('main form[data-step]')?.getAttribute('data-step') ?? '')

async function treeOf(page: Page): Promise<string> {
  return `# ${(await stepOf(page)) || 'start'}\n${await page.locator('main').ariaSnapshot()}`
}

async function tabsToTheWayOn(page: Page): Promise<number> {
  await page.locator('h1').evaluate((heading: HTMLElement) => {
    heading.tabIndex = -1
    heading.focus()
  })
  for (let tabs = 1; tabs <= 40; tabs++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.matches('main [data-go="next"]'))) return tabs
  }
  throw new Error(`${page.url()}: Tab does not reach the way on`)
}

/** Picks the first box and presses Enter on it. */
async function enterGoesOn(page: Page): Promise<boolean> {
  const before = await stepOf(page)
  const box = page.locator('main input[type="checkbox"]').first()
  await box.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  return page
    .waitForFunction(
      (step) => document.querySelector('main form[data-step]')?.getAttribute('data-step') !== step,
      before,
    )
    .then(() => true)
}

/** Pairs in main nearer than 8 px to each other. A link in a sentence is text; a field is pressed by its label. */
function tooClose(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const targets = [
      ...document.querySelectorAll('main :is(a[href], button, summary, textarea, .choice > label)'),
    ].filter(
      (one) =>
        one.checkVisibility({ visibilityProperty: true }) &&
        !(one.matches('a:not(.button)') && one.closest('p, dd, blockquote, .error-summary') !== null) &&
        // It floats above what it covers, which scrolls on.
        one.closest('.settings__done') === null,
    )
    const boxes = targets.map((one) => ({ one, box: one.getBoundingClientRect() }))
    const close: string[] = []
    for (const [at, { one, box }] of boxes.entries())
      for (const { one: other, box: its } of boxes.slice(at + 1)) {
        if (one.contains(other) || other.contains(one)) continue
        const across = Math.max(box.left, its.left) - Math.min(box.right, its.right)
        const down = Math.max(box.top, its.top) - Math.min(box.bottom, its.bottom)
        const gap = Math.max(across, down)
        if (gap + 0.1 < least)
          close.push(`${gap.toFixed(1)} px: ${one.outerHTML.slice(0, 90)} | ${other.outerHTML.slice(0, 90)}`)
      }
    return close
  }, GAP_MIN)
}
