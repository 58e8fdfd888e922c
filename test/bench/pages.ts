/**
 * `npm run bench -- pages`: what a phone waits for. A slow phone (400 kbit/s, 400 ms a request, CPU ÷ 6, 390 × 844, an
 * empty cache) opens a survey and answers twelve pages, with script and without, beside a bare floor in the same run.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser, visit } from '#test/support/browser.ts'
import { startServer } from '#test/support/server.ts'
import { startFloorPages } from './floor-pages.ts'
import { median } from './load.ts'

const SLOW = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 }
const CPU_SLOWER = 6
const PAGES = 12
/** Of the page's own form: lists of languages and voices stand in forms of theirs. */
const controlOf = (page: Page) =>
  page
    .locator('main form[method="post"] :is(input:not([type="hidden"]), textarea, select)')
    .filter({ visible: true })
    .first()

type Figures = {
  /** KiB until the first answer could be given, and in all once the page is still. */
  before: number
  all: number
  painted: number
  answerable: number
  next: number
  whole: number
}

export async function pageWaits(runs: number): Promise<void> {
  const browser = await openBrowser()
  const floor = await startFloorPages()
  const server = await startServer()
  try {
    const young = server.respondents['young-person'] ?? ''
    const child = server.respondents['child-easy-read'] ?? ''
    const rows: [string, string, BrowserContextOptions][] = [
      ['floor', floor.origin, {}],
      ['Earshot, young person', young, {}],
      ['Earshot, child, easy read', child, {}],
      ['Earshot, young person, Arabic', young, { locale: 'ar' }],
    ]
    console.log(
      `Slow phone, medians of ${runs} runs.\n\n| site | JavaScript | KiB before answering | KiB in all | painted s | answerable s | × floor | next page s | × floor | waiting for ${PAGES} pages s |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |`,
    )
    const first = new Map<boolean, Figures>()
    for (const [name, url, options] of rows)
      for (const javaScriptEnabled of [true, false]) {
        const made: Figures[] = []
        for (let run = 0; run < runs; run++)
          made.push(await measure(browser, url, { ...options, javaScriptEnabled }))
        const of = (pick: (figures: Figures) => number) => median(made.map(pick))
        const own: Figures = {
          before: of((f) => f.before),
          all: of((f) => f.all),
          painted: of((f) => f.painted),
          answerable: of((f) => f.answerable),
          next: of((f) => f.next),
          whole: of((f) => f.whole),
        }
        const floors = first.get(javaScriptEnabled) ?? own
        first.set(javaScriptEnabled, floors)
        const seconds = (ms: number) => (ms / 1000).toFixed(2)
        console.log(
          `| ${name} | ${javaScriptEnabled ? 'on' : 'off'} | ${own.before.toFixed(1)} | ${own.all.toFixed(1)} | ${seconds(own.painted)} | ${seconds(own.answerable)} | ${(own.answerable / floors.answerable).toFixed(2)} | ${seconds(own.next)} | ${(own.next / floors.next).toFixed(2)} | ${seconds(own.whole)} |`,
        )
      }
  } finally {
    floor.stop()
    await server[Symbol.asyncDispose]()
    await browser.close()
  }
}

async function measure(browser: Browser, url: string, options: BrowserContextOptions): Promise<Figures> {
  await using someone = await visit(browser, {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
    ...options,
  })
  const { page, context } = someone
  const cdp = await context.newCDPSession(page)
  let bytes = 0
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', SLOW)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER })
  // With headers, as they travel.
  cdp.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength
  })
  const from = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await controlOf(page).waitFor()
  const answerable = performance.now() - from
  const before = bytes / 1024
  await page.waitForLoadState('networkidle')
  const painted = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  )
  const all = bytes / 1024
  const waits: number[] = []
  for (let pages = 0; pages < PAGES; pages++) waits.push(await goOn(page))
  return { before, all, painted, answerable, next: median(waits), whole: answerable + sum(waits) }
}

/** Answers, presses the way on, and waits for the next heading. */
async function goOn(page: Page): Promise<number> {
  const control = controlOf(page)
  // A page may have nothing to fill: the first one of a survey asks only whether to start.
  if (!new URL(page.url()).pathname.match(/^\/s\/[^/]+$/)) {
    if (await control.evaluate((element) => element.matches('textarea, [type="text"]')))
      await control.fill('Words')
    else await page.locator('main form[method="post"] label:visible').first().click()
  }
  const before = await heading(page)
  // A finger where the button is: what a test tool looks at before it presses is no wait of a person's.
  const { x, y } = await page.locator('main [data-go="next"]').evaluate((button) => {
    button.scrollIntoView({ block: 'center' })
    const { left, top, width, height } = button.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  })
  const from = performance.now()
  await page.touchscreen.tap(x, y)
  while ((await heading(page).catch(() => before)) === before)
    await new Promise((resolve) => setTimeout(resolve, 15))
  return performance.now() - from
}

// The address too: two questions may be asked in the same words.
const heading = (page: Page) =>
  page.evaluate(() => `${location.pathname} ${document.querySelector('legend, h1')?.textContent ?? ''}`)

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
