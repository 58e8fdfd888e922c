import type { Page } from 'playwright-core'

const PATIENCE_MS = 60_000

/** Does something that leads to another page, and waits until it stands: turned to in place, or loaded by the browser. */
export async function turned(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => document.querySelector('main')?.setAttribute('data-was-here', ''))
  await act()
  const until = performance.now() + PATIENCE_MS
  while (!(await page.evaluate(isAnother).catch(() => false))) {
    if (performance.now() > until) throw new Error(`${page.url()}: no other page came`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** A page whose scripts have run: a browser runs them before it says that it is done. */
const isAnother = () =>
  document.readyState !== 'loading' &&
  document.querySelector('main') !== null &&
  document.querySelector('[data-was-here]') === null
