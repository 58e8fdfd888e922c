/** Chromium, as people have it: strict about what a page may load, and listening to what the page complains of. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
// Nothing but the page under test may use the network.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A microphone that plays a file over and over; `denied`: somebody says no when they are asked. Without one there is none. */
export type FakeMicrophone = { wav: string } | 'denied'

export async function openBrowser({ microphone }: { microphone?: FakeMicrophone } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: program(),
    headless: true,
    args: [...flags, ...(microphone ? microphoneFlags(microphone) : [])],
  })
}

function microphoneFlags(microphone: FakeMicrophone): string[] {
  const device = '--use-fake-device-for-media-stream'
  if (microphone === 'denied') return [device, '--use-fake-ui-for-media-stream=deny']
  return [device, '--use-fake-ui-for-media-stream', `--use-file-for-fake-audio-capture=${microphone.wav}`]
}

/** A person's own device: what its browser keeps is kept in this folder, also when the browser is closed. */
export async function openDevice(
  folder: string,
  { microphone, ...options }: BrowserContextOptions & { microphone?: FakeMicrophone } = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: program(),
    headless: true,
    args: [...flags, ...(microphone ? microphoneFlags(microphone) : [])],
    locale: 'en-GB',
    ...options,
  })
}

function program(): string {
  const executablePath = places.find((place) => existsSync(place))
  if (!executablePath)
    throw new Error('Chromium is not installed. On Debian: apt-get install chromium, then run this again.')
  return executablePath
}

export type Visit = AsyncDisposable & {
  readonly page: Page
  readonly context: BrowserContext
  /**
   * What the pages complained of so far: errors on the console, broken scripts, breaches of the content security
   * policy, resources that did not come. Expect it to be empty. An error page's own status is no complaint.
   */
  complaints(): readonly string[]
}

/** A new person: no cookies, one page. `javaScriptEnabled`, `viewport`, `locale`, `hasTouch` … are Playwright's. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  const complaints: string[] = []
  const page = await context.newPage()
  page.on('console', (message) => {
    const { url } = message.location()
    // Chromium reports the status of a document (a 404 page, a 422) like a missing picture: that one is meant.
    const isDocument = url === page.url() && message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isDocument) complaints.push(`${message.text()} (${url})`)
  })
  page.on('pageerror', (error) => void complaints.push(`${error.name}: ${error.message}`))
  page.on('requestfailed', (request) => {
    // Leaving a page breaks off what it was still loading.
    const why = request.failure()?.errorText ?? ''
    if (why !== 'net::ERR_ABORTED') complaints.push(`${request.url()} ${why}`)
  })
  return {
    page,
    context,
    complaints: () => complaints,
    [Symbol.asyncDispose]: () => context.close(),
  }
}

/**
 * What axe finds on the page as it stands: one line a violation, `rule: help [first element]`. WCAG 2.2 A and AA
 * and best practice. Needs a page with JavaScript on; the content security policy may be strict.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const results = await page.evaluate(async (tags): Promise<AxeResults> => {
    const { axe } = globalThis as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }
    return axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
  }, axeTags)
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} [${nodes.length} × ${nodes[0]?.html.slice(0, 200) ?? ''}]`,
  )
}
