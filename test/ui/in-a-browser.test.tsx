/** Every example of every component in Chromium: each colour, each direction, small screens, forced colours, fingers. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Language } from '#app/platform/i18n/languages.ts'
import { allExamples } from '#app/ui/all-examples.ts'
import { openBrowser, visit } from '#test/support/browser.ts'
import { documentOf, html, stylesheet } from './page.tsx'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
// With AAA: words at 7 to 1, whatever stands on what.
const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let browser: Browser
let css: string

beforeAll(async () => {
  ;[browser, css] = await Promise.all([openBrowser(), stylesheet()])
}, 60_000)
afterAll(() => browser?.close())

function everything(language: Language): string {
  return Object.entries(allExamples)
    .filter(([component]) => component !== 'page')
    .flatMap(([, examples]) => examples.map(({ render }) => `<div>${html(render(), language)}</div>`))
    .join('')
}

async function open(
  options: BrowserContextOptions,
  language: Language = 'en',
  theme = 'light',
  frame = 'desk',
) {
  const someone = await visit(browser, options)
  await someone.page.setContent(documentOf({ css, body: everything(language), language, theme, frame }))
  return someone
}

async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate(async (values): Promise<AxeResults> => {
    const tool = globalThis as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }
    return tool.axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
  }, tags)
  return violations.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)
}

const widths = (page: Page) =>
  page.evaluate(() => ({ page: document.documentElement.scrollWidth, screen: innerWidth }))

for (const theme of ['light', 'dark', 'cream', 'contrast'])
  for (const [language, frame] of [
    ['en', 'page'],
    ['ar', 'desk'],
  ] as const)
    test(`in ${theme}, on a ${frame} in ${language}, axe finds nothing, AAA contrast included`, {
      timeout: 90_000,
    }, async () => {
      await using someone = await open({}, language, theme, frame)
      expect(await axe(someone.page)).toEqual([])
    })

for (const language of ['en', 'ar'] as const)
  for (const frame of ['page', 'page page--easy-read', 'desk'])
    test(`at 320 px nothing makes a ${frame} in ${language} scroll sideways, long words included`, async () => {
      await using someone = await open({ viewport: { width: 320, height: 700 } }, language, 'light', frame)
      const { page, screen } = await widths(someone.page)
      expect(page).toBeLessThanOrEqual(screen)
    })

test('an answer is a target at least 60 px high, with 8 px to the next', async () => {
  await using someone = await open({ viewport: { width: 390, height: 800 } }, 'en', 'light', 'page')
  const boxes = await someone.page.locator('input[name=faces]').evaluateAll((inputs) =>
    inputs.map((input) => {
      const label = document.querySelector(`label[for="${input.id}"]`)
      const { top, bottom } = label?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
      return { top, bottom }
    }),
  )
  expect(boxes).toHaveLength(6)
  for (const [at, { top, bottom }] of boxes.entries()) {
    expect(bottom - top).toBeGreaterThanOrEqual(60)
    const next = boxes[at + 1]
    if (next) expect(next.top - bottom).toBeGreaterThanOrEqual(8)
  }
})

test('easy read is written at 22 px or more, other pages for respondents at 20', async () => {
  for (const [frame, least] of [
    ['page', 20],
    ['page page--easy-read', 22],
  ] as const) {
    await using someone = await open({}, 'en', 'light', frame)
    const size = await someone.page
      .locator('.choice label')
      .first()
      .evaluate((label) => Number.parseFloat(getComputedStyle(label).fontSize))
    expect(size).toBeGreaterThanOrEqual(least)
  }
})

for (const forcedColors of ['active', 'none'] as const)
  test(`with forced colours ${forcedColors}, choosing and reaching an answer both change what is seen`, async () => {
    await using someone = await open({ forcedColors }, 'en', 'light', 'page')
    const { page } = someone
    const input = page.locator('#agree')
    const card = page.locator('.choice', { has: input })
    const seen = async () => (await card.screenshot()).toString('base64')
    const before = await seen()
    await input.check()
    const chosen = await seen()
    expect(chosen).not.toBe(before)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    expect(await input.evaluate((element) => element === document.activeElement)).toBe(true)
    const outline = await page
      .locator('label[for="agree"]')
      .evaluate((label) => getComputedStyle(label).outlineStyle)
    expect(outline).toBe('solid')
  })

test('choosing an answer moves nothing', async () => {
  await using someone = await open({ viewport: { width: 390, height: 800 } }, 'en', 'light', 'page')
  const { page } = someone
  const heights = () =>
    page.locator('.choice').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top + scrollY))
  const before = await heights()
  await page.locator('#agree-2').check()
  expect(await heights()).toEqual(before)
})

test('nothing moves for whoever asked for less motion', async () => {
  await using someone = await open({ reducedMotion: 'reduce' })
  // What is never drawn (a source, a track) has no style to compute.
  const moving = await someone.page.locator('html, html *:not(source, track)').evaluateAll((all) =>
    all
      .filter((one) => {
        const style = getComputedStyle(one)
        return (
          style.scrollBehavior === 'smooth' ||
          style.animationName !== 'none' ||
          style.transitionDuration !== '0s'
        )
      })
      .map((one) => one.outerHTML.slice(0, 120)),
  )
  expect(moving).toEqual([])
})

test('the checks notice what is wrong', async () => {
  await using someone = await visit(browser, { viewport: { width: 320, height: 700 } })
  const body =
    '<p style="color: #777; background: #fff">Pale</p><pre>a-line-that-is-far-too-long-for-a-small-phone</pre>'
  await someone.page.setContent(documentOf({ css, body, language: 'en', theme: 'light', frame: 'page' }))
  expect((await axe(someone.page)).some((line) => line.startsWith('color-contrast'))).toBe(true)
  const { page, screen } = await widths(someone.page)
  expect(page).toBeGreaterThan(screen)
})
