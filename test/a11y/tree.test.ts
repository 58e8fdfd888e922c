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
import { turned } from '../e2e/turned.ts'

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

test('from the heading at most 3 presses of Tab lead on; what is pressed stands 8 px apart', async () => {
  await using someone = await visit(browser, phone)
  const { page } = someone
  const faults: string[] = []
  const boxes: string[] = []
  const measure = async (at: string) =>
    void faults.push(...(await tooClose(page)).map((pair) => `${at}: ${pair}`))
  for (const { id } of questionnaires) {
    await page.goto(server.respondents[id] ?? '')
    await measure(`${id} start`)
    await go(page, 'next')
    await measure(`${id} given-by`)
    await choose(page, 'alone')
    await go(page, 'next')
    for (let steps = 0; (await stepOf(page)) !== 'check'; steps++) {
      expect(steps).toBeLessThan(60)
      const at = `${id} ${await stepOf(page)}`
      await measure(at)
      if ((await page.locator('main input[type="checkbox"]').count()) > 0) {
        // From a list of boxes Enter goes on: nobody walks to its end.
        boxes.push(at)
        await enterGoesOn(page)
      } else {
        const tabs = await tabsToTheWayOn(page)
        if (tabs > TABS_MAX) faults.push(`${at}: ${tabs} presses`)
        await go(page, 'skip')
      }
    }
    await measure(`${id} check`)
  }
  await go(page, 'stop')
  await measure('stop')
  await go(page, 'next')
  await go(page, 'next')
  await measure('sent')
  for (const path of ['/settings', '/settings?page=simple', '/delete-my-answers', '/privacy']) {
    await page.goto(server.origin + path)
    await measure(path)
  }
  expect(faults).toEqual([])
  expect(boxes.length).toBeGreaterThan(3)
})

test('two buttons 5 px apart are found', async () => {
  await using someone = await visit(browser, phone)
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
  const tree = await page.locator('main').ariaSnapshot()
  // Every server has links of its own.
  return `# ${(await stepOf(page)) || 'start'}\n${tree.replace(/\/s\/[a-z0-9]{20}/g, '/s/LINK')}`
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

/** Picks the first box and presses Enter on it: another page must come. */
async function enterGoesOn(page: Page): Promise<void> {
  const box = page.locator('main input[type="checkbox"]').first()
  await box.focus()
  await page.keyboard.press('Space')
  await turned(page, () => page.keyboard.press('Enter'))
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
