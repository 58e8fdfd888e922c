/** Short ways to a page of a survey. */
import type { Page } from 'playwright-core'
import { turned } from './turned.ts'
import { look } from './walk.ts'

/** Presses a button of the page's form and waits for the page it leads to. */
export async function go(page: Page, by: string): Promise<void> {
  await turned(page, () => page.locator(`main button[data-go="${by}"]`).click())
}

/** Opens the link, agrees, answers alone: the first question. */
export async function begin(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await go(page, 'next')
  await choose(page, 'alone')
  await go(page, 'next')
}

/** Skips every question before this one. */
export async function skipTo(page: Page, step: string): Promise<void> {
  for (let steps = 0; (await look(page)).step !== step; steps++) {
    if (steps > 60) throw new Error(`the way does not lead over ${step}`)
    await go(page, 'skip')
  }
}

export async function choose(page: Page, value: string): Promise<void> {
  await page.locator(`main input[value="${value}"]`).first().check()
}

/** Types letter by letter, as a person does, into the page's box. */
export async function typedWords(page: Page, words: string): Promise<void> {
  await page.locator('main form :is(textarea, input[type="text"])').pressSequentially(words)
}

/** Tab, or Shift and Tab, until the focus is on it. */
export async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key)
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`the focus does not come to ${selector}`)
}
