/** Where a device forces its colours, what is chosen and where the focus is must still be told apart, by eye. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, visit } from '#test/support/browser.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { begin, skipTo } from '../e2e/steps.ts'

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
const devices: Record<string, BrowserContextOptions> = {
  'forced colours, light': { ...phone, forcedColors: 'active', colorScheme: 'light' },
  'forced colours, dark': { ...phone, forcedColors: 'active', colorScheme: 'dark' },
}

for (const [device, options] of Object.entries(devices))
  test(`what is chosen and where the focus is are seen, ${device}`, async () => {
    await using someone = await visit(browser, options)
    const { page } = someone
    await begin(page, server.respondents['child-easy-read'] ?? '')
    for (const step of ['c_school_feel', 'c_who_helps']) {
      await skipTo(page, step)
      const [input, label] = [page.locator('.choice input').nth(1), page.locator('.choice > label').nth(1)]
      const plain = await painted(page, label)
      await input.check()
      await input.blur()
      const chosen = await painted(page, label)
      await page.keyboard.press('Tab')
      await input.focus()
      const focused = await painted(page, label)
      // A line round the choice is some thousand dots: a tick alone would be missed.
      expect({ step, seen: (await dotsApart(page, plain, chosen)) > 1_000 }).toEqual({ step, seen: true })
      expect({ step, seen: (await dotsApart(page, chosen, focused)) > 1_000 }).toEqual({ step, seen: true })
      expect({ step, same: await dotsApart(page, plain, plain) }).toEqual({ step, same: 0 })
    }
    for (const button of ['[data-go="next"]', '[data-go="skip"]']) {
      const target = page.locator(`main ${button}`)
      const plain = await painted(page, target)
      await page.keyboard.press('Tab')
      await target.focus()
      expect(await dotsApart(page, plain, await painted(page, target))).toBeGreaterThan(1_000)
    }
    expect(someone.complaints()).toEqual([])
  })

for (const [who, options, settings] of [
  ['the device asks for stillness', { ...phone, reducedMotion: 'reduce' }, ''],
  ['the person asked for stillness', phone, '?motion=still'],
] as const)
  test(`nothing moves where ${who}`, async () => {
    await using someone = await visit(browser, options)
    const { page } = someone
    await begin(page, `${server.respondents['child-easy-read']}${settings}`)
    for (let pages = 0; pages < 3; pages++) {
      const moving = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('body, body *')]
          .filter((one) => {
            const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one)
            return animationName !== 'none' || !/^0s/.test(transitionDuration) || scrollBehavior === 'smooth'
          })
          .map((one) => one.outerHTML.slice(0, 80)),
      )
      expect(moving).toEqual([])
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
      await page.locator('main [data-go="skip"]').click()
      await page.waitForURL(/\/\d+$/)
    }
  })

/** The target with a little round it, as PNG. */
async function painted(page: Page, target: Locator): Promise<string> {
  await target.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const box = await target.boundingBox()
  if (!box) throw new Error('not on the page')
  const clip = { x: box.x - 8, y: box.y - 8, width: box.width + 16, height: box.height + 16 }
  return (await page.screenshot({ clip })).toString('base64')
}

/** How many dots of two pictures differ plainly, counted on a page of its own. */
async function dotsApart(page: Page, first: string, second: string): Promise<number> {
  const desk = await page.context().newPage()
  try {
    return await desk.evaluate(
      async ([one = '', other = '']) => {
        const dots = async (png: string) => {
          const image = new Image()
          image.src = `data:image/png;base64,${png}`
          await image.decode()
          const canvas = new OffscreenCanvas(image.width, image.height)
          const pen = canvas.getContext('2d')
          pen?.drawImage(image, 0, 0)
          return pen?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
        }
        const [before, after] = [await dots(one), await dots(other)]
        let apart = 0
        for (let at = 0; at < before.length; at += 4)
          if ([0, 1, 2].some((part) => Math.abs((before[at + part] ?? 0) - (after[at + part] ?? 0)) > 96))
            apart++
        return apart
      },
      [first, second],
    )
  } finally {
    await desk.close()
  }
}
